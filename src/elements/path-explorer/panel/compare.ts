import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Future, compareFutures } from '../../../model/roads/futures.js';
import { say } from '../../../model/text.js';
import type { Career } from '../career.js';
import type { Words } from '../road-words.js';
import type { Pair } from '../look.js';
import { isolated, titleOf } from '../title.js';

export interface CompareActs {
  /** Roles that can stand there, the present one too: staying is a future. */
  readonly roles: readonly string[];
  readonly onPair: (pair: Pair) => void;
  readonly onClose: () => void;
}

/** Two futures as good days, side by side; what both have stands once, and neither is better. */
export function compareTemplate(
  career: Career,
  [left, right]: Pair,
  now: string | undefined,
  words: Words,
  lang: string,
  act: CompareActs,
): TemplateResult | typeof nothing {
  const [one, other] = [career.role.get(left), career.role.get(right)];
  if (!one || !other) return nothing;
  const both = compareFutures(one, other, now === undefined ? undefined : career.role.get(now), career.skill);
  const skill = (id: string): string => say(career.skill.get(id)?.label, lang) || id;
  const texts = (list: Future['day']): readonly string[] => list.map((text) => say(text, lang));
  const future = ({ role, day, tasks, asks, carry }: Future): TemplateResult => html`<div class="future">
    <h4 class="future-title">
      <bdi>${titleOf(career, role.id, lang)}</bdi>${role.id === now ? html` <span class="small">${words.staying}</span>` : nothing}
    </h4>
    ${list(words.goodDay, texts(day), words.noDay)} ${list(words.tasks, texts(tasks))}
    ${
      carry && carry.carries.length > 0
        ? list(
            words.carriesOver,
            carry.carries.map(({ skillId }) => skill(skillId)),
          )
        : nothing
    }
    ${list(words.onlyHere, asks.map(skill))}
  </div>`;
  const named = [left, right].map((id) => isolated(titleOf(career, id, lang))) as [string, string];
  const choice = (label: string, chosen: string, other: string, onChoose: (id: string) => void): TemplateResult =>
    html`<label class="small"
      >${label}
      <select @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}>
        ${repeat(
          act.roles.filter((id) => id !== other),
          (id) => id,
          (id) =>
            html`<option value=${id} .selected=${id === chosen}>
              ${id === now ? words.stayAs(isolated(titleOf(career, id, lang))) : titleOf(career, id, lang)}
            </option>`,
        )}
      </select></label
    >`;
  const shared = [...texts(both.both.day), ...texts(both.both.tasks), ...both.both.skills.map(skill)];
  return html`<section class="compare" aria-label=${words.compareLabel}>
    <div class="compare-head">
      <h3 tabindex="-1" class="compare-title">
        ${words.compareLabel}<span class="visually-hidden">${words.comparing(...named)}</span>
      </h3>
      ${choice(words.compareOne, left, right, (id) => act.onPair([id, right]))}
      ${choice(words.compareWith, right, left, (id) => act.onPair([left, id]))}
      <button class="button plain" type="button" @click=${act.onClose}>${words.close}</button>
    </div>
    <div class="futures">${future(both.left)} ${future(both.right)}</div>
    ${shared.length > 0 ? html`<div class="future both">${list(words.inBoth, shared)}</div>` : nothing}
    <p class="small muted">${words.compareNote}</p>
  </section>`;
}

const most = 8;

const list = (title: string, lines: readonly string[], none = ''): TemplateResult | typeof nothing =>
  lines.length === 0 && !none
    ? nothing
    : html`<div class="panel-part">
        <p class="small muted">${title}</p>
        ${
          lines.length === 0
            ? html`<p class="small">${none}</p>`
            : html`<ul>
              ${lines.slice(0, most).map((line) => html`<li class="dot">${line}</li>`)}
            </ul>`
        }
      </div>`;
