import { type TemplateResult, html, nothing } from 'lit';
import type { Career } from '../career.js';
import { titleOf } from '../title.js';
import type { Words } from '../road-words.js';

export interface KeptActs {
  readonly onOpen: (roleId: string) => void;
  /** Undefined where one already looks from the role of now. */
  readonly onBack: (() => void) | undefined;
  /** Undefined where the company says which role it is. */
  readonly onChangeNow: (() => void) | undefined;
}

/** Under the map: bookmarked roles, and the way back to one's own. */
export const keptTemplate = (
  saved: Iterable<string>,
  career: Career,
  words: Words,
  lang: string,
  { onOpen, onBack, onChangeNow }: KeptActs,
): TemplateResult => {
  const chip = (label: string, onClick: () => void): TemplateResult =>
    html`<button type="button" class="chip" @click=${onClick}>${label}</button>`;
  const known = [...saved].filter((id) => career.role.has(id));
  return html`<div class="kept">
    ${
      known.length > 0
        ? html`<h3 class="small muted">${words.bookmarks}</h3>
          ${known.map((id) => chip(titleOf(career, id, lang), () => onOpen(id)))}`
        : nothing
    }
    ${onBack ? chip(words.backToNow, onBack) : nothing} ${onChangeNow ? chip(words.changeNow, onChangeNow) : nothing}
  </div>`;
};
