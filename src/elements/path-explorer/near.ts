import { type TemplateResult, html, nothing } from 'lit';
import { type Near, nearRoles } from '../../model/roads/near.js';
import { say } from '../../model/text.js';
import type { Career } from './career.js';
import type { Words } from './road-words.js';
import { titleOf } from './title.js';

/** As many as are read at a glance. */
const most = 8;
/** So many of the skills in common are named. */
const named = 2;

/** Roles near the one that is looked from, without those put aside. */
export const nearTo = (career: Career, centre: string, aside: ReadonlySet<string>): readonly Near[] => {
  const from = career.role.get(centre);
  return from
    ? nearRoles(
        from,
        career.graph.roles.filter(({ id }) => !aside.has(id)),
        most,
      )
    : [];
};

/** What there is to look at where no road leads on: roles that ask for the same, which are no roads, and the whole map. */
export const nearTemplate = (
  near: readonly Near[],
  career: Career,
  words: Words,
  lang: string,
  on: { readonly open: (roleId: string) => void; readonly whole: () => void },
): TemplateResult => {
  const why = ({ role, shared }: Near): string => {
    const [first = '', second = ''] = shared.map((id) => say(career.skill.get(id)?.label, lang) || id);
    const family = say(career.family.get(role.familyId ?? '')?.name, lang);
    return [family, words.shares(first, second, shared.length - named)].filter(Boolean).join(words.separator);
  };
  return html`<div class="near">
    ${
      near.length === 0
        ? nothing
        : html`<h3 class="near-title">${words.near}</h3>
            <p class="small muted">${words.nearNote}</p>
            <ul>
              ${near.map(
                (each) =>
                  html`<li>
                    <button type="button" class="hit" @click=${() => on.open(each.role.id)}>
                      <span class="row-title" dir="auto">${titleOf(career, each.role.id, lang)}</span>
                      <span class="small muted">${why(each)}</span>
                    </button>
                  </li>`,
              )}
            </ul>`
    }
    <button type="button" class="chip" @click=${on.whole}>${words.seeWhole}</button>
  </div>`;
};
