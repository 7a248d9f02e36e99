import type { LitElement } from 'lit';
import { inSlices } from '../../model/slices.js';
import { say } from '../../model/text.js';
import type { Career } from './career.js';
import type { CareerData } from './catalogue.js';
import { isComposing } from './composing.js';
import { titleOf } from './title.js';
import type { Match, Search as Index } from '../../model/roads/search.js';
import type { Found, Hit, Offer } from './finder.js';
import type { Words } from './road-words.js';

const mostHits = 30;
/** Longer beginnings of a word that nothing has are not offered. */
const mostLetters = 40;

/** What is needed of the reader's language. */
interface Tongue {
  readonly lang: string;
  readonly words: Words | undefined;
}

/** The index of a catalogue, once it is asked for. */
interface Asked {
  /** All that is found is of it: a road of one's own makes another career, and no other index. */
  readonly data: CareerData;
  readonly made: Promise<Index>;
  /** Another catalogue has come: nobody asks this one any more. */
  readonly over: AbortController;
  ready?: Index;
}

/** Letters at the end of a text that is being composed: on their way to become kana (けいｒ). */
const onTheirWay = /(?<![a-zａ-ｚ])[b-df-hj-np-tv-zｂ-ｄｆ-ｈｊ-ｎｐ-ｔｖ-ｚ]{1,3}$/u;

/**
 * Searching while one types. The index is loaded and built when the field is
 * gone to, once a catalogue; nothing that is typed leaves the browser.
 */
export class Search implements Found {
  query = '';
  asked = '';
  hits: readonly Hit[] | undefined;
  offers: readonly Offer[] = [];
  total = 0;
  failed = false;

  readonly #host: LitElement;
  #index: Asked | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Another person may be looking: nothing of what was searched is theirs. */
  forget(): void {
    this.clear();
    this.offers = [];
    this.#index?.over.abort();
    this.#index = undefined;
  }

  clear(): void {
    this.query = this.asked = '';
    this.hits = undefined;
    this.#host.requestUpdate();
  }

  /** Somebody is about to search: the index is made while the first letter is on its way. */
  prepare({ data }: Pick<Career, 'data'>): void {
    if (this.#index?.data === data) return;
    this.#index?.over.abort();
    const over = new AbortController();
    const index: Asked = { data, made: indexOf(data, over.signal), over };
    this.#index = index;
    index.made.then(
      (ready) => (index.ready = ready),
      () => undefined, // said in words when it is asked
    );
  }

  focus(): void {
    this.#host.renderRoot.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  }

  /** Are keys there meant for the search? */
  hears(target: Element): boolean {
    return target.matches('input[type="search"], .results .hit');
  }

  /** Keys in the field and among what was found: ↑ and ↓ go on, Enter in the field takes the first, Escape empties it. */
  follow(event: KeyboardEvent, onPick: (roleId: string) => void): void {
    const first = this.hits?.[0];
    // Enter that ends the composition of Japanese is not meant for us.
    if (isComposing(event)) return;
    const hits = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.results .hit')];
    const at = hits.indexOf(event.target as HTMLElement);
    if (event.key === 'Escape' && this.query) {
      this.focus();
      this.clear();
    } else if (event.key === 'Enter' && first && at < 0) onPick(first.id);
    else if (event.key === 'ArrowDown' && at + 1 < hits.length) hits[at + 1]!.focus();
    else if (event.key === 'ArrowUp' && at > 0) hits[at - 1]!.focus();
    else if ((event.key === 'ArrowUp' && at === 0) || (event.key === '/' && at >= 0)) this.focus();
    else return;
    event.preventDefault();
  }

  /**
   * @param composing the text is on its way (Japanese input): its last consonants are not asked for
   * @returns what there is to say of it, or `undefined` when another query came before the answer
   */
  async ask(query: string, career: Career, tongue: Tongue, composing = false): Promise<string | undefined> {
    this.query = query;
    this.asked = (composing ? query.replace(onTheirWay, '') : query).trim();
    this.#host.requestUpdate();
    if (this.asked === '') {
      this.hits = undefined;
      return undefined;
    }
    this.prepare(career);
    const asked = this.#index!;
    // Without waiting where it is there, so that a letter is drawn once.
    const index = asked.ready ?? (await asked.made.catch(() => undefined));
    // Another catalogue has come meanwhile, or another person: that is no failure.
    if (asked.over.signal.aborted) return undefined;
    this.failed = index === undefined;
    if (!index) {
      this.#index = undefined;
      this.#host.requestUpdate();
      return undefined;
    }
    // Letters typed meanwhile ask again themselves.
    if (query !== this.query || !tongue.words) return undefined;
    this.#show(index, career, tongue, tongue.words, composing);
    return tongue.words.found(this.total, this.offers.length);
  }

  #show(index: Index, career: Career, { lang }: Tongue, words: Words, composing: boolean): void {
    const found = index.find(this.asked, mostHits);
    this.total = found.total;
    this.offers = found.total > 0 || composing ? [] : offersFor(this.asked, index);
    this.hits = found.map(({ roleId: id, matches }) => ({
      id,
      title: titleOf(career, id, lang),
      family: say(career.family.get(career.role.get(id)?.familyId ?? '')?.name, lang),
      // Two words may stand in one skill.
      why: [...new Set(matches.flatMap((match) => whyOf(id, match, career, words, lang)))].join(words.separator),
    }));
    this.#host.requestUpdate();
  }
}

/** Where nothing has every word: each of them alone, or the longest beginning of it that something has. */
function offersFor(query: string, index: Index): readonly Offer[] {
  const parts = [...new Set(query.split(/\s+/u))].slice(0, 3);
  return parts.flatMap((part) => {
    const letters = [...part];
    // Of a pasted page only the beginning is tried.
    const longest = Math.min(mostLetters, parts.length > 1 ? letters.length : letters.length - 1);
    const least = /^[\p{Script=Han}\u30a0-\u30ff\u3040-\u309f]/u.test(part) ? 1 : 3;
    for (let length = longest; length >= least; length--) {
      const shorter = letters.slice(0, length).join('');
      if (index.find(shorter, 0).total === 0) continue;
      const offered = whole(shorter, letters[length]);
      return [{ query: offered, total: index.find(offered, 0).total }];
    }
    return [];
  });
}

/** Without what is left of a particle or an ending (データ分析にな), or of a word after another (business-ma): nobody would search for that. */
function whole(beginning: string, next = ''): string {
  const word = beginning.replace(/(?<=[\p{Script=Han}\u30a0-\u30ff])[\u3041-\u3096]+$/u, '');
  return /[a-z\d]/i.test(next) ? word.replace(/(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+[a-z\d]*$/iu, '') : word;
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
async function indexOf(data: CareerData, signal: AbortSignal): Promise<Index> {
  const { searchSlices } = await import('../../model/roads/search.js');
  signal.throwIfAborted();
  return inSlices(searchSlices(data), { signal });
}
