import type { LitElement } from 'lit';
import { say } from '../../model/text.js';
import { type Career, titleOf } from './career.js';
import type { Found, Hit } from './finder.js';
import type { Words } from './road-words.js';
import type { Seeker } from './seek.js';

const mostHits = 30;

/** What is needed of the reader's language. */
interface Tongue {
  readonly lang: string;
  readonly words: Words | undefined;
}

/**
 * Searching while one types. The index is loaded and built at the first
 * letter, once a catalogue; nothing that is typed leaves the browser.
 */
export class Search implements Found {
  query = '';
  hits: readonly Hit[] | undefined;
  total = 0;

  readonly #host: LitElement;
  #seeker: { readonly career: Career; readonly seek: Seeker } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  clear(): void {
    this.query = '';
    this.hits = undefined;
    this.#host.requestUpdate();
  }

  focus(): void {
    this.#host.renderRoot.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  }

  /** Keys in the field: Enter takes the first result, ↓ goes to it, Escape empties the field. */
  follow(event: KeyboardEvent, onPick: (roleId: string) => void): void {
    const first = this.hits?.[0];
    // Enter that ends the composition of Japanese is not meant for us.
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.query) this.clear();
    else if (event.key === 'Enter' && first) onPick(first.id);
    else if (event.key === 'ArrowDown' && first) this.#host.renderRoot.querySelector<HTMLElement>('.hit')?.focus();
    else return;
    event.preventDefault();
  }

  /** @returns how many were found, or `undefined` when another query came before the answer */
  async ask(query: string, career: Career, { lang, words }: Tongue): Promise<number | undefined> {
    this.query = query;
    this.#host.requestUpdate();
    if (query.trim() === '') {
      this.hits = undefined;
      return undefined;
    }
    if (this.#seeker?.career !== career) {
      const { seekerOf } = await import('./seek.js');
      this.#seeker = { career, seek: seekerOf(career) };
    }
    // Letters typed meanwhile ask again themselves.
    if (query !== this.query || !words) return undefined;
    const seen = this.#seeker.seek(query);
    this.total = seen.length;
    this.hits = seen.slice(0, mostHits).map(({ id, field, word }) => ({
      id,
      title: titleOf(career, id, lang),
      family: say(career.family.get(career.role.get(id)?.familyId ?? '')?.name, lang),
      // That the title matched can be seen.
      why: field === 'title' || field === 'family' ? '' : words.why(field, say(word, lang)),
    }));
    this.#host.requestUpdate();
    return this.total;
  }
}
