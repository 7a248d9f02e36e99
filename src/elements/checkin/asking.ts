import { type TemplateResult, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Home } from '../../context/ports.js';
import type { Part, Question } from '../../model/checkin.js';
import type { CheckinDraft } from '../../model/records/survey.js';
import { say } from '../../model/text.js';
import { type NoticeView, type Words, moment, progressOf } from './checkin.view.js';
import { segmented } from '../../parts/switch.js';
import type { Course, Ready } from './course.js';
import type { Keeping } from './draft-keeper.js';
import { type QuestionHandlers, questionField } from './question.js';

const parts: readonly Part[] = ['support', 'dosage', 'autonomy'];

const rowsTemplate = ({ rows }: NoticeView): TemplateResult =>
  html`<dl class="rows">
    ${rows.map(
      ({ label, text }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;

/** What a set is called beside the others: a manager chooses between two sides, others between long and short. */
export const setName = ({ set, all }: Ready, words: Words): string =>
  set.kind !== 'mirror' && all.length === 2 && all.some((other) => other.set.kind === 'mirror')
    ? words.received
    : words.set(set.kind);

/**
 * What is read before the first question, with the button that begins; where
 * there are several sets of questions, the choice between them comes first,
 * because what is said below belongs to it.
 */
export const noticeTemplate = (
  notice: NoticeView,
  begun: boolean,
  words: Words,
  course: Course,
  choose: (other: Ready) => void,
): TemplateResult => {
  const { all } = course.ready;
  const options = all.map((each) => ({ value: each.set.kind, label: setName(each, words) }));
  return html`
    ${
      all.length > 1
        ? segmented('set', words.sets, options, course.ready.set.kind, (kind) =>
            choose(all.find(({ set }) => set.kind === kind)!),
          )
        : nothing
    }
    <p class="lead">${notice.length}</p>
    ${notice.about ? html`<p>${notice.about}</p>` : nothing}
    ${rowsTemplate(notice)}
    <p class="nav">
      <button class="button primary" type="button" @click=${() => course.start()}>
        ${begun ? words.goOn : words.start}
      </button>
    </p>
    <p class="small muted">${notice.origin}</p>
  `;
};

/**
 * The questions, one at a time or all on a page, and how far the person is.
 *
 * @param home where the draft is kept
 */
export function askingTemplate(
  course: Course,
  notice: NoticeView,
  home: Home | undefined,
  words: Words,
  lang: string,
): TemplateResult {
  const { answers, at, all } = course;
  const { survey, questions, keeper } = course.ready;
  const progress = progressOf(questions, answers);
  const done = progress.total - progress.open;
  const current = questions[at]!;
  const handlers: QuestionHandlers = {
    answer: (question, value, by) => course.answer(question, value, by),
    enter: () => all || course.go(at + 1),
  };
  const field = (question: Question): TemplateResult => questionField(question, answers[question.id], lang, handlers);
  // The amount is asked as things are now.
  const recall = (part: Part): string => (part === 'dosage' ? '' : say(survey.recall, lang));
  return html`
    <div class="bar">
      <progress max=${progress.total} .value=${done} aria-label=${words.progress}></progress>
      <p class="small muted">
        ${words.count(all ? done : at + 1, progress.total)}
        ${progress.open > 0 ? html`<span>${words.left(progress.minutesLeft)}</span>` : nothing}
      </p>
      <button class="button plain small" type="button" @click=${() => course.showAll(!all)}>
        ${all ? words.oneByOne : words.allOnPage}
      </button>
    </div>
    ${resumedLine(course, words, lang)}
    ${course.over ? html`<p class="state-line small">${words.over}</p>` : nothing}
    ${
      all
        ? parts.map((part) => {
            const own = questions.filter((question) => question.part === part);
            return own.length === 0
              ? nothing
              : html`<section>
                  <h3>${words.part(part)}</h3>
                  ${recall(part) ? html`<p class="small muted">${recall(part)}</p>` : nothing}
                  ${repeat(own, ({ id }) => id, field)}
                </section>`;
          })
        : html`<div class="one">
            <p class="part small muted">
              <span>${words.part(current.part)}</span><span>${recall(current.part)}</span>
            </p>
            ${keyed(current.id, field(current))}
          </div>`
    }
    <p class="nav">
      ${
        all
          ? nothing
          : html`<button class="button" type="button" ?disabled=${at === 0} @click=${() => course.go(at - 1)}>
              ${words.back}
            </button>`
      }
      <button class="button primary" type="button" @click=${() => course.go(all ? questions.length : at + 1)}>
        ${all || at === questions.length - 1 ? words.end : words.next}
      </button>
    </p>
    <p class="small muted foot">
      ${keepingLine(keeper.keeping, home, answers, words)}
      ${all ? nothing : html`<span>${words.hint}</span>`} <span class="keys">${words.keys}</span>
    </p>
    <details>
      <summary>${words.about}</summary>
      ${rowsTemplate(notice)}
      <p class="small muted">${notice.origin}</p>
    </details>
  `;
}

/** What has been taken up again: since when it lies there, for which round, and whether the questions are the same. */
export function resumedLine(course: Course, words: Words, lang: string): unknown {
  const { resumedFrom, earlier, dropped } = course;
  if (resumedFrom === undefined) return nothing;
  return html`<p class="state-line small">
    ${words.resumed(moment(resumedFrom, lang))}${earlier ? html` ${words.earlier}` : nothing}${
      dropped === undefined ? nothing : html` ${words.updated(dropped)}`
    }
    <button class="button plain" type="button" @click=${() => course.restart()}>${words.restart}</button>
  </p>`;
}

/** What became of the last answer, in words: told wherever there is something to lose. */
export const keepingLine = (
  keeping: Keeping,
  home: Home | undefined,
  answers: CheckinDraft['answers'],
  words: Words,
): TemplateResult => {
  const kept = Object.keys(answers).length === 0 ? '' : words.kept(home ?? 'device');
  const said = { off: words.notKeeping, failed: words.notKept, keeping: words.keeping, kept }[keeping];
  return html`<span class="keeping">${said}</span>`;
};
