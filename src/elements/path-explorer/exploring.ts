import { type LitElement, type TemplateResult, adoptStyles, html, nothing } from 'lit';
import { Locale } from '../../base/locale.js';
import { Acts } from './own/acts.js';
import type { State } from '../../context/state.js';
import { pathExplorer as ja } from '../../locales/ja/path-explorer.js';
import type { Career } from './career.js';
import type { CareerData } from './catalogue.js';
import { Charting } from './charting.js';
import { draftTemplate } from './own/draft.js';
import type { ExploringOptions } from './exploring-options.js';
import { exploringStyles } from './exploring.styles.js';
import { type FilterActs, filterPanel } from './filter-panel.js';
import { type Filters, offeredHere } from './filters.js';
import { chooserTemplate, resultsTemplate } from './finder.js';
import { keptTemplate } from './own/kept.js';
import { type Look, type Mode, firstLook, lookedAt } from './look.js';
import { Narrow } from './narrow.js';
import { Notes } from './own/notes.js';
import { type OpenedActs, type Sight, besideTemplate, comparedTemplate, comparing } from './panel/opened.js';
import type { Own } from './own/own.js';
import { Paper } from './map/paper.js';
import { type Place, known, placeIn } from './place-in.js';
import type { Words } from './road-words.js';
import { footTemplate } from './roads.js';
import { Search } from './search.js';
import { homeOf } from './panel/standing.js';
import { titleOf } from './title.js';
import { toolsTemplate } from './tools.js';
import { skeleton } from '../../parts/states.js';
import { type Walker, Walking } from './walking.js';
import type { Way } from './way.js';

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
  readonly #narrow: Narrow;
  readonly #walking: Walking;
  readonly #acts: Acts;
  readonly #notes: Notes;
  readonly charting: Charting;

  #look: Look = firstLook;

  constructor(host: LitElement, around: Omit<ExploringOptions, 'locale'>) {
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, ...exploringStyles]);
    this.#host = host;
    // Most words come only now: before, the door needs few.
    const locale = new Locale(host, {
      name: 'pathExplorer',
      ja,
      en: () => import('../../locales/en/path-explorer.js').then((m) => m.pathExplorer),
    });
    const options = (this.#options = { ...around, locale });
    this.#own = options.own;
    this.#search = new Search(host);
    this.#narrow = new Narrow(host);
    this.#acts = new Acts(host, options);
    this.charting = new Charting(host);
    this.#notes = new Notes(host, options.own);
    this.#walking = new Walking(host, options, this.#walker());
    host.addController(new Paper(host, () => this.#walking.view && { view: this.#walking.view, words: locale.words! }));
  }

  /** Another person comes: what was looked at, searched and typed is not theirs to see. */
  leave(): void {
    this.#look = firstLook;
    this.#search.forget();
    this.#notes.forget();
    this.#walking.leave();
  }

  #walker(): Walker {
    const look = (): Look => this.#look;
    const mode = (): Mode => this.#shown;
    return {
      get look() {
        return look();
      },
      get mode() {
        return mode();
      },
      own: this.#own,
      turn: (change) => this.#turn(change),
      filter: (filters) => this.#filter(filters),
      open: (id) => this.#open(id),
    };
  }

  #turn(change: Partial<Look>): void {
    this.#look = { ...this.#look, ...change };
    this.#host.requestUpdate();
  }

  get #shown(): Mode {
    return this.#look.mode ?? (this.#narrow.is ? 'list' : 'map');
  }

  /** The row above the map. */
  tools(): TemplateResult | typeof nothing {
    const { words } = this.#options.locale;
    const career = this.#career;
    if (!words || !career) return nothing;
    const sight = { ...this.#look, mode: this.#shown, query: this.#search.query };
    return toolsTemplate({ ...sight, choices: career.choices }, words, {
      onWay: (wanted) => this.#lookFrom(wanted),
      onFilters: (wanted) => this.#filter(wanted),
      onFiltering: (part) => this.#turn({ filtering: part === this.#look.filtering ? undefined : part }),
      onMode: (wanted) => this.#turn({ mode: wanted }),
      onSearch: () => this.#career && this.#search.prepare(this.#career),
      onQuery: (query, composing) => this.#seek(query, composing),
    });
  }

  /** What there is to draw of what is loaded; the data itself where the page has handed it in. */
  charted(state: State<CareerData>, given: CareerData | undefined, smallest: number): State<CareerData> {
    const settled = this.charting.settle(state, given, this.#own.roads, this.#options.loader.source, smallest);
    if (settled.kind === 'loading' || !this.#career) this.#walking.forget();
    // The way or the role of now may be others than when the steps were chosen.
    if (this.#career) this.#look = offeredHere(this.#look, this.#placeIn(this.#career).now);
    return settled;
  }

  get #career(): Career | undefined {
    return this.charting.career;
  }

  draw(): TemplateResult {
    const { words, lang } = this.#options.locale;
    if (!words) return skeleton(8);
    const career = this.#career!;
    const place = this.#placeIn(career);
    const sight = this.#sight(career, place, words, lang);
    const panel = besideTemplate(sight, this.#acts, this.#opened);
    // Below a long list nobody would find it.
    const startsFirst = place.opened === undefined && this.#narrow.is;
    return html`${filterPanel({ career, place, look: this.#look, aside: this.#own.aside, words, lang }, this.#filters)}
      ${resultsTemplate(
        this.#search,
        words,
        (id) => this.#pick(id),
        (query) => this.#seek(query),
      )}
      ${comparedTemplate(sight, this.#opened)}
      <div class="body">
        ${startsFirst ? panel : nothing}
        <div class="view">
          ${this.#draft(career, words, lang)}
          ${
            this.#hasNoPlace(place)
              ? chooserTemplate(this.#look.way, career, words, lang, (query) => this.#seek(query))
              : this.#walking.draw(career, place, words, lang)
          }
          ${keptTemplate(this.#own, career, words, lang, {
            onOpen: (id) => this.#open(id, 'panel'),
            onCompare: comparing(sight, this.#opened),
            onBack:
              place.now && place.centre !== place.now
                ? () => this.#lookFrom('forward', undefined, place.now)
                : undefined,
            onChangeNow: place.now && place.now !== career.data.now ? () => this.#changeNow() : undefined,
          })}
        </div>
        ${startsFirst ? nothing : panel}
      </div>
      ${footTemplate(career, words)}`;
  }

  #draft(career: Career, words: Words, lang: string): TemplateResult {
    const [own, notes, open] = [this.#own, this.#notes, this.#look.drafting];
    return draftTemplate(
      { own, notes, home: homeOf(own, words), open, career, words, lang },
      {
        onToggle: (drafting) => this.#turn({ drafting }),
        onPace: (wanted) => void this.#acts.pace(wanted),
        onOpen: (id) => this.#open(id, 'panel'),
      },
    );
  }

  #placeIn(career: Career): Place {
    return placeIn(career, this.#own, this.#look.way, this.#look.centre, this.#look.opened);
  }

  /** Is there no role to look from yet? */
  #hasNoPlace({ centre }: Place): boolean {
    return centre === undefined && this.#look.way !== 'whole';
  }

  readonly #filters: FilterActs = {
    onFilters: (filters) => this.#filter(filters),
    onClose: () => {
      this.#walking.roving.go(`.filter-${this.#look.filtering}`);
      this.#turn({ filtering: undefined });
    },
  };

  /** Narrows what is shown, and says how much is left. */
  #filter(filters: Filters): void {
    this.#turn({ filters });
    if (this.#career && !this.#hasNoPlace(this.#placeIn(this.#career))) this.#walking.tellLeft();
  }

  #sight(career: Career, place: Place, words: Words, lang: string): Sight {
    const ways = this.#walking.ways(career, place);
    return { career, place, look: this.#look, ways, own: this.#own, words, lang };
  }

  readonly #opened: OpenedActs = {
    turn: (change) => this.#turn(change),
    talk: (at, role, taken) => {
      this.#turn({ untaken: taken ? undefined : at });
      const words = this.#options.locale.words!;
      if (!taken) this.#options.announce(at === 'contacts' ? words.noPrompts(role) : words.noTalk(role));
    },
    open: (id) => this.#open(id, 'panel'),
    look: (way, filters) => {
      if (way !== this.#look.way) this.#lookFrom(way);
      this.#filter(filters);
    },
    lookFrom: (id) => this.#lookFrom(this.#look.way === 'back' ? 'back' : 'forward', id),
    lead: (heading) => this.#walking.roving.go(heading),
    compare: (pair) => {
      this.#turn({ compared: pair });
      this.#walking.roving.go(pair ? '.compare-title' : '.panel-title, .compare-start');
    },
    close: () => {
      this.#turn({ opened: null });
      this.#walking.roving.go(this.#walking.roving.at);
    },
  };

  /**
   * Looks from another place, or the other way.
   *
   * @param focus takes the focus where the thing that was pressed goes away
   */
  #lookFrom(way: Way, centre?: string, focus = centre): void {
    this.#turn({ way, centre, unfolded: new Map(), chosen: 0 });
    this.#walking.roving.go(focus);
  }

  /** @param focus 'panel' where the thing that was pressed goes away */
  #open(id: string, focus?: 'panel'): void {
    const { words, lang } = this.#options.locale;
    this.#turn({ opened: id, looked: lookedAt(id, this.#look.looked), chosen: 0, untaken: undefined });
    if (focus) this.#walking.roving.go('.panel-title');
    else this.#options.announce(words!.opened(titleOf(this.#career!, id, lang)));
    // Below the list the panel may be out of sight.
    if (this.#narrow.is)
      void this.#host.updateComplete.then(() =>
        this.#host.renderRoot.querySelector('.panel')?.scrollIntoView({ block: 'nearest' }),
      );
  }

  #seek(query: string, composing = false): void {
    this.#search.focus();
    void this.#search.ask(query, this.#career!, this.#options.locale, composing).then((said) => {
      // While Japanese is being composed the input method speaks itself.
      if (said !== undefined && !composing) this.#options.announce(said);
    });
  }

  /** A role was found: where there is no place to look from yet it becomes that, else it opens. */
  #pick(id: string): void {
    this.#search.clear();
    if (this.#hasNoPlace(this.#placeIn(this.#career!))) {
      this.#walking.roving.go(id);
      void this.#acts.choose(this.#look.way === 'back' ? 'goal' : 'now', id);
    } else this.#open(id, 'panel');
  }

  #changeNow(): void {
    this.#seek('');
    void this.#acts.choose('now', null);
  }

  /** `/` searches, `b` bookmarks and Esc closes what is open, but not while somebody types. */
  readonly onKey = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    if (!this.#career || event.altKey || event.ctrlKey || event.metaKey) return;
    if (this.#search.hears(target)) return this.#search.follow(event, (id) => this.#pick(id));
    if (target.matches('textarea, select')) return;
    const id = target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? this.#placeIn(this.#career).opened;
    if (event.key === '/') this.#search.focus();
    else if (event.key === 'Escape' && this.#look.compared) this.#opened.compare(undefined);
    else if (event.key === 'Escape' && this.#placeIn(this.#career).opened) this.#opened.close();
    else if (event.key.toLowerCase() === 'b' && known(this.#career, id))
      void this.#acts.keep(id!, titleOf(this.#career, id!, this.#options.locale.lang));
    else return;
    event.preventDefault();
  };
}
