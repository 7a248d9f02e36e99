import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languages } from './languages.js';
import { nearestLang, watchLang } from './lang.js';

/** Words of another language: the same keys, the same parameters. */
export type Translation<W> = {
  readonly [K in keyof W]: W[K] extends (...parameters: infer P) => string ? (...parameters: P) => string : string;
};

/** How a widget names its words: Japanese at once, other languages when they are needed. */
export interface Vocabulary<W> {
  /** Key in a language's catalogue: `radar`. */
  readonly name: string;
  readonly ja: W;
  readonly en: () => Promise<Translation<W>>;
}

/**
 * Gives a widget its words in the nearest `lang`, and redraws it when that
 * changes. `words` is undefined only while another language is on its way for
 * the first time.
 */
export class Locale<W> implements ReactiveController {
  /** BCP 47 tag for `Intl` and for texts of records. */
  lang = 'ja';
  words: Translation<W> | undefined;

  readonly #host: ReactiveControllerHost & Element;
  readonly #vocabulary: Vocabulary<W>;
  #stop: () => void = () => undefined;

  constructor(host: ReactiveControllerHost & Element, vocabulary: Vocabulary<W>) {
    this.#host = host;
    this.#vocabulary = vocabulary;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = watchLang(this.#host, () => void this.#follow());
    void this.#follow();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  async #follow(): Promise<void> {
    const lang = nearestLang(this.#host);
    if (lang === this.lang && this.words) return;
    this.lang = lang;
    const { name, ja, en } = this.#vocabulary;
    const language = lang.split('-')[0]!;
    const added = languages.get(lang) ?? languages.get(language);
    // A language nobody has added reads English rather than Japanese.
    const words =
      language === 'ja'
        ? (ja as Translation<W>)
        : ((added?.[name] as Translation<W> | undefined) ?? (await en().catch(() => ja as Translation<W>)));
    if (this.lang !== lang) return;
    this.words = words;
    this.#host.requestUpdate();
  }
}
