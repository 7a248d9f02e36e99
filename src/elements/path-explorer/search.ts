import type { LitElement } from 'lit';
import { inSlices } from '../../model/slices.js';
import { say } from '../../model/text.js';
import type { Career } from './career.js';
import { titleOf } from './title.js';
import type { Match, Search as Index } from '../../model/roads/search.js';
import type { Found, Hit } from './finder.js';
import type { Words } from './road-words.js';

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
  failed = false;

  readonly #host: LitElement;
  #index: { readonly career: Career; readonly made: Promise<Index> } | undefined;

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
    if (this.#index?.career !== career) this.#index = { career, made: indexOf(career) };
    const index = await this.#index.made.catch(() => undefined); // said in words below the field
    this.failed = index === undefined;
    if (!index) {
      this.#index = undefined;
      this.#host.requestUpdate();
      return undefined;
    }
    // Letters typed meanwhile ask again themselves.
    if (query !== this.query || !words) return undefined;
    const found = index.find(query, mostHits);
    this.total = found.total;
    this.hits = found.map(({ roleId: id, matches }) => ({
      id,
      title: titleOf(career, id, lang),
      family: say(career.family.get(career.role.get(id)?.familyId ?? '')?.name, lang),
      why: matches.flatMap((match) => whyOf(id, match, career, words, lang)).join(words.separator),
    }));
    this.#host.requestUpdate();
    return this.total;
  }
}

/** That a title or the family matched can be seen; a skill, a task or another spelling has to be said. */
function whyOf(
  roleId: string,
  { word, field, id, task, alias, spelling }: Match,
  career: Career,
  words: Words,
  lang: string,
): readonly string[] {
  const role = career.role.get(roleId);
  const why =
    field === 'skill'
      ? [words.why(say(career.skill.get(id ?? '')?.label, lang))]
      : field === 'task'
        ? [words.whyTask(say(role?.tasks?.[task ?? 0], lang))]
        : field === 'alias'
          ? [words.whyAlias(say(role?.aliases?.[alias ?? 0], lang))]
          : field === 'reading'
            ? [words.whyReading(role?.reading ?? '')]
            : [];
  return spelling === undefined ? why : [...why, words.spelled(word, spelling)];
}

/** Built between what the page has to do, so that letters appear while one types. */
async function indexOf(career: Career): Promise<Index> {
  const { searchSlices } = await import('../../model/roads/search.js');
  return inSlices(searchSlices(career.data));
}
