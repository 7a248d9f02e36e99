import { type LitElement, type TemplateResult, adoptStyles, html } from 'lit';
import type { Locale } from '../../base/locale.js';
import { Acts } from './own/acts.js';
import type { Loader } from '../../context/loader.js';
import type { State } from '../../context/state.js';
import type { pathExplorer } from '../../locales/ja/path-explorer.js';
import type { Career } from './career.js';
import type { CareerData } from './catalogue.js';
import { Charting } from './charting.js';
import { draftTemplate } from './own/draft.js';
import { exploringStyles } from './exploring.styles.js';
import { chooserTemplate, resultsTemplate } from './finder.js';
import { keptTemplate } from './own/kept.js';
import { type Look, type Mode, type Way, firstLook } from './look.js';
import { type MapView, itemOf } from './map/map-view.js';
import { Narrow } from './narrow.js';
import { Notes } from './own/notes.js';
import { type OpenedActs, type Sight, comparedTemplate, openedTemplate } from './panel/opened.js';
import { branchesOf, readingOrder, walkOutline } from './outline.js';
import type { Own } from './own/own.js';
import { Paper } from './map/paper.js';
import { type Place, known, placeIn } from './place-in.js';
import type { Words } from './road-words.js';
import { footTemplate, roadsTemplate } from './roads.js';
import { Roving } from './roving.js';
import { type Outlook, Scenery } from './map/scenery.js';
import { Search } from './search.js';
import { Stage } from './map/stage.js';
import { homeOf } from './panel/standing.js';
import { moveByKey } from './map/stage-keys.js';
import { titleOf } from './title.js';
import { toolsTemplate } from './tools.js';
import { walk, walkWhole } from './map/walk.js';

/** What the walk needs of the widget around it. */
export interface ExploringOptions {
  readonly own: Own;
  readonly loader: Pick<Loader<unknown>, 'source'>;
  readonly locale: Pick<Locale<typeof pathExplorer>, 'words' | 'lang'>;
  readonly announce: (sentence: string) => void;
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
  readonly #stage: Stage;
  readonly #acts: Acts;
  readonly #notes: Notes;
  readonly #scenery = new Scenery();
  readonly #charting: Charting;

  #look: Look = firstLook;
  #view: MapView | undefined;

  constructor(host: LitElement, options: ExploringOptions) {
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, ...exploringStyles]);
    this.#host = host;
    this.#options = options;
    this.#own = options.own;
    this.#search = new Search(host);
    this.#roving = new Roving(host);
    this.#narrow = new Narrow(host);
    this.#acts = new Acts(host, options);
    this.#charting = new Charting(host);
    this.#notes = new Notes(host, options.own);
    host.addController(new Paper(host, () => this.#view && { view: this.#view, words: options.locale.words! }));
    // A role that is only a dot was pressed: it opens, and the keyboard goes on from there.
    this.#stage = new Stage(host, (key) => {
      this.#roving.go(key);
      this.#open(key);
    });
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
    const { way, filters } = this.#look;
    return toolsTemplate({ way, filters, mode: this.#shown, query: this.#search.query }, words, {
      onWay: (wanted) => this.#lookFrom(wanted),
      onFilters: (wanted) => this.#turn({ filters: wanted }),
      onMode: (wanted) => this.#turn({ mode: wanted }),
      onQuery: (query) => this.#seek(query),
    });
  }

  /** What there is to draw of what is loaded; the data itself where the page has handed it in. */
  charted(state: State<CareerData>, given: CareerData | undefined): State<CareerData> {
    return this.#charting.settle(state, given, this.#own.roads, this.#options.loader.source);
  }

  get #career(): Career | undefined {
    return this.#charting.career;
  }

  draw(words: Words, lang: string): TemplateResult {
    const career = this.#career!;
    const place = this.#placeIn(career);
    const sight = this.#sight(career, place, words, lang);
    return html`${resultsTemplate(this.#search, words, (id) => this.#pick(id))}
      ${comparedTemplate(sight, this.#opened)}
      <div class="body">
        <div class="view">
          ${
            place.centre === undefined && this.#look.way !== 'whole'
              ? chooserTemplate(this.#look.way, career, words, lang, (query) => this.#seek(query))
              : this.#roads(career, place, words, lang)
          }
          ${keptTemplate(this.#own.saved, career, words, lang, {
            onOpen: (id) => this.#open(id, 'panel'),
            onBack:
              place.now && place.centre !== place.now
                ? () => this.#lookFrom('forward', undefined, place.now)
                : undefined,
            onChangeNow: place.now && place.now !== career.data.now ? () => this.#changeNow() : undefined,
          })}
          ${draftTemplate(this.#own.pace, this.#notes, homeOf(this.#own, words), words, (wanted) => void this.#acts.pace(wanted))}
        </div>
        <section class="panel" aria-label=${words.panelLabel}>
          <div class="panel-inner">
            ${place.opened === undefined ? words.panelHint : openedTemplate(place.opened, sight, this.#acts, this.#opened)}
          </div>
        </section>
      </div>
      ${footTemplate(career, words)}`;
  }

  #placeIn(career: Career): Place {
    const { way, centre, opened } = this.#look;
    return placeIn(career, this.#own, way, centre, opened);
  }

  get #outlook(): Outlook {
    const { way, filters, unfolded, chosen } = this.#look;
    return { way, filters, unfolded, chosen, saved: this.#own.saved, at: this.#roving.stood };
  }

  #roads(career: Career, place: Place, words: Words, lang: string): TemplateResult {
    const { way, filters } = this.#look;
    const mode = this.#shown;
    const outlook = { ...this.#outlook, at: this.#roving.stood ?? place.now };
    const view = (this.#view = this.#scenery.view(career, place, outlook, words, lang));
    const first = view.columns[0]?.items[0]?.key ?? '';
    const centre = place.centre !== undefined && itemOf(view, place.centre) ? place.centre : first;
    const listed = new Set(mode === 'list' ? readingOrder(branchesOf(view)) : []);
    const at = this.#roving.settle(
      (key) => (mode === 'list' ? listed.has(key) : itemOf(view, key) !== undefined),
      mode === 'list' && !listed.has(centre) ? ([...listed][0] ?? '') : centre,
    );
    const scene = `${way} ${place.centre} ${JSON.stringify(filters)}`;
    const landmarks = new Set([at, place.now, place.goal, place.opened].filter((key) => key !== undefined));
    return roadsTemplate(
      {
        view,
        mode,
        picture: () => this.#stage.picture(view, scene, centre, landmarks),
        label: way === 'whole' ? words.wholeLabel : words.mapLabel(titleOf(career, centre, lang)),
        on: {
          at,
          onOpen: (id) => this.#open(id),
          onUnfold: (key) => this.#unfold(key),
          onKey: this.#onArrow,
          onFocus: (key) => {
            this.#roving.stand(key);
            if (mode === 'map') this.#stage.show(key);
          },
          onZoom: (how) => this.#stage.zoom(how),
          onFit: () => this.#stage.fit(),
          onLookAt: (across, down) => this.#stage.lookAt(across, down),
        },
        filters,
        onFilters: (wanted) => {
          this.#turn({ filters: wanted });
          this.#roving.go(centre);
        },
      },
      words,
    );
  }

  #sight(career: Career, place: Place, words: Words, lang: string): Sight {
    const ways = this.#scenery.ways(career, place, this.#outlook);
    return { career, place, look: this.#look, ways, own: this.#own, words, lang };
  }

  readonly #opened: OpenedActs = {
    turn: (change) => this.#turn(change),
    open: (id) => this.#open(id, 'panel'),
    lookFrom: (id) => this.#lookFrom(this.#look.way === 'back' ? 'back' : 'forward', id),
    compare: (pair) => {
      this.#turn({ compared: pair });
      this.#roving.go(pair ? '.compare-title' : '.panel-title');
    },
    close: () => {
      this.#turn({ opened: null });
      this.#roving.go(this.#roving.at);
    },
  };

  /**
   * Looks from another place, or the other way.
   *
   * @param focus takes the focus where the thing that was pressed goes away
   */
  #lookFrom(way: Way, centre?: string, focus = centre): void {
    this.#turn({ way, centre, unfolded: new Map(), chosen: 0 });
    this.#roving.go(focus);
  }

  /** @param focus 'panel' where the thing that was pressed goes away */
  #open(id: string, focus?: 'panel'): void {
    const { words, lang } = this.#options.locale;
    this.#turn({ opened: id, chosen: 0, untaken: false });
    if (focus) this.#roving.go('.panel-title');
    else this.#options.announce(words!.opened(titleOf(this.#career!, id, lang)));
    // Below the list the panel may be out of sight.
    if (this.#narrow.is)
      void this.#host.updateComplete.then(() =>
        this.#host.renderRoot.querySelector('.panel')?.scrollIntoView({ block: 'nearest' }),
      );
  }

  #unfold(key: string): void {
    const keys = (): readonly string[] => (this.#view ? readingOrder(branchesOf(this.#view)) : []);
    const before = new Set(keys());
    this.#turn({ unfolded: new Map([...this.#look.unfolded, [key, (this.#look.unfolded.get(key) ?? 0) + 1]]) });
    void this.#host.updateComplete.then(() => {
      // A family keeps the focus; else the first role that came out of the fold takes it.
      const step = this.#view && itemOf(this.#view, key)?.step;
      if (key.startsWith('…'))
        this.#roving.go(
          keys().find((one) => !before.has(one) && (step === undefined || itemOf(this.#view!, one)?.step === step)),
        );
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
    if (this.#placeIn(this.#career!).centre === undefined && this.#look.way !== 'whole') {
      this.#roving.go(id);
      void this.#acts.choose(this.#look.way === 'back' ? 'goal' : 'now', id);
    } else this.#open(id, 'panel');
  }

  #changeNow(): void {
    this.#seek('');
    void this.#acts.choose('now', null);
  }

  readonly #onArrow = (event: KeyboardEvent): void => {
    const view = this.#view;
    if (this.#shown === 'map' && moveByKey(this.#stage, event)) return;
    const step = this.#shown === 'list' ? walkOutline : this.#look.way === 'whole' ? walkWhole : walk;
    const to = view && this.#roving.follow(event, (at, arrow) => step(view, at, arrow));
    if (!to) return;
    const item = itemOf(view, to.key);
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
    else if (event.key.toLowerCase() === 'b' && known(this.#career, id))
      void this.#acts.keep(id!, titleOf(this.#career, id!, this.#options.locale.lang));
    else return;
    event.preventDefault();
  };
}
