import type { LitElement } from 'lit';
import { TalkIntent } from '../../context/intents.js';
import type { ExploringOptions } from './exploring.js';
import { ChooseRoleEvent, KeepRoleEvent } from './path-explorer.events.js';

/** What the reader does with a role beside looking at it: each a request first, that the page may refuse. */
export class Acts {
  readonly #host: LitElement;
  readonly #options: ExploringOptions;

  constructor(host: LitElement, options: ExploringOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** @returns whether anybody on the page took the wish to talk */
  talk(id: string, title: string): boolean {
    const intent = new TalkIntent(this.#options.loader.source, { role: { id, title } });
    this.#host.dispatchEvent(intent);
    return intent.taken || intent.defaultPrevented;
  }

  /** Bookmarks a role, or takes it out. */
  async keep(id: string, title: string): Promise<void> {
    const { own, announce, locale } = this.#options;
    const keep = !own.saved.has(id);
    if (!own.keeps || !this.#host.dispatchEvent(new KeepRoleEvent(id, keep))) return;
    if (!(await own.keep(id, keep))) return;
    announce(keep ? locale.words!.savedNow(title) : locale.words!.unsavedNow(title));
  }

  /** Names the goal or the role of now; `null` takes it back. */
  async choose(as: 'goal' | 'now', id: string | null): Promise<void> {
    if (this.#host.dispatchEvent(new ChooseRoleEvent(as, id))) await this.#options.own.choose(as, id);
  }
}
