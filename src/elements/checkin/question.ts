import { type TemplateResult, html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Answer, Question } from '../../model/checkin.js';
import { say } from '../../model/text.js';

/** How an answer was given: only a finger or a digit key also asks for the next question. */
export type By = 'pointer' | 'digit' | 'keys';

export interface QuestionHandlers {
  readonly answer: (question: Question, value: Answer, by: By) => void;
  /** Enter on a question that has an answer. */
  readonly enter: () => void;
}

/** Values in the order of the choices; the last is "don't know / skip". */
const values: readonly Answer[] = [1, 2, 3, 4, 5, null];

/**
 * A question as native radio buttons in a fieldset. Arrow keys choose as they
 * always do and stay; a tap chooses and goes on, and so do the digits 1–5 and 0.
 *
 * @param value what is chosen; `undefined` for nothing yet
 */
export function questionField(
  question: Question,
  value: Answer | undefined,
  lang: string,
  handlers: QuestionHandlers,
): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    note(event, 'keys');
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      // After a digit the next question is here already: Enter must not pass it by unanswered.
      if (value !== undefined) handlers.enter();
    } else if (/^[0-5]$/.test(event.key)) {
      event.preventDefault();
      handlers.answer(question, event.key === '0' ? null : Number(event.key), 'digit');
    }
  };
  return html`<fieldset
    class="question"
    data-item=${question.id}
    @keydown=${onKey}
    @pointerdown=${(event: Event) => note(event, 'pointer')}
  >
    <legend>${say(question.text, lang)}</legend>
    <div class="choices">
      ${question.choices.map((choice, index) => {
        const own = values[index]!;
        return html`<label class=${own === null ? 'choice skip' : 'choice'}>
          <input
            type="radio"
            name=${question.id}
            .checked=${live(value === own)}
            @change=${(event: Event) => handlers.answer(question, own, noted(event))}
          />
          <span class="digit" aria-hidden="true">${own ?? 0}</span>
          <span class="word">${say(choice, lang)}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}

// Noted on the fieldset itself, which outlives a redraw between the press and the choice.
const note = (event: Event, by: By): void => {
  (event.currentTarget as HTMLElement).dataset.by = by;
};
const noted = (event: Event): By =>
  (event.currentTarget as HTMLElement).closest('fieldset')?.dataset.by === 'pointer' ? 'pointer' : 'keys';
