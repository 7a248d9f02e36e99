import { type TemplateResult, html, nothing } from 'lit';
import type { Words } from '../road-words.js';
import type { PanelActs } from './panel-acts.js';
import { askTemplate, contactsTemplate, noteAt, roads, section, skills } from './parts.js';
import type { RoleView } from './role.view.js';
import { routesTemplate } from './routes-template.js';
import type { Standing } from './standing.js';

const mostLearning = 6;

/** A role in words: days, skills both ways, roads, posts, learning, stories. */
export const panelTemplate = (role: RoleView, standing: Standing, words: Words, act: PanelActs): TemplateResult => html`
  <header class="panel-head">
    <p class="small muted">${role.eyebrow}</p>
    <h3 class="panel-title" dir="auto" tabindex="-1">${role.title}</h3>
    <p class="small muted">${role.place}</p>
    <button class="button plain close" type="button" @click=${act.onClose}>${words.close}</button>
  </header>
  ${role.summary ? html`<p>${role.summary}</p>` : nothing} ${onTheWay(role, words, act)}
  ${
    standing.noRoute
      ? html`<p class="small no-route">
          ${standing.noRoute} ${standing.imagined ? nothing : plain(words.imagine, act.onImagine)}
        </p>`
      : nothing
  }

  <div class="acts">
    <button class="button primary" type="button" @click=${() => act.onTalk('acts')}>${words.talk}</button>
    <div class="own-acts">
      ${standing.keeps ? button(standing.saved ? words.unsave : words.save, act.onKeep) : nothing}
      ${standing.isNow ? nothing : button(standing.isGoal ? words.unsetGoal : words.setGoal, act.onGoal)}
      ${act.onCompare ? button(words.compare, act.onCompare) : nothing}
      ${standing.keeps && !standing.isNow ? button(standing.aside ? words.takeBack : words.putAside, act.onAside) : nothing}
    </div>
    <div class="small-acts">
      ${plain(words.goFromHere, act.onCentre)}
      ${
        standing.noRoute && !standing.imagined
          ? nothing
          : plain(standing.imagined ? words.unimagine : words.imagine, act.onImagine)
      }
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
  ${routesTemplate(standing, words, act)} ${standing.isNow ? deepening(role, words) : nothing}
  ${section(words.days, role.days, (day) => html`<li>${day}</li>`)}
  ${section(words.tasks, role.tasks, (task) => html`<li class="dot">${task}</li>`)}
  ${role.carry ? html`<p class="skill-note">${role.carry}</p>` : nothing}
  ${role.skillNote ? html`<p class="small muted">${role.skillNote}</p>` : nothing}
  ${skills(words.carriesOver, role.carriesOver, words)} ${skills(words.build, role.build, words)}
  ${skills(role.carry ? words.unknown : words.skills, role.unknown, words)}
  ${section(
    words.posts,
    role.posts,
    (post) => html`<li class="post">
      ${post.url ? html`<a href=${post.url}><bdi>${post.title}</bdi></a>` : html`<strong><bdi>${post.title}</bdi></strong>`}
      <p class="small muted">${post.facts}</p>
      <p class="small"><span class="muted">${words.disclosure}</span> ${post.disclosure}</p>
    </li>`,
    { at: 'part-posts' },
  )}
  ${section(
    words.learning,
    role.learning,
    ({ title, url }) => html`<li class="dot">${url ? html`<a href=${url}>${title}</a>` : title}</li>`,
    { at: 'part-learning', fold: { most: mostLearning, words } },
  )}
  ${contactsTemplate(role.contacts, role.listed, words, act)} ${askTemplate(words, act)}
  ${section(
    words.stories,
    role.stories,
    ({ title, body }) => html`<li>
      <p><strong>${title}</strong></p>
      <p>${body}</p>
    </li>`,
    { at: 'part-stories' },
  )}
  ${roads(words.roadsIn, role.roadsIn, role.roadsRest, words, act)}
  ${roads(words.roadsOn, role.roadsOn, role.roadsOnRest, words, act)}
  ${standing.isNow ? nothing : deepening(role, words)}
`;

/** What there is on the way to a role, in a line that leads there: a role may have a long panel. */
const onTheWay = (role: RoleView, words: Words, act: PanelActs): TemplateResult | typeof nothing => {
  const parts = (['posts', 'learning', 'contacts', 'stories'] as const).filter((part) => role[part].length > 0);
  return parts.length === 0
    ? nothing
    : html`<ul class="on-the-way small" aria-label=${words.onTheWay}>
        ${parts.map(
          (part) =>
            html`<li>
              <button class="button plain" type="button" @click=${() => act.onPart(part)}>
                ${words[part]} ${role[part].length}
              </button>
            </li>`,
        )}
      </ul>`;
};

/** Staying is a road too: in the role of now it comes first. */
const deepening = (role: RoleView, words: Words): TemplateResult | typeof nothing =>
  section(words.deepening, role.deepening, (how) => html`<li class="small">${how}</li>`);

const button = (label: string, onClick: () => void): TemplateResult =>
  html`<button class="button" type="button" @click=${onClick}>${label}</button>`;

const plain = (label: string, onClick: (() => void) | undefined): TemplateResult | typeof nothing =>
  onClick ? html`<button class="button plain" type="button" @click=${onClick}>${label}</button>` : nothing;
