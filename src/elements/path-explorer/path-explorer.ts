import { type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { KyoritsuElement } from '../../base/element.js';
import { Locale } from '../../base/locale.js';
import { baseStyles } from '../../base/styles.js';
import { TalkIntent } from '../../context/intents.js';
import { Loader, type Need } from '../../context/loader.js';
import { dataOf } from '../../context/state.js';
import { pathExplorer as ja } from '../../locales/ja/path-explorer.js';
import { notice } from '../../parts/notice.js';
import { stateStyles, stateView } from '../../parts/states.js';
import { segmentedStyles } from '../../parts/switch.js';
import type { Career } from './career.js';
import { titleOf } from './title.js';
import { type CareerData, catalogueNeeds, checkedData, loadCatalogue } from './catalogue.js';
import type * as Heart from './heart.js';
import type { Walk } from './map.js';
import { Narrow } from './narrow.js';
import { Own, ownNeeds } from './own.js';
import { type Place, known, placeIn } from './place-in.js';
import { ChooseRoleEvent, KeepRoleEvent } from './path-explorer.events.js';
import { styles } from './path-explorer.styles.js';
import type { MapView } from './path-explorer.view.js';
import type { Words } from './road-words.js';
import { Roving } from './roving.js';
import { Search } from './search.js';
import { type Direction, type Filters, type Mode, allShown } from './look.js';

/**
 * Roads ahead: the roles that can be reached from the one a person holds, or
 * backwards from a goal, and how each road is known. What is opened here is
 * told to nobody: the catalogue is loaded whole, bookmarks stay on the device.
 *
 * @summary The career-path explorer.
 * @fires {KeepRoleEvent} kyoritsu-keep-role - Before a role is bookmarked or taken out; cancelable.
 * @fires {ChooseRoleEvent} kyoritsu-choose-role - Before a role becomes the goal or the role of now; cancelable.
 * @fires {TalkIntent} kyoritsu-talk - The reader wants to talk about a role; the prompt card answers.
 * @fires {WidgetErrorEvent} kyoritsu-error - A load failed; the widget already says so in words.
 * @csspart widget - The card.
 */
export class KyoritsuPathExplorer extends KyoritsuElement<typeof ja> {
  static override readonly widget: string = 'path-explorer';
  static readonly needs: readonly Need[] = [...catalogueNeeds, ...ownNeeds];
  static override styles = [...baseStyles, ...stateStyles, segmentedStyles, ...styles];

  /** Handed-in catalogue, instead of a provider: `{ roles, roads, skills?, families?, postings?, learning?, stories?, now? }`. */
  @property({ attribute: false }) data: CareerData | undefined;
  /** Id of the provider to use instead of the one around. */
  @property() provider: string | undefined;

  protected readonly locale = new Locale(this, {
    name: 'pathExplorer',
    ja,
    en: () => import('../../locales/en/path-explorer.js').then((m) => m.pathExplorer),
  });
  readonly #loader = new Loader<CareerData, typeof Heart>(this, {
    needs: catalogueNeeds,
    part: () => import('./heart.js'),
    load: loadCatalogue,
    isEmpty: ({ roles }) => roles.length === 0,
  });
  readonly #own = new Own(this);
  readonly #search = new Search(this);
  readonly #roving = new Roving(this);
  readonly #narrow = new Narrow(this);

  // What the reader looks at lives here and nowhere else: it is never stored or sent.
  @state() private direction: Direction = 'forward';
  @state() private centre: string | undefined;
  /** `null`: closed; until anything is opened, the goal is. */
  @state() private opened: string | null | undefined;
  @state() private filters: Filters = allShown;
  @state() private unfolded: ReadonlySet<number> = new Set();
  @state() private mode: Mode | undefined;
  @state() private untaken = false;

  #career: Career | undefined;
  #view: MapView | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data')) this.#loader.hand(checkedData(this.data));
  }

  protected override draw(words: Words): unknown {
    const { state, part: heart } = this.#loader;
    return html`<div class="frame" @keydown=${this.#onKey}>
      <div class="top">
        <h2>${words.title}</h2>
        ${heart && dataOf(state) ? this.#tools(heart, words) : nothing}
      </div>
      ${stateView(state, words, {
        ready: (data) => this.#ready(heart!, data, words),
        empty: () => notice({ drawing: 'bicycle', title: words.emptyTitle, text: words.empty }),
        retry: () => void this.#loader.reload(),
      })}
    </div>`;
  }

  get #shown(): Mode {
    return this.mode ?? (this.#narrow.is ? 'list' : 'map');
  }

  #tools({ toolsTemplate }: typeof Heart, words: Words): TemplateResult {
    const { direction, filters } = this;
    return toolsTemplate({ direction, filters, mode: this.#shown, query: this.#search.query }, words, {
      onDirection: (wanted) => this.#look(wanted),
      onFilters: (wanted) => (this.filters = wanted),
      onMode: (wanted) => (this.mode = wanted),
      onQuery: (query) => this.#seek(query),
    });
  }

  #ready(heart: typeof Heart, data: CareerData, words: Words): TemplateResult {
    const career = (this.#career = this.#career?.data === data ? this.#career : heart.careerOf(data, new Date()));
    const place = this.#placeIn(career);
    const { lang } = this.locale;
    return html`${heart.resultsTemplate(this.#search, words, (id) => this.#pick(id))}
      <div class="body">
        <div class="view">
          ${
            place.centre === undefined
              ? heart.chooserTemplate(this.direction, career, words, lang, (query) => this.#seek(query))
              : this.#roads(heart, career, { ...place, centre: place.centre }, words)
          }
          ${heart.keptTemplate(this.#own.saved, career, words, lang, {
            onOpen: (id) => this.#open(id, 'panel'),
            onBack:
              place.now && place.centre !== place.now ? () => this.#look('forward', undefined, place.now) : undefined,
            onChangeNow: place.now && place.now !== data.now ? () => this.#changeNow() : undefined,
          })}
        </div>
        <section class="panel" aria-label=${words.panelLabel}>
          <div class="panel-inner">
            ${place.opened === undefined ? words.panelHint : this.#panel(heart, career, place.opened, words)}
          </div>
        </section>
      </div>
      <div class="foot muted">
        <p>${words.private}</p>
        ${career.attributions.length > 0 ? html`<p>${words.sources}: ${career.attributions.join(' / ')}</p>` : nothing}
      </div>`;
  }

  #placeIn(career: Career): Place {
    return placeIn(career, this.#own, this.direction, this.centre, this.opened);
  }

  #roads(heart: typeof Heart, career: Career, place: Place & { centre: string }, words: Words): TemplateResult {
    const { lang } = this.locale;
    const { direction, filters, unfolded } = this;
    const { saved } = this.#own;
    const look = { ...place, direction, saved, unfolded };
    const targets = [place.opened, place.goal];
    const spread = heart.spreadFrom(career, { ...look, filters, targets, first: saved });
    const view = (this.#view = heart.mapView(career, spread, look, words, lang));
    const walk: Walk = {
      at: this.#roving.settle(view, place.centre),
      onOpen: (id) => this.#open(id),
      onUnfold: (step) => this.#unfold(step),
      onKey: this.#onArrow,
      onFocus: (key) => this.#roving.stand(key),
    };
    const label = words.mapLabel(titleOf(career, place.centre, lang));
    return heart.roadsTemplate(view, this.#shown, label, words, walk, filters, (wanted) => {
      this.filters = wanted;
      this.#roving.go(place.centre);
    });
  }

  #panel(heart: typeof Heart, career: Career, id: string, words: Words): unknown {
    const place = this.#placeIn(career);
    const { lang } = this.locale;
    const role = heart.roleView(career, id, place, words, lang);
    if (!role) return nothing;
    const standing = heart.standingOf(id, { career, place, own: this.#own, view: this.#view, words, lang });
    return heart.panelTemplate(role, standing, words, {
      note: this.untaken ? words.noTalk(role.title) : '',
      onRetry: this.#own.failed?.again,
      onTalk: () => this.#talk(id, role.title),
      onKeep: () => void this.#keep(id),
      onGoal: () => {
        this.opened = id;
        void this.#choose('goal', standing.isGoal ? null : id);
      },
      onCentre: id === place.centre ? undefined : () => this.#look(this.direction, id),
      onOpen: (from) => this.#open(from, 'panel'),
      onClose: () => {
        this.opened = null;
        this.#roving.go(this.#roving.at);
      },
    });
  }

  /**
   * Looks from another place, or the other way.
   *
   * @param focus takes the focus where the thing that was pressed goes away
   */
  #look(direction: Direction, centre?: string, focus = centre): void {
    this.direction = direction;
    this.centre = centre;
    this.unfolded = new Set();
    this.#roving.go(focus);
  }

  /** @param focus 'panel' where the thing that was pressed goes away */
  #open(id: string, focus?: 'panel'): void {
    this.opened = id;
    this.untaken = false;
    if (focus) this.#roving.go(focus);
    else this.announce(this.locale.words!.opened(titleOf(this.#career!, id, this.locale.lang)));
    // Below the list the panel may be out of sight.
    if (this.#narrow.is)
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('.panel')?.scrollIntoView({ block: 'nearest' }),
      );
  }

  #unfold(step: number): void {
    const before = new Set(this.#view?.columns[step]?.items.map(({ key }) => key));
    this.unfolded = new Set([...this.unfolded, step]);
    void this.updateComplete.then(() => {
      // The fold is gone: the first role that came out of it takes the focus.
      this.#roving.go(this.#view?.columns[step]?.items.find(({ key }) => !before.has(key))?.key);
    });
  }

  #seek(query: string): void {
    this.#search.focus();
    void this.#search.ask(query, this.#career!, this.locale).then((total) => {
      if (total !== undefined) this.announce(this.locale.words!.found(total));
    });
  }

  /** A role was found: where there is no place to look from yet it becomes that, else it opens. */
  #pick(id: string): void {
    this.#search.clear();
    if (this.#placeIn(this.#career!).centre === undefined) {
      this.#roving.go(id);
      void this.#choose(this.direction === 'back' ? 'goal' : 'now', id);
    } else this.#open(id, 'panel');
  }

  #talk(id: string, title: string): void {
    const intent = new TalkIntent(this.#loader.source, { role: { id, title } });
    this.dispatchEvent(intent);
    this.untaken = !intent.taken && !intent.defaultPrevented;
  }

  async #keep(id: string): Promise<void> {
    const keep = !this.#own.saved.has(id);
    if (!this.#own.keeps || !this.dispatchEvent(new KeepRoleEvent(id, keep))) return;
    if (!(await this.#own.keep(id, keep))) return;
    const { words, lang } = this.locale;
    const title = titleOf(this.#career!, id, lang);
    this.announce(keep ? words!.savedNow(title) : words!.unsavedNow(title));
  }

  async #choose(as: 'goal' | 'now', id: string | null): Promise<void> {
    if (this.dispatchEvent(new ChooseRoleEvent(as, id))) await this.#own.choose(as, id);
  }

  #changeNow(): void {
    this.#seek('');
    void this.#choose('now', null);
  }

  readonly #onArrow = (event: KeyboardEvent): void => {
    const view = this.#view;
    const step = this.#shown === 'map' ? this.#loader.part?.walk : this.#loader.part?.walkOutline;
    const to = view && step && this.#roving.follow(event, (at, arrow) => step(view, at, arrow));
    if (!to) return;
    const item = view.columns.flatMap(({ items }) => items).find(({ key }) => key === to.key);
    const posts = item?.kind === 'card' ? item.posts : '';
    // The title is read with the focus; the road that was walked is not.
    const said = [to.road, posts].filter(Boolean).join(this.locale.words!.separator);
    if (said) this.announce(said);
  };

  /** `/` searches and `b` bookmarks, but not while somebody types. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    if (!this.#career || event.altKey || event.ctrlKey || event.metaKey) return;
    if (target.matches('input[type="search"]')) return this.#search.follow(event, (id) => this.#pick(id));
    const id = target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? this.#placeIn(this.#career).opened;
    if (event.key === '/') this.#search.focus();
    else if (event.key.toLowerCase() === 'b' && known(this.#career, id)) void this.#keep(id!);
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kyoritsu-path-explorer': KyoritsuPathExplorer;
  }
}
