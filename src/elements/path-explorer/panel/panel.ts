import { type TemplateResult, html, nothing } from 'lit';
import type { Counterpart } from '../../../model/records/talk.js';
import type { Words } from '../road-words.js';
import type { ContactLine, RoleView, SkillLine } from './role.view.js';
import type { PanelActs, TalkPlace } from './panel-acts.js';
import { routesTemplate } from './routes-template.js';
import type { Standing } from './standing.js';

/** A role in words: days, skills both ways, roads, posts, learning, stories. */
export const panelTemplate = (role: RoleView, standing: Standing, words: Words, act: PanelActs): TemplateResult => html`
  <header class="panel-head">
    <p class="small muted">${role.eyebrow}</p>
    <h3 class="panel-title" dir="auto" tabindex="-1">${role.title}</h3>
    <p class="small muted">${role.place}</p>
    <button class="button plain close" type="button" @click=${act.onClose}>${words.close}</button>
  </header>
  ${role.summary ? html`<p>${role.summary}</p>` : nothing}
  ${
    standing.noRoute
      ? html`<p class="small no-route">
          ${standing.noRoute} ${standing.imagined ? nothing : plain(words.imagine, act.onImagine)}
        </p>`
      : nothing
  }

  <div class="acts">
    <button class="button primary" type="button" @click=${() => act.onTalk('acts')}>${words.talk}</button>
    ${
      standing.keeps
        ? html`<button class="button" type="button" @click=${act.onKeep}>
          ${standing.saved ? words.unsave : words.save}
        </button>`
        : nothing
    }
    ${
      standing.isNow
        ? nothing
        : html`<button class="button" type="button" @click=${act.onGoal}>
          ${standing.isGoal ? words.unsetGoal : words.setGoal}
        </button>`
    }
    <div class="small-acts">
      ${plain(words.goFromHere, act.onCentre)} ${plain(words.compare, act.onCompare)}
      ${
        standing.noRoute && !standing.imagined
          ? nothing
          : plain(standing.imagined ? words.unimagine : words.imagine, act.onImagine)
      }
      ${standing.keeps && !standing.isNow ? plain(standing.aside ? words.takeBack : words.putAside, act.onAside) : nothing}
    </div>
    ${noteAt('acts', act)}
    <p class="small muted">${standing.home}</p>
    ${
      standing.failure
        ? html`<p class="failure small" role="alert">
          ${standing.failure}
          ${
            act.onRetry
              ? html`<button class="button plain" type="button" @click=${act.onRetry}>${words.tryAgain}</button>`
              : nothing
          }
        </p>`
        : nothing
    }
  </div>
  ${routesTemplate(standing, words, act)}
  ${section(
    words.posts,
    role.posts,
    (post) => html`<li class="post">
      ${post.url ? html`<a href=${post.url}><bdi>${post.title}</bdi></a>` : html`<strong><bdi>${post.title}</bdi></strong>`}
      <p class="small muted">${post.facts}</p>
      <p class="small"><span class="muted">${words.disclosure}</span> ${post.disclosure}</p>
    </li>`,
  )}
  ${section(words.days, role.days, (day) => html`<li>${day}</li>`)}
  ${section(words.tasks, role.tasks, (task) => html`<li class="dot">${task}</li>`)}
  ${role.carry || role.skillNote ? html`<p class="skill-note">${role.carry || role.skillNote}</p>` : nothing}
  ${skills(words.carriesOver, role.carriesOver, words)} ${skills(words.build, role.build, words)}
  ${skills(role.carry ? words.unknown : words.skills, role.unknown, words)}
  ${section(
    words.roadsIn,
    role.roadsIn,
    (road) => html`<li>
      <button class="button plain" type="button" @click=${() => act.onOpen(road.from)}><bdi>${road.title}</bdi></button>
      ${road.how.map((how) => html`<p class="small muted">${how}</p>`)}
    </li>`,
    role.roadsRest > 0 ? words.roadRest(role.roadsRest) : '',
  )}
  ${section(
    words.roadsOn,
    role.roadsOn,
    (road) => html`<li>
      <button class="button plain" type="button" @click=${() => act.onOpen(road.from)}><bdi>${road.title}</bdi></button>
      ${road.how.map((how) => html`<p class="small muted">${how}</p>`)}
    </li>`,
    role.roadsOnRest > 0 ? words.roadRest(role.roadsOnRest) : '',
  )}
  ${section(words.deepening, role.deepening, (how) => html`<li class="small">${how}</li>`)}
  ${section(
    words.learning,
    role.learning,
    ({ title, url }) => html`<li class="dot">${url ? html`<a href=${url}>${title}</a>` : title}</li>`,
  )}
  ${contactsTemplate(role.contacts, words, act)} ${askTemplate(words, act)}
  ${section(
    words.stories,
    role.stories,
    ({ title, body }) => html`<li>
      <p><strong>${title}</strong></p>
      <p>${body}</p>
    </li>`,
  )}
`;

const plain = (label: string, onClick: (() => void) | undefined): TemplateResult | typeof nothing =>
  onClick ? html`<button class="button plain" type="button" @click=${onClick}>${label}</button>` : nothing;

/** Said where the button was pressed; the widget's one live region says it too. */
const noteAt = (place: TalkPlace, { note }: PanelActs): TemplateResult | typeof nothing =>
  note?.at === place ? html`<p class="small">${note.text}</p>` : nothing;

/** People who agreed to be asked, each with the prompts for that talk. */
const contactsTemplate = (
  contacts: readonly ContactLine[],
  words: Words,
  act: PanelActs,
): TemplateResult | typeof nothing =>
  contacts.length === 0
    ? nothing
    : html`<section class="panel-part">
        <h4>${words.contacts}</h4>
        <ul class="contacts">
          ${contacts.map(
            ({ name, about, reach, url, counterpart }) =>
              html`<li>
                <p><strong><bdi>${name}</bdi></strong></p>
                ${about ? html`<p>${about}</p>` : nothing}
                ${
                  reach || url
                    ? html`<p class="small muted">
                        ${words.reach} ${url ? html`<a href=${url}>${reach || url}</a>` : reach}
                      </p>`
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
              </li>`,
          )}
        </ul>
        ${noteAt('contacts', act)}
        <p class="small muted">${words.contactsNote}</p>
      </section>`;

/** The nearest first. The type alone is imported: the records of talks are not needed here. */
const counterparts: readonly Counterpart[] = ['boss', 'cross', 'mentor', 'hr'];

/** With whom this role can be talked about; each draws prompts for that talk. */
const askTemplate = (words: Words, act: PanelActs): TemplateResult => html`<section class="panel-part">
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

const section = <T>(
  title: string,
  items: readonly T[],
  item: (value: T) => TemplateResult,
  after = '',
): TemplateResult | typeof nothing =>
  items.length === 0
    ? nothing
    : html`<section class="panel-part">
        <h4>${title}</h4>
        <ul>
          ${items.map(item)}
        </ul>
        ${after ? html`<p class="small muted">${after}</p>` : nothing}
      </section>`;

/** The first skills at once, the others one click away: a role of O*NET has thirty-five. */
const mostSkills = 8;

const skills = (title: string, lines: readonly SkillLine[], words: Words): TemplateResult | typeof nothing => {
  const line = ({ name, level }: SkillLine): TemplateResult =>
    html`<li class="skill"><span>${name}</span> <span class="small muted">${level}</span></li>`;
  const rest = lines.slice(mostSkills);
  return lines.length === 0
    ? nothing
    : html`<section class="panel-part">
        <h4>${title}</h4>
        <ul>
          ${lines.slice(0, mostSkills).map(line)}
        </ul>
        ${
          rest.length > 0
            ? html`<details>
              <summary class="small">${words.skillRest(rest.length)}</summary>
              <ul>
                ${rest.map(line)}
              </ul>
            </details>`
            : nothing
        }
      </section>`;
};
