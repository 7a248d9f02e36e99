import type { LitElement } from 'lit';
import { TalkIntent } from '../../../context/intents.js';
import type { ExploringOptions } from '../exploring-options.js';
import type { Counterpart } from '../../../model/records/talk.js';
import type { CareerDraft, Road, Role } from '../../../model/records/career.js';
import { ChangeDraftEvent, ChooseRoleEvent, KeepRoleEvent, PutAsideEvent } from '../path-explorer.events.js';

/** What the reader does with a role beside looking at it: each a request first, that the page may refuse. */
export class Acts {
  readonly #host: LitElement;
  readonly #options: ExploringOptions;

  constructor(host: LitElement, options: ExploringOptions) {
    this.#host = host;
    this.#options = options;
  }

  /**
   * @param counterpart with whom; the prompt card's own choice where not given
   * @returns whether anybody on the page took the wish to talk
   */
  talk(id: string, title: string, counterpart?: Counterpart): boolean {
    const topic = { role: { id, title }, ...(counterpart && { counterpart }) };
    const intent = new TalkIntent(this.#options.loader.source, topic);
    this.#host.dispatchEvent(intent);
    return intent.taken || intent.defaultPrevented;
  }

  /** Bookmarks a role, or takes it out. */
  async keep(id: string, title: string): Promise<void> {
    const { own, announce, locale } = this.#options;
    const keep = !own.saved.has(id);
    if (!own.keeps || !this.#host.dispatchEvent(new KeepRoleEvent(id, keep))) return;
    if (!(await own.mark(id, keep ? 'saved' : undefined))) return;
    announce(keep ? locale.words!.savedNow(title) : locale.words!.unsavedNow(title));
  }

  /** Puts a role aside for now, or takes it back into sight. */
  async putAside(id: string, title: string): Promise<void> {
    const { own, announce, locale } = this.#options;
    const aside = !own.aside.has(id);
    if (!own.keeps || !this.#host.dispatchEvent(new PutAsideEvent(id, aside))) return;
    if (!(await own.mark(id, aside ? 'not-now' : undefined))) return;
    announce(aside ? locale.words!.asideNow(title) : locale.words!.backNow(title));
  }

  /** Names the goal or the role of now; `null` takes it back. */
  async choose(as: 'goal' | 'now', id: string | null, title = ''): Promise<void> {
    const { own, announce, locale } = this.#options;
    if (!this.#host.dispatchEvent(new ChooseRoleEvent(as, id)) || !(await own.choose(as, id))) return;
    // Of the role of now the focus tells, which goes there.
    if (as === 'goal' && title) announce(id === null ? locale.words!.goalGone : locale.words!.goalNow(title));
  }

  /** How fast the reader wants to go now. */
  async pace(pace: NonNullable<CareerDraft['pace']>): Promise<void> {
    const { own } = this.#options;
    if (this.#host.dispatchEvent(new ChangeDraftEvent('pace'))) await own.draft({ pace });
  }

  /** Draws a road of one's own to a role, or takes it away. */
  async imagine(from: Role, to: Role): Promise<void> {
    const { own, announce, locale } = this.#options;
    if (!this.#host.dispatchEvent(new ChangeDraftEvent('road', to.id))) return;
    const isIt = (road: Road): boolean => road.from === from.id && road.to === to.id;
    const had = own.roads.some(isIt);
    const done = await own.draft((stored) => ({
      roads: had ? stored?.roads?.filter((road) => !isIt(road)) : [...(stored?.roads ?? []), imagined(from, to)],
    }));
    if (done) announce(had ? locale.words!.roadGone : locale.words!.roadDrawn);
  }
}

/** Of a kind only where the two roles tell it: within a family a road may go up as well as sideways. */
function imagined(from: Role, to: Role): Road {
  const crosses = from.familyId && to.familyId && from.familyId !== to.familyId;
  const kind = to.place === 'outside' ? 'outside' : crosses ? 'cross' : undefined;
  return { id: `own ${from.id} ${to.id}`, from: from.id, to: to.id, ...(kind && { kind }), evidence: 'imagined' };
}
