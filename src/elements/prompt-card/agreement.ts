import { type TemplateResult, html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Translation } from '../../base/locale.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { Meeting } from '../../model/records/talk.js';
import type { LedgerLine } from './talk-writer.js';

const lines = ['mayLeave', 'stays'] as const satisfies readonly LedgerLine[];

/** Writes one line; resolves to whether it is saved. */
type Save = (line: LedgerLine, before: string, text: string) => Promise<boolean>;

/**
 * What may leave the room and what stays, between the fingers and the store:
 * what is being written is never overwritten by what comes in.
 */
export class Agreement {
  readonly #save: Save;
  #meeting: Meeting | undefined;
  /** What the reader is writing, and what stood there before. */
  readonly #writing = new Map<LedgerLine, { readonly before: string; text: string }>();

  constructor(save: Save) {
    this.#save = save;
  }

  show(meeting: Meeting): void {
    if (meeting.id !== this.#meeting?.id) this.#writing.clear();
    this.#meeting = meeting;
  }

  forget(): void {
    this.#meeting = undefined;
    this.#writing.clear();
  }

  text(line: LedgerLine): string {
    return this.#writing.get(line)?.text ?? this.#meeting?.ledger[line] ?? '';
  }

  write(line: LedgerLine, text: string): void {
    const writing = this.#writing.get(line);
    if (writing) writing.text = text;
    else this.#writing.set(line, { before: this.#meeting?.ledger[line] ?? '', text });
  }

  /** When the reader is through with a line. What could not be saved stays where it was written. */
  async finish(line: LedgerLine): Promise<void> {
    const writing = this.#writing.get(line);
    if (!writing) return;
    const { before, text } = writing;
    const saved = text.trim() === before.trim() || (await this.#save(line, before, text.trim()));
    if (saved && this.#writing.get(line)?.text === text) this.#writing.delete(line);
  }
}

/** Agreed on first, before the first card, and in sight for both while they talk. */
export const agreementView = (agreement: Agreement, words: Translation<typeof promptCard>): TemplateResult =>
  html`<details class="agreement" open>
    <summary><h3>${words.agreement}</h3></summary>
    <p class="small muted">${words.agreementLead}</p>
    <div class="columns">
      ${lines.map(
        (line) => html`<label>
          <span class="small">${words.ledger(line)}</span>
          <textarea
            rows="2"
            maxlength="2000"
            placeholder=${words.ledgerExample(line)}
            .value=${live(agreement.text(line))}
            @input=${(event: InputEvent) => agreement.write(line, (event.target as HTMLTextAreaElement).value)}
            @change=${() => void agreement.finish(line)}
          ></textarea>
        </label>`,
      )}
    </div>
  </details>`;
