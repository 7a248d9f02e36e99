import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import type { Near } from '../../model/roads/near.js';
import { notice } from '../../parts/notice.js';
import { skeleton } from '../../parts/states.js';
import type { Career } from './career.js';
import type { ExploringOptions } from './exploring-options.js';
import { type Filters, filterKey } from './filters.js';
import type { Look, Mode } from './look.js';
import { type MapView, itemOf } from './map/map-view.js';
import { type Outlook, Scenery } from './map/scenery.js';
import { moveByKey } from './map/stage-keys.js';
import { Stage } from './map/stage.js';
import { walk, walkWhole } from './map/walk.js';
import { Last, Making, isLarge } from './making.js';
import { nearTemplate, nearTo } from './near.js';
import { branchesOf, cameOut, readingOrder, walkOutline } from './outline.js';
import type { Own } from './own/own.js';
import { makeReady } from './panel/role.view.js';
import type { Ways } from './panel/routes.js';
import type { Place } from './place-in.js';
import type { Words } from './road-words.js';
import { roadsTemplate } from './roads.js';
import { Roving } from './roving.js';
import { stepSaid } from './said.js';
import { titleOf } from './title.js';

/** What walking needs to know, and what it leads to. */
export interface Walker {
  readonly look: Look;
  readonly mode: Mode;
  readonly own: Own;
  readonly turn: (change: Partial<Look>) => void;
  readonly filter: (filters: Filters) => void;
  readonly open: (roleId: string) => void;
}

/** The roads as map or list, and the reader's way through them by keys, gestures and buttons. */
export class Walking {
  readonly roving: Roving;
  /** What is drawn; nothing where there is no place to look from. */
  view: MapView | undefined;

  readonly #host: LitElement;
  readonly #options: ExploringOptions;
  readonly #is: Walker;
  readonly #stage: Stage;
  readonly #scenery: Scenery;
  readonly #near: Making<readonly Near[]>;
  readonly #ready = new Last<unknown>();
  #shown: TemplateResult | undefined;
  /** What could not be worked out, in words; it is said once. */
  #failure = '';
  /** How much is left is to be said of the next view. */
  #tellsLeft = false;
  /** How the wheel zooms is told once, to whoever turns it over the map. */
  #wheelHint: 'not yet' | 'shown' | 'over' = 'not yet';

  constructor(host: LitElement, options: ExploringOptions, walker: Walker) {
    this.#host = host;
    this.#options = options;
    this.#is = walker;
    this.roving = new Roving(host);
    this.#scenery = new Scenery(host);
    this.#near = new Making(host);
    this.#stage = new Stage(host, {
      onTap: (key) => this.#walkTo(key),
      onWheel: () => this.#hint('shown'),
      onZoomed: () => this.#hint('over'),
    });
  }

  get #outlook(): Outlook {
    const { way, filters, unfolded, chosen } = this.#is.look;
    const { saved, aside } = this.#is.own;
    return { way, filters, unfolded, chosen, saved, aside, at: this.roving.stood };
  }

  /** Routes to the opened role or the goal; see `Scenery.ways`. */
  ways(career: Career, place: Place): Ways | null | undefined {
    return this.#scenery.ways(career, place, this.#outlook);
  }

  /** Somebody else may be looking: neither what was drawn nor where one stood is theirs. */
  leave(): void {
    this.forget();
    this.roving.forget();
    this.#scenery.forget();
  }

  /** What was drawn is not to be seen again: somebody else may be looking. */
  forget(): void {
    this.#shown = this.view = undefined;
  }

  /** Says how much is left once it is drawn: of a large map not at once. */
  tellLeft(): void {
    this.#tellsLeft = true;
  }

  draw(career: Career, place: Place, words: Words, lang: string): TemplateResult {
    const roads = this.#draw(career, place, words, lang);
    const { failed, hasNoWays } = this.#scenery;
    const failure = failed ? words.viewFailed : hasNoWays ? words.routesFailed : '';
    if (failure && failure !== this.#failure)
      void this.#host.updateComplete.then(() => this.#options.announce(failure));
    this.#failure = failure;
    // One template for both: the map keeps the focus when the line comes or goes.
    return html`${failure && !failed ? html`<div class="state-line small">${failure} ${this.#retry(words)}</div>` : nothing}${roads}`;
  }

  #draw(career: Career, place: Place, words: Words, lang: string): TemplateResult {
    const { way, filters } = this.#is.look;
    const { mode, own } = this.#is;
    this.#ready.get([lang], () => makeReady(lang));
    const outlook = { ...this.#outlook, at: this.roving.stood ?? place.now };
    const view = this.#scenery.view(career, place, outlook, words, lang);
    if (this.#scenery.failed) return this.#failed(words);
    // The picture before stays until a large map is there.
    if (!view) return (this.#shown ??= html`<div aria-busy="true">${skeleton(8)}</div>`);
    this.view = view;
    if (this.#tellsLeft) void this.#host.updateComplete.then(() => this.#sayLeft(view));
    this.#tellsLeft = false;
    const first = view.columns[0]?.items[0]?.key ?? '';
    const centre = place.centre !== undefined && itemOf(view, place.centre) ? place.centre : first;
    if (mode === 'map') this.roving.enter(firstIn(view, this.roving.at));
    const listed = new Set(mode === 'list' ? readingOrder(branchesOf(view)) : []);
    const at = this.roving.settle(
      (key) => (mode === 'list' ? listed.has(key) : itemOf(view, key) !== undefined),
      mode === 'list' && !listed.has(centre) ? ([...listed][0] ?? '') : centre,
    );
    const scene = `${way} ${place.centre} ${filterKey(filters)}`;
    const landmarks = new Set([at, place.now, place.goal, place.opened].filter((key) => key !== undefined));
    return (this.#shown = roadsTemplate(
      {
        view,
        mode,
        picture: () => this.#stage.picture(view, scene, centre, landmarks),
        label: way === 'whole' ? words.wholeLabel : words.mapLabel(titleOf(career, centre, lang)),
        on: {
          at,
          onOpen: (id) => this.#is.open(id),
          onUnfold: (key) => this.#unfold(key),
          onKey: this.#onArrow,
          onFocus: (key) => {
            this.roving.stand(key);
            if (mode === 'map') this.#stage.show(key);
          },
          ...this.#stage.moves,
        },
        onHinted: this.#wheelHint === 'shown' ? () => this.#hint('over') : undefined,
        whole: way === 'whole',
        filters,
        hidesAside: own.aside.size > 0 && !filters.aside,
        stays: way !== 'whole' && career.graph.staying.has(place.centre ?? ''),
        hasRoads: career.graph.roads.length > 0,
        near: () => this.#nearTemplate(career, centre, words, lang),
        onFilters: (wanted) => {
          this.#is.filter(wanted);
          // What was pressed goes away.
          this.roving.go(centre || '.filter-toggle');
        },
      },
      words,
    ));
  }

  /** Neither what was shown before nor waiting for ever: in words, while all around it can be used. */
  #failed(words: Words): TemplateResult {
    this.forget();
    const actions = this.#retry(words);
    return html`${notice({ drawing: 'puncture', title: words.errorTitle, text: words.viewFailed, actions })}`;
  }

  /** What there is beside roads where none leads on. */
  #nearTemplate(career: Career, centre: string, words: Words, lang: string): TemplateResult {
    const { aside } = this.#is.own;
    const near = this.#near.get([career, centre, aside], () => nearTo(career, centre, aside), isLarge(career.data));
    const failure = this.#near.failed
      ? html`<p class="small">${words.nearFailed} ${this.#retry(words)}</p>`
      : undefined;
    const on = { open: (id: string) => this.#is.open(id), whole: () => this.#seeWhole(centre) };
    return nearTemplate(near, failure, career, words, lang, on);
  }

  #retry(words: Words): TemplateResult {
    const again = (): void => {
      this.#scenery.again();
      this.#near.again();
      this.#host.requestUpdate();
      // The button goes away: on to the roads once they are there, or to the button where it failed again.
      this.roving.go('.again, .view [data-key][tabindex="0"]');
    };
    return html`<button class="button again" type="button" @click=${again}>${words.tryAgain}</button>`;
  }

  #sayLeft({ left, onTheWay }: MapView): void {
    const words = this.#options.locale.words!;
    this.#options.announce(left > 0 ? words.left(left, onTheWay) : words.noRolesLeft);
  }

  #hint(next: 'shown' | 'over'): void {
    if (this.#wheelHint === next || this.#wheelHint === 'over') return;
    this.#wheelHint = next;
    this.#host.requestUpdate();
  }

  /** A role that is only a dot was pressed: it opens, and the keyboard goes on from there. */
  #walkTo(key: string): void {
    this.roving.go(key);
    this.#is.open(key);
  }

  /** Shows all of the catalogue from where one stands: what was pressed goes away. */
  #seeWhole(centre: string): void {
    this.#is.turn({ way: 'whole', unfolded: new Map(), chosen: 0 });
    this.roving.go(centre);
  }

  #unfold(key: string): void {
    const before = this.view;
    const { unfolded } = this.#is.look;
    this.#is.turn({ unfolded: new Map([...unfolded, [key, (unfolded.get(key) ?? 0) + 1]]) });
    void this.#host.updateComplete.then(() => before && this.view && this.roving.go(cameOut(before, this.view, key)));
  }

  readonly #onArrow = (event: KeyboardEvent): void => {
    const { view } = this;
    const { mode, look } = this.#is;
    if (mode === 'map' && moveByKey(this.#stage, event)) return;
    const step = mode === 'list' ? walkOutline : look.way === 'whole' ? walkWhole : walk;
    const from = this.roving.at;
    const to = view && this.roving.follow(event, (at, arrow) => step(view, at, arrow));
    const said = to && from !== undefined ? stepSaid(view, from, to, mode, this.#options.locale.words!) : '';
    if (said) this.#options.announce(said);
  };
}

/** The list has a line for a family, the map has none: there one stands on its first role. */
const firstIn = ({ districts, columns }: MapView, key: string | undefined): string | undefined => {
  const family = key === undefined ? -1 : districts.findIndex(({ fold }) => key.endsWith(fold.key));
  return columns.find(({ step }) => step === family)?.items[0]?.key;
};
