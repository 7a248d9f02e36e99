import { type TemplateResult, html, nothing } from 'lit';
import type { Translation } from '../../base/locale.js';
import type { promptCard } from '../../locales/ja/prompt-card.js';
import type { TalkShare } from '../../model/records/talk.js';
import type { TalkView } from './prompt-card.view.js';

interface AfterActs {
  readonly share: (share: TalkShare['share']) => void;
  /** Hands over a calendar file. @param start as the reader's own clock has it */
  readonly calendar: (start: string) => void;
}

const shares = ['me', 'even', 'them'] as const;

/** After the talk: who talked more, as one sees it oneself. Nothing is recorded, and nobody else is told. */
export const afterView = (
  { share, earlierShares, meeting }: TalkView,
  words: Translation<typeof promptCard>,
  nextTime: string,
  acts: AfterActs,
): TemplateResult | typeof nothing =>
  meeting === undefined
    ? nothing
    : html`<details class="after">
        <summary><h3>${words.after}</h3></summary>
        <fieldset class="share">
          <legend>${words.shareOfTalk}</legend>
          ${shares.map(
            (each) =>
              html`<label
                ><input
                  type="radio"
                  name="share"
                  .value=${String(each)}
                  .checked=${each === share}
                  @change=${() => acts.share(each)}
                />
                ${words.shareIs(each)}</label
              >`,
          )}
        </fieldset>
        ${share === undefined ? nothing : html`<p class="small">${words.shareAnswer(share)}</p>`}
        ${
          earlierShares.length === 0
            ? nothing
            : html`<p class="small muted">${words.earlier(earlierShares.map((each) => words.shareIs(each)).join(words.listed))}</p>`
        }
        <p class="small muted">${words.shareHome}</p>
        <form class="next-time" @submit=${toCalendar(acts)}>
          <label class="small due"
            ><span>${words.nextTime}</span>
            <input name="start" type="datetime-local" required .value=${nextTime}
          /></label>
          <button class="button" type="submit">${words.calendar}</button>
        </form>
        <p class="small muted">${words.calendarHint}</p>
      </details>`;

const toCalendar =
  ({ calendar }: AfterActs) =>
  (event: SubmitEvent): void => {
    event.preventDefault();
    const { elements } = event.currentTarget as HTMLFormElement;
    calendar((elements.namedItem('start') as HTMLInputElement).value);
  };
