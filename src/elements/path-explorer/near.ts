import { type TemplateResult, html, nothing } from 'lit';
import { type Near, nearSlices } from '../../model/roads/near.js';
import { skeleton } from '../../parts/states.js';
import { say } from '../../model/text.js';
import type { Career } from './career.js';
import type { Words } from './road-words.js';
import { titleOf } from './title.js';

/** As many as are read at a glance. */
const most = 8;
/** So many of the skills in common are named. */
const named = 2;

/** Roles near the one that is looked from, without those put aside; in slices (`inSlices`). */
export function* nearTo(
  career: Career,
  centre: string,
  aside: ReadonlySet<string>,
): Generator<void, readonly Near[], undefined> {
  const from = career.role.get(centre);
  return from ? yield* nearSlices(from, career.graph.roles, most, aside) : [];
}

/** What the reader can do there. */
interface NearActs {
  readonly open: (roleId: string) => void;
  readonly whole: () => void;
}

/**
 * What there is to look at where no road leads on: roles that ask for the same, which are no roads, and the whole map.
 *
 * @param near `undefined` while they are sought in a large catalogue
 * @param failure in words, where they could not be sought
 */
export const nearTemplate = (
  near: readonly Near[] | undefined,
  failure: TemplateResult | undefined,
  career: Career,
  words: Words,
  lang: string,
  on: NearActs,
): TemplateResult =>
  html`<div class="near">
    ${failure ?? (near ? listTemplate(near, career, words, lang, on) : html`<div aria-busy="true">${skeleton(6)}</div>`)}
    <button type="button" class="chip" @click=${on.whole}>${words.seeWhole}</button>
  </div>`;

function listTemplate(
  near: readonly Near[],
  career: Career,
  words: Words,
  lang: string,
  { open }: NearActs,
): TemplateResult | typeof nothing {
  if (near.length === 0) return nothing;
  const why = ({ role, shared }: Near): string => {
    const [first = '', second = ''] = shared.map((id) => say(career.skill.get(id)?.label, lang) || id);
    const family = say(career.family.get(role.familyId ?? '')?.name, lang);
    return [family, words.shares(first, second, shared.length - named)].filter(Boolean).join(words.separator);
  };
  return html`<h3 class="near-title">${words.near}</h3>
    <p class="small muted">${words.nearNote}</p>
    <ul>
      ${near.map(
        (each) =>
          html`<li>
            <button type="button" class="hit" @click=${() => open(each.role.id)}>
              <span class="row-title" dir="auto">${titleOf(career, each.role.id, lang)}</span>
              <span class="small muted">${why(each)}</span>
            </button>
          </li>`,
      )}
    </ul>`;
}
