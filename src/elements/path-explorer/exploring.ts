import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import type { Locale } from '../../base/locale.js';
import { TalkIntent } from '../../context/intents.js';
import type { Loader } from '../../context/loader.js';
import type { pathExplorer } from '../../locales/ja/path-explorer.js';
import { type Career, careerOf } from './career.js';
import type { CareerData } from './catalogue.js';
import { chooserTemplate, resultsTemplate } from './finder.js';
import { keptTemplate } from './kept.js';
import { type Direction, type Filters, type Mode, allShown } from './look.js';
import type { Walk } from './map.js';
import { Narrow } from './narrow.js';
import { walkOutline } from './outline.js';
import type { Own } from './own.js';
import { panelTemplate } from './panel.js';
import { ChooseRoleEvent, KeepRoleEvent } from './path-explorer.events.js';
import { type MapView, mapView } from './path-explorer.view.js';
import { type Place, known, placeIn } from './place-in.js';
import type { Words } from './road-words.js';
import { roadsTemplate } from './roads.js';
import { roleView } from './role.view.js';
import { Roving } from './roving.js';
import { Search } from './search.js';
import { spreadFrom } from './spread.js';
import { standingOf } from './standing.js';
import { titleOf } from './title.js';
import { toolsTemplate } from './tools.js';
import { walk } from './walk.js';

/** What the walk needs of the widget around it. */
export interface ExploringOptions {
  readonly own: Own;
  readonly loader: Pick<Loader<unknown>, 'source'>;
  readonly locale: Pick<Locale<typeof pathExplorer>, 'words' | 'lang'>;
  readonly announce: (sentence: string) => void;
}

/** What the reader looks at. It lives here and nowhere else: it is never stored or sent. */
interface Look {
  readonly direction: Direction;
  readonly centre: string | undefined;
  /** `null`: closed; until anything is opened, the goal is. */
  readonly opened: string | null | undefined;
  readonly filters: Filters;
  readonly unfolded: ReadonlySet<number>;
  readonly mode: Mode | undefined;
  /** Nobody on the page took the wish to talk. */
  readonly untaken: boolean;
}

/**
 * The reader among the roads: shows what is loaded, and turns what the reader
 * does into another look or into something of their own. It comes beside the
 * catalogue, so that the door stays small whatever the map learns to do.
 */
export class Exploring {
  readonly #host: LitElement;
  readonly #options: ExploringOptions;
  readonly #own: Own;
  readonly #search: Search;
  readonly #roving: Roving;
  readonly #narrow: Narrow;

  #look: Look = {
    direction: 'forward',
    centre: undefined,
    opened: undefined,
    filters: allShown,
    unfolded: new Set(),
    mode: undefined,
    untaken: false,
  };
  #career: Career | undefined;
  #view: MapView | undefined;

  constructor(host: LitElement, options: ExploringOptions) {
    this.#host = host;
    this.#options = options;
    this.#own = options.own;
    this.#search = new Search(host);
    this.#roving = new Roving(host);
    this.#narrow = new Narrow(host);
  }

  #turn(change: Partial<Look>): void {
    this.#look = { ...this.#look, ...change };
    this.#host.requestUpdate();
  }

  get #shown(): Mode {
    return this.#look.mode ?? (this.#narrow.is ? 'list' : 'map');
  }

  /** The row above the map. */
  tools(words: Words): TemplateResult {
    const { direction, filters } = this.#look;
    return toolsTemplate({ direction, filters, mode: this.#shown, query: this.#search.query }, words, {
      onDirection: (wanted) => this.#lookFrom(wanted),
      onFilters: (wanted) => this.#turn({ filters: wanted }),
      onMode: (wanted) => this.#turn({ mode: wanted }),
      onQuery: (query) => this.#seek(query),
    });
  }

  draw(data: CareerData, words: Words, lang: string): TemplateResult {
    const career = (this.#career = this.#career?.data === data ? this.#career : careerOf(data, new Date()));
    const place = this.#placeIn(career);
    return html`${resultsTemplate(this.#search, words, (id) => this.#pick(id))}
      <div class="body">
        <div class="view">
          ${
            place.centre === undefined
              ? chooserTemplate(this.#look.direction, career, words, lang, (query) => this.#seek(query))
              : this.#roads(career, { ...place, centre: place.centre }, words, lang)
          }
          ${keptTemplate(this.#own.saved, career, words, lang, {
            onOpen: (id) => this.#open(id, 'panel'),
            onBack:
              place.now && place.centre !== place.now
                ? () => this.#lookFrom('forward', undefined, place.now)
                : undefined,
            onChangeNow: place.now && place.now !== data.now ? () => this.#changeNow() : undefined,
          })}
        </div>
        <section class="panel" aria-label=${words.panelLabel}>
          <div class="panel-inner">
            ${place.opened === undefined ? words.panelHint : this.#panel(career, place.opened, words, lang)}
          </div>
        </section>
      </div>
      <div class="foot muted">
        <p>${words.private}</p>
        ${career.attributions.length > 0 ? html`<p>${words.sources}: ${career.attributions.join(' / ')}</p>` : nothing}
      </div>`;
  }

  #placeIn(career: Career): Place {
    const { direction, centre, opened } = this.#look;
    return placeIn(career, this.#own, direction, centre, opened);
  }

  #roads(career: Career, place: Place & { centre: string }, words: Words, lang: string): TemplateResult {
    const { direction, filters, unfolded } = this.#look;
    const { saved } = this.#own;
    const look = { ...place, direction, saved, unfolded };
    const targets = [place.opened, place.goal];
    const spread = spreadFrom(career, { ...look, filters, targets, first: saved });
    const view = (this.#view = mapView(career, spread, look, words, lang));
    const on: Walk = {
      at: this.#roving.settle(view, place.centre),
      onOpen: (id) => this.#open(id),
      onUnfold: (step) => this.#unfold(step),
      onKey: this.#onArrow,
      onFocus: (key) => this.#roving.stand(key),
    };
    const label = words.mapLabel(titleOf(career, place.centre, lang));
    return roadsTemplate(view, this.#shown, label, words, on, filters, (wanted) => {
      this.#turn({ filters: wanted });
      this.#roving.go(place.centre);
    });
  }

  #panel(career: Career, id: string, words: Words, lang: string): unknown {
    const place = this.#placeIn(career);
    const role = roleView(career, id, place, words, lang);
    if (!role) return nothing;
    const standing = standingOf(id, { career, place, own: this.#own, view: this.#view, words, lang });
    return panelTemplate(role, standing, words, {
      note: this.#look.untaken ? words.noTalk(role.title) : '',
      onRetry: this.#own.failed?.again,
      onTalk: () => this.#talk(id, role.title),
      onKeep: () => void this.#keep(id),
      onGoal: () => {
        this.#turn({ opened: id });
        void this.#choose('goal', standing.isGoal ? null : id);
      },
      onCentre: id === place.centre ? undefined : () => this.#lookFrom(this.#look.direction, id),
      onOpen: (from) => this.#open(from, 'panel'),
      onClose: () => {
        this.#turn({ opened: null });
        this.#roving.go(this.#roving.at);
      },
    });
  }

  /**
   * Looks from another place, or the other way.
   *
   * @param focus takes the focus where the thing that was pressed goes away
   */
  #lookFrom(direction: Direction, centre?: string, focus = centre): void {
    this.#turn({ direction, centre, unfolded: new Set() });
    this.#roving.go(focus);
  }

  /** @param focus 'panel' where the thing that was pressed goes away */
  #open(id: string, focus?: 'panel'): void {
    const { words, lang } = this.#options.locale;
    this.#turn({ opened: id, untaken: false });
    if (focus) this.#roving.go(focus);
    else this.#options.announce(words!.opened(titleOf(this.#career!, id, lang)));
    // Below the list the panel may be out of sight.
    if (this.#narrow.is)
      void this.#host.updateComplete.then(() =>
        this.#host.renderRoot.querySelector('.panel')?.scrollIntoView({ block: 'nearest' }),
      );
  }

  #unfold(step: number): void {
    const before = new Set(this.#view?.columns[step]?.items.map(({ key }) => key));
    this.#turn({ unfolded: new Set([...this.#look.unfolded, step]) });
    void this.#host.updateComplete.then(() => {
      // The fold is gone: the first role that came out of it takes the focus.
      this.#roving.go(this.#view?.columns[step]?.items.find(({ key }) => !before.has(key))?.key);
    });
  }

  #seek(query: string): void {
    this.#search.focus();
    void this.#search.ask(query, this.#career!, this.#options.locale).then((total) => {
      if (total !== undefined) this.#options.announce(this.#options.locale.words!.found(total));
    });
  }

  /** A role was found: where there is no place to look from yet it becomes that, else it opens. */
  #pick(id: string): void {
    this.#search.clear();
    if (this.#placeIn(this.#career!).centre === undefined) {
      this.#roving.go(id);
      void this.#choose(this.#look.direction === 'back' ? 'goal' : 'now', id);
    } else this.#open(id, 'panel');
  }

  #talk(id: string, title: string): void {
    const intent = new TalkIntent(this.#options.loader.source, { role: { id, title } });
    this.#host.dispatchEvent(intent);
    this.#turn({ untaken: !intent.taken && !intent.defaultPrevented });
  }

  async #keep(id: string): Promise<void> {
    const keep = !this.#own.saved.has(id);
    if (!this.#own.keeps || !this.#host.dispatchEvent(new KeepRoleEvent(id, keep))) return;
    if (!(await this.#own.keep(id, keep))) return;
    const { words, lang } = this.#options.locale;
    const title = titleOf(this.#career!, id, lang);
    this.#options.announce(keep ? words!.savedNow(title) : words!.unsavedNow(title));
  }

  async #choose(as: 'goal' | 'now', id: string | null): Promise<void> {
    if (this.#host.dispatchEvent(new ChooseRoleEvent(as, id))) await this.#own.choose(as, id);
  }

  #changeNow(): void {
    this.#seek('');
    void this.#choose('now', null);
  }

  readonly #onArrow = (event: KeyboardEvent): void => {
    const view = this.#view;
    const step = this.#shown === 'map' ? walk : walkOutline;
    const to = view && this.#roving.follow(event, (at, arrow) => step(view, at, arrow));
    if (!to) return;
    const item = view.columns.flatMap(({ items }) => items).find(({ key }) => key === to.key);
    const posts = item?.kind === 'card' ? item.posts : '';
    // The title is read with the focus; the road that was walked is not.
    const said = [to.road, posts].filter(Boolean).join(this.#options.locale.words!.separator);
    if (said) this.#options.announce(said);
  };

  /** `/` searches and `b` bookmarks, but not while somebody types. */
  readonly onKey = (event: KeyboardEvent): void => {
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
