import { type PropertyValues, html } from 'lit';
import { property } from 'lit/decorators.js';
import { KyoritsuElement } from '../../base/element.js';
import { Locale, type Translation } from '../../base/locale.js';
import { baseStyles } from '../../base/styles.js';
import { Loader, type Need } from '../../context/loader.js';
import type { Source } from '../../context/source.js';
import { dataOf } from '../../context/state.js';
import { pathExplorerDoor as ja } from '../../locales/ja/path-explorer-door.js';
import { notice } from '../../parts/notice.js';
import { stateStyles, stateView } from '../../parts/states.js';
import { segmentedStyles } from '../../parts/switch.js';
import { type CareerData, catalogueNeeds, loadCatalogue } from './catalogue.js';
import type { Exploring } from './exploring.js';
import { Own, ownNeeds } from './own/own.js';
import { styles } from './path-explorer.styles.js';

/**
 * Roads ahead: the roles that can be reached from the one a person holds, or
 * backwards from a goal, and how each road is known. What is opened here is
 * told to nobody: the catalogue is loaded whole, bookmarks stay on the device.
 *
 * @summary The career-path explorer.
 * @fires {KeepRoleEvent} kyoritsu-keep-role - Before a role is bookmarked or taken out; cancelable.
 * @fires {PutAsideEvent} kyoritsu-put-aside - Before a role is put aside for now or taken back into sight; cancelable.
 * @fires {ChooseRoleEvent} kyoritsu-choose-role - Before a role becomes the goal or the role of now; cancelable.
 * @fires {ChangeDraftEvent} kyoritsu-change-draft - Before pace, notes or an imagined road change in the own draft; cancelable.
 * @fires {TalkIntent} kyoritsu-talk - The reader wants to talk about a role; the prompt card answers.
 * @fires {WidgetErrorEvent} kyoritsu-error - A load failed; the widget already says so in words.
 * @csspart widget - The card.
 */
export class KyoritsuPathExplorer extends KyoritsuElement<typeof ja> {
  static override readonly widget: string = 'path-explorer';
  static readonly needs: readonly Need[] = [...catalogueNeeds, ...ownNeeds];
  static override styles = [...baseStyles, ...stateStyles, segmentedStyles, styles];

  /** Handed-in catalogue, instead of a provider: `{ roles, roads, skills?, families?, postings?, learning?, stories?, contacts?, ownContacts?, now? }`. */
  @property({ attribute: false }) data: CareerData | undefined;
  /**
   * Roads that fewer people took are not shown. At least 5, whatever is given: a company may only be stricter.
   */
  @property({ attribute: 'smallest-group', type: Number }) smallestGroup = 5;
  /** Id of the provider to use instead of the one around. */
  @property() provider: string | undefined;

  protected readonly locale = new Locale(this, {
    name: 'pathExplorer',
    ja,
    en: () => import('../../locales/en/path-explorer.js').then((m) => m.pathExplorer),
  });
  readonly #loader = new Loader<CareerData, typeof import('./exploring.js')>(this, {
    needs: catalogueNeeds,
    part: () => import('./exploring.js'),
    load: loadCatalogue,
    // What the page hands in is looked through by what draws it.
    isEmpty: (data) => data !== this.data && data.roles.length === 0,
  });
  readonly #own = new Own(this);

  #exploring: Exploring | undefined;
  #met: Source | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data')) this.#loader.hand(this.data ?? undefined);
    const { part } = this.#loader;
    if (!part) return;
    this.#exploring ??= new part.Exploring(this, {
      own: this.#own,
      loader: this.#loader,
      announce: (sentence) => this.announce(sentence),
    });
    const { source } = this.#loader;
    // Another source may be another person.
    if (source && this.#met && source !== this.#met) this.#exploring.leave();
    this.#met = source ?? this.#met;
  }

  protected override draw(words: Translation<typeof ja>): unknown {
    const exploring = this.#exploring;
    const state = exploring?.charted(this.#loader.state, this.data, this.smallestGroup) ?? this.#loader.state;
    return html`<div class="frame" @keydown=${exploring?.onKey}>
      <div class="top">
        <h2>${words.title}</h2>
        ${dataOf(state) && exploring?.tools()}
      </div>
      ${stateView(state, words, {
        ready: () => exploring?.draw(),
        empty: () => notice({ drawing: 'bicycle', title: words.emptyTitle, text: words.empty }),
        retry: () => {
          exploring?.charting.again();
          void this.#loader.reload();
        },
      })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kyoritsu-path-explorer': KyoritsuPathExplorer;
  }
}
