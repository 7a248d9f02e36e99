import { dateFormat, numberFormat } from '../../base/formats.js';
import type { Translation } from '../../base/locale.js';
import type { radar } from '../../locales/ja/radar.js';
import { type SupportId, supportOf } from '../../model/supports.js';
import { say } from '../../model/text.js';
import { type ShownLine, hasOwn, othersOf } from './lines.js';
import type { RadarView, SpokeView } from './radar.view.js';

/** The wheel's words in one language. */
export type Words = Translation<typeof radar>;

/** A hyphen is passed over by screen readers; this is read out. */
const minus = '\u2212';

/** The wheel in sentences: the same ones for rows, spokes, tips and screen readers. */
export class Speaker {
  readonly words: Words;
  readonly lang: string;
  readonly decimal: Intl.NumberFormat;
  readonly #signed: Intl.NumberFormat;

  constructor(words: Words, lang: string) {
    this.words = words;
    this.lang = lang;
    this.decimal = numberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    this.#signed = numberFormat(lang, { minimumFractionDigits: 1, signDisplay: 'always' });
  }

  name = (id: SupportId): string => say(supportOf(id)?.name, this.lang);
  plain = (id: SupportId): string => say(supportOf(id)?.plain, this.lang);

  level = ({ level }: Pick<SpokeView, 'level'>): string =>
    level === null ? this.words.noLevel : this.decimal.format(level);

  before = ({ before }: SpokeView): string => (before === null ? this.words.noChange : this.decimal.format(before));

  change = ({ change, asked }: SpokeView): string => {
    if (!asked) return this.words.notAsked;
    if (change === null) return this.words.noChange;
    return change === 0 ? this.words.unchanged : this.words.changed(this.#signed.format(change).replace('-', minus));
  };

  dose = ({ dosage }: Pick<SpokeView, 'dosage'>): string =>
    dosage === null ? this.words.noDose : this.words.doseOf(dosage);

  /** What is heard at a spoke; of the lines beside the own ones, those that are shown. */
  spoke(spoke: SpokeView, lines: readonly ShownLine[] = []): string {
    const { spoke: own, also } = this.words;
    const name = this.name(spoke.id);
    return (
      (hasOwn(lines) ? own(name, this.level(spoke), this.change(spoke), this.dose(spoke)) : name) +
      othersOf(lines)
        .map(({ label, say: value }) => also(label, value(spoke.id)))
        .join('')
    );
  }

  summary({ outer, inner, missing, moved, takenAt }: RadarView): string {
    const { words } = this;
    const sentences = [
      outer && inner
        ? words.range(this.name(outer.id), this.level(outer), this.name(inner.id), this.level(inner))
        : takenAt !== undefined && missing.length === 0 && words.even,
      missing.length > 0 && words.missing(missing.map(this.name).join(words.and)),
      moved && words.moved(moved.out, moved.in),
    ];
    return sentences.filter(Boolean).join(this.lang.startsWith('ja') ? '' : ' ');
  }

  day = (instant: string): string => dateFormat(this.lang, { dateStyle: 'long' }).format(new Date(instant));
}
