import { carryOver } from '../../../model/roads/carry.js';
import { say } from '../../../model/text.js';
import type { Career } from '../career.js';
import type { Card } from './map-view.js';
import { type Words, roadWords } from '../road-words.js';
import type { Parent } from './spread.js';
import { isolated, titleOf } from '../title.js';

/** What all cards of a map have in common. */
export interface CardSetting {
  readonly career: Career;
  readonly words: Words;
  readonly lang: string;
  readonly now: string | undefined;
  readonly goal: string | undefined;
  readonly opened: string | undefined;
  readonly saved: ReadonlySet<string>;
  readonly aside: ReadonlySet<string>;
  readonly route: ReadonlySet<string>;
  /** Roads to a role from the step before, best known first. */
  readonly parents: ReadonlyMap<string, readonly Parent[]>;
  /** Is a role asked for by the filters, where others stand there too? */
  readonly isAsked: (id: string) => boolean;
  /** What a role hangs on in the outline. */
  readonly hangsOn: (card: Card) => string | undefined;
}

/** A role where it stands. Its words are made when they are asked for, for most roles that is never. */
export class RoleCard implements Card {
  readonly kind = 'card';
  readonly key: string;
  readonly step: number;
  readonly x: number;
  readonly y: number;
  readonly #in: CardSetting;

  constructor(setting: CardSetting, key: string, step: number, x: number, y: number) {
    this.#in = setting;
    this.key = key;
    this.step = step;
    this.x = x;
    this.y = y;
  }

  get title(): string {
    return titleOf(this.#in.career, this.key, this.#in.lang);
  }

  get family(): string {
    const { career, lang } = this.#in;
    // Where there is but one, it tells no role from another.
    return career.family.size < 2 ? '' : say(career.family.get(career.role.get(this.key)?.familyId ?? '')?.name, lang);
  }

  get carry(): string {
    const { career, now, words } = this.#in;
    const role = career.role.get(this.key);
    const own = now === undefined || now === this.key ? undefined : career.role.get(now);
    if (!own || !role) return '';
    const carries = carryOver(own, role, career.skill).carries.length;
    // Nothing that carries over is no news about a person, so it is not said on the card.
    return carries > 0 ? words.carriesSome(carries) : '';
  }

  get posts(): string {
    const open = this.#in.career.open.get(this.key)?.length ?? 0;
    return open > 0 ? this.#in.words.openPosts(open) : '';
  }

  get outside(): boolean {
    const { career } = this.#in;
    return career.role.get(this.key)?.place === 'outside' && career.hasInside;
  }

  get now(): boolean {
    return this.key === this.#in.now;
  }

  get goal(): boolean {
    return this.key === this.#in.goal;
  }

  get saved(): boolean {
    return this.#in.saved.has(this.key);
  }

  get aside(): boolean {
    return this.#in.aside.has(this.key);
  }

  get opened(): boolean {
    return this.key === this.#in.opened;
  }

  get asked(): boolean {
    return this.#in.isAsked(this.key);
  }

  get onRoute(): boolean {
    return this.#in.route.size > 1 && this.#in.route.has(this.key);
  }

  get road(): string {
    const [first] = this.#in.parents.get(this.key) ?? [];
    return first ? roadWords(first.road, this.#in.words, 'short') : '';
  }

  get parent(): string | undefined {
    return this.#in.hangsOn(this);
  }

  get also(): string {
    const { career, words, lang, parents } = this.#in;
    const others = (parents.get(this.key) ?? []).slice(1, 4).map(({ id }) => isolated(titleOf(career, id, lang)));
    return others.length > 0 ? words.alsoFrom(others.join(words.separator)) : '';
  }
}
