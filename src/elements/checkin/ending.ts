import { type TemplateResult, html, nothing } from 'lit';
import type { CheckinDraft } from '../../model/records/survey.js';
import { supportIcon } from '../../parts/icon.js';
import { notice } from '../../parts/notice.js';
import { dataTable } from '../../parts/table.js';
import type { NoticeView, Progress, Words } from './checkin.view.js';
import { setName } from './asking.js';
import type { Course, Ready } from './course.js';
import type { Rival } from './draft-keeper.js';
import { amountOf, resultRows } from './result.view.js';
import type { Finished, Unfinished } from './sending.js';

const button = (label: string, onClick: () => void, kind = ''): TemplateResult =>
  html`<button class="button ${kind}" type="button" @click=${onClick}>${label}</button>`;

const send = (course: Course) => (): void => void course.finish(false);
const keepOnly = (course: Course) => (): void => void course.finish(true);
const back = (course: Course) => (): void => course.go(course.ready.questions.length - 1);

/** After the last question: what will be sent, and the button that does it. */
export const endTemplate = (
  progress: Progress,
  /** Does it go to the company? */
  sends: boolean,
  goes: string,
  busy: boolean,
  keeping: TemplateResult,
  words: Words,
  course: Course,
): TemplateResult => html`
  <h3>${words.endTitle}</h3>
  <p>
    ${words.answered(progress.answered, progress.total)}${progress.skipped > 0 ? words.skipped(progress.skipped) : nothing}
  </p>
  ${progress.open > 0 ? html`<p>${words.open(progress.open)}</p>` : nothing}
  <p class="goes">${goes}</p>
  <p class="nav">
    ${button(words.back, back(course))} ${progress.open > 0 ? button(words.toOpen, () => course.goToOpen()) : nothing}
    <button class="button primary" type="button" aria-disabled=${busy} @click=${send(course)}>
      ${busy ? (sends ? words.sending : words.concluding) : sends ? words.send : words.conclude}
    </button>
  </p>
  ${sends && !busy ? html`<p>${button(words.keepOnly, keepOnly(course), 'plain flush')}</p>` : nothing}
  <p class="small muted">${keeping}</p>
`;

/** It could not be ended: what is certain, what is not, and what can be done. */
export function unfinishedTemplate({ kind, outcome }: Unfinished, words: Words, course: Course): TemplateResult {
  if (outcome === 'unknown') {
    return notice({
      drawing: 'cloud',
      title: words.unknownTitle,
      text: kind === 'offline' ? words.unknownOffline : words.unknown,
      actions: button(words.sendAgain, send(course), 'primary'),
    });
  }
  if (outcome === 'sent') {
    return notice({
      drawing: 'check',
      title: words.sentTitle,
      text: words.sentText,
      actions: button(words.tryAgain, send(course), 'primary'),
    });
  }
  if (outcome === 'unkept') {
    return notice({
      drawing: 'puncture',
      title: words.notFinishedTitle,
      text: words.error(kind),
      actions: html`${button(words.tryAgain, keepOnly(course), 'primary')} ${button(words.back, back(course))}`,
    });
  }
  // A second try of what is over or answered would be refused again.
  const over = kind === 'conflict';
  return notice({
    drawing: 'puncture',
    title: words.refusedTitle,
    text: over ? (course.over ? words.over : words.alreadyAnswered) : words.error(kind),
    actions: html`
      ${over ? nothing : button(words.tryAgain, send(course), 'primary')}
      ${button(words.keepOnly, keepOnly(course), over ? 'primary' : '')} ${button(words.back, back(course))}
    `,
  });
}

/** The receipt and the own result, in words and figures. */
export const doneTemplate = (
  { result, receipt }: Finished,
  ready: Ready,
  notice: NoticeView,
  words: Words,
  lang: string,
  on: { readonly wheel: () => void; readonly untaken: boolean; readonly choose: (other: Ready) => void },
): TemplateResult => html`
  <h3>${receipt === undefined ? words.doneOwn : words.doneSent}</h3>
  ${receipt === undefined ? nothing : html`<p class="small muted">${words.receipt} <code>${receipt}</code> ${words.receiptFor}</p>`}
  ${dataTable(
    ready.set.kind === 'mirror' ? words.mirrorResults : words.results,
    [
      {
        label: words.support,
        cell: ({ supportId, name }) =>
          html`<span class="support ${supportId ?? ''}">${supportId ? supportIcon(supportId) : nothing}${name}</span>`,
      },
      { label: words.mean, cell: ({ level }) => level },
      { label: words.amountOf, cell: ({ amount }) => amount },
    ],
    resultRows(result, ready, words, lang),
  )}
  ${ready.set.kind === 'pulse' ? html`<p>${words.pulseResult}</p>` : nothing}
  <p class="nav">
    ${button(words.wheel, on.wheel, 'primary')}
    ${ready.all.map((other) =>
      other !== ready && other.destination.to === 'company'
        ? button(words.alsoAnswer(setName(other, words)), () => on.choose(other))
        : nothing,
    )}
  </p>
  ${on.untaken ? html`<p class="muted" role="status">${words.noWheel}</p>` : nothing}
  <p class="small muted">${ready.set.kind === 'mirror' ? words.mirrorScaleHint : words.scaleHint} ${notice.resultHome}</p>
  <p class="small muted">${notice.origin}</p>
`;

/** Two tabs, two sets of answers: the person chooses. */
export function rivalTemplate(
  mine: CheckinDraft,
  { theirs }: Rival,
  words: Words,
  lang: string,
  course: Course,
): TemplateResult {
  const own = amountOf(mine, words, lang);
  return notice({
    drawing: 'bicycle',
    title: words.rivalTitle,
    text: theirs ? words.rival(own, amountOf(theirs.record, words, lang)) : words.rivalGone(own),
    actions: html`
      ${
        // What is being sent over there must not be changed from here.
        theirs?.record.sendingTo === undefined ? button(words.mine, () => course.keepMine()) : nothing
      }
      ${button(theirs ? words.theirs : words.letGo, () => course.takeTheirs())}
    `,
  });
}
