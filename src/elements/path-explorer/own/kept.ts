import { type TemplateResult, html, nothing } from 'lit';
import type { Career } from '../career.js';
import { titleOf } from '../title.js';
import type { Own } from './own.js';
import type { Words } from '../road-words.js';

export interface KeptActs {
  readonly onOpen: (roleId: string) => void;
  /** Undefined where there are no two roles to compare. */
  readonly onCompare: (() => void) | undefined;
  /** Undefined where one already looks from the role of now. */
  readonly onBack: (() => void) | undefined;
  /** Undefined where the company says which role it is. */
  readonly onChangeNow: (() => void) | undefined;
}

/** Under the map: bookmarked roles, those put aside, and the way back to one's own. */
export const keptTemplate = (
  { saved, aside }: Pick<Own, 'saved' | 'aside'>,
  career: Career,
  words: Words,
  lang: string,
  { onOpen, onCompare, onBack, onChangeNow }: KeptActs,
): TemplateResult => {
  const chip = (label: string, onClick: () => void): TemplateResult =>
    html`<button type="button" class="chip" @click=${onClick}><bdi>${label}</bdi></button>`;
  const row = (title: string, ids: Iterable<string>, onAll?: () => void): TemplateResult | typeof nothing => {
    const known = [...ids].filter((id) => career.role.has(id));
    return known.length === 0
      ? nothing
      : html`<div class="kept">
          <h3 class="small muted">${title}</h3>
          ${known.map((id) => chip(titleOf(career, id, lang), () => onOpen(id)))}
          ${onAll ? html`<button type="button" class="button plain" @click=${onAll}>${words.compare}</button>` : nothing}
        </div>`;
  };
  return html`${row(words.bookmarks, saved, onCompare)} ${row(words.aside, aside)}
  <div class="kept">
    ${onBack ? chip(words.backToNow, onBack) : nothing} ${onChangeNow ? chip(words.changeNow, onChangeNow) : nothing}
  </div>`;
};
