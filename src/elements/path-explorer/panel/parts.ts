import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Counterpart } from '../../../model/records/talk.js';
import type { PanelActs, TalkPlace } from './panel-acts.js';
import type { ContactLine, RoadLine, SkillLine } from './role.view.js';
import type { Words } from '../road-words.js';

/** Said where the button was pressed; the widget's one live region says it too. */
export const noteAt = (place: TalkPlace, { note }: PanelActs): TemplateResult | typeof nothing =>
  note?.at === place ? html`<p class="small">${note.text}</p>` : nothing;

const contactTemplate = (
  { name, about, reach, url, counterpart }: ContactLine,
  words: Words,
  act: PanelActs,
): TemplateResult => html`<li>
  <p><strong><bdi>${name}</bdi></strong></p>
  ${about ? html`<p>${about}</p>` : nothing}
  ${
    reach || url
      ? html`<p class="small muted">${words.reach} ${url ? html`<a href=${url}>${reach || url}</a>` : reach}</p>`
      : nothing
  }
  <button
    class="chip"
    type="button"
    aria-label=${words.promptsWith(name)}
    @click=${() => act.onTalk('contacts', counterpart)}
  >
    ${words.prompts}
  </button>
</li>`;

/** People who agreed to be asked, each with the prompts for that talk; first whether the reader is one. */
export const contactsTemplate = (
  contacts: readonly ContactLine[],
  listed: string,
  words: Words,
  act: PanelActs,
): TemplateResult | typeof nothing =>
  contacts.length === 0 && !listed
    ? nothing
    : html`<section class="panel-part">
        <h4 class="part-contacts" tabindex="-1">${words.contacts}</h4>
        ${listed ? html`<p class="small listed">${listed}</p>` : nothing}
        ${
          contacts.length === 0
            ? nothing
            : html`<ul class="contacts">
                ${contacts.map((contact) => contactTemplate(contact, words, act))}
              </ul>`
        }
        ${noteAt('contacts', act)}
        <p class="small muted">${words.contactsNote}</p>
      </section>`;

/** The nearest first. The type alone is imported: the records of talks are not needed here. */
const counterparts: readonly Counterpart[] = ['boss', 'cross', 'mentor', 'hr'];

/** With whom this role can be talked about; each draws prompts for that talk. */
export const askTemplate = (words: Words, act: PanelActs): TemplateResult => html`<section class="panel-part">
  <h4>${words.ask}</h4>
  <ul class="asks">
    ${counterparts.map(
      (who) =>
        html`<li>
          <button class="chip" type="button" @click=${() => act.onTalk('ask', who)}>${words.askWho(who)}</button>
        </li>`,
    )}
  </ul>
  ${noteAt('ask', act)}
</section>`;

/**
 * A part of the panel; none where there is nothing to say. Of a long one the
 * first at once and the others one click away: a role of O*NET has thirty-five skills.
 *
 * @param at class of its heading, where the panel leads there
 */
export const section = <T>(
  title: string,
  items: readonly T[],
  item: (value: T) => TemplateResult,
  { at = '', fold }: { readonly at?: string; readonly fold?: { readonly most: number; readonly words: Words } } = {},
): TemplateResult | typeof nothing => {
  const rest = fold ? items.slice(fold.most) : [];
  return items.length === 0
    ? nothing
    : html`<section class="panel-part">
        <h4 class=${at} tabindex=${ifDefined(at ? -1 : undefined)}>${title}</h4>
        <ul>
          ${items.slice(0, fold?.most).map(item)}
        </ul>
        ${
          rest.length > 0
            ? html`<details>
                <summary class="small">${fold!.words.skillRest(rest.length)}</summary>
                <ul>
                  ${rest.map(item)}
                </ul>
              </details>`
            : nothing
        }
      </section>`;
};

const mostSkills = 8;

export const skills = (title: string, lines: readonly SkillLine[], words: Words): TemplateResult | typeof nothing =>
  section(
    title,
    lines,
    ({ name, level }) => html`<li class="skill"><span>${name}</span> <span class="small muted">${level}</span></li>`,
    { fold: { most: mostSkills, words } },
  );

const mostRoads = 4;

/** Roads to or from other roles, each with how it is known; far more of them are counted only. */
export const roads = (
  title: string,
  lines: readonly RoadLine[],
  uncounted: number,
  words: Words,
  { onOpen }: Pick<PanelActs, 'onOpen'>,
): TemplateResult => html`
  ${section(
    title,
    lines,
    ({ from, title: role, how }) => html`<li>
      <button class="button plain" type="button" @click=${() => onOpen(from)}><bdi>${role}</bdi></button>
      ${how.map((known) => html`<p class="small muted">${known}</p>`)}
    </li>`,
    { fold: { most: mostRoads, words } },
  )}
  ${uncounted > 0 ? html`<p class="small muted">${words.roadRest(uncounted)}</p>` : nothing}
`;
