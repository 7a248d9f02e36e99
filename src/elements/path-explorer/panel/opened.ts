import { type TemplateResult, html, nothing } from 'lit';
import type { Acts } from '../own/acts.js';
import type { Career } from '../career.js';
import { compareTemplate } from './compare.js';
import type { Look, Pair } from '../look.js';
import type { Own } from '../own/own.js';
import type { TalkPlace } from './panel-acts.js';
import { panelTemplate } from './panel.js';
import { comparable, pairIn } from './pair.js';
import type { Place } from '../place-in.js';
import type { Words } from '../road-words.js';
import { roleView } from './role.view.js';
import type { Ways } from './routes.js';
import { isolated } from '../title.js';
import { standingOf } from './standing.js';
import { type StartActs, startTemplate } from './start.js';

/** What the opened role is looked at in. */
export interface Sight {
  readonly career: Career;
  readonly place: Place;
  readonly look: Look;
  /** `undefined` while they are sought. */
  readonly ways: Ways | null | undefined;
  readonly own: Own;
  readonly words: Words;
  readonly lang: string;
}

/** How the panel changes what is looked at. */
export interface OpenedActs extends StartActs {
  readonly turn: (change: Partial<Look>) => void;
  /** @param taken whether anybody on the page answers the wish to talk */
  readonly talk: (at: TalkPlace, role: string, taken: boolean) => void;
  readonly lookFrom: (roleId: string) => void;
  readonly compare: (pair: Pair | undefined) => void;
  readonly close: () => void;
  /** Leads to a heading of the panel, by its class. */
  readonly lead: (heading: string) => void;
}

/** What stands beside map or list: the opened role, or where to begin. */
export const besideTemplate = (sight: Sight, acts: Acts, on: OpenedActs): TemplateResult => {
  const { place, words } = sight;
  return html`<section class="panel" aria-label=${words.panelLabel}>
    <div class="panel-inner">
      ${place.opened === undefined ? startTemplate(sight, on, comparing(sight, on)) : openedTemplate(place.opened, sight, acts, on)}
    </div>
  </section>`;
};

/** The opened role, with what can be done with it. */
function openedTemplate(id: string, sight: Sight, acts: Acts, on: OpenedActs): TemplateResult | typeof nothing {
  const { career, place, look, own, words, lang } = sight;
  const role = roleView(career, id, place, words, lang);
  if (!role) return nothing;
  const standing = standingOf(id, sight);
  const other = comparable(sight).find((role) => role !== id);
  const now = place.now === undefined || place.now === id ? undefined : career.role.get(place.now);
  return panelTemplate(role, standing, words, {
    note: look.untaken && {
      text: (look.untaken === 'contacts' ? words.noPrompts : words.noTalk)(isolated(role.title)),
      at: look.untaken,
    },
    onRetry: own.failed?.again,
    onTalk: (at, counterpart) => on.talk(at, role.title, acts.talk(id, role.title, counterpart)),
    onKeep: () => void acts.keep(id, role.title),
    onAside: () => void acts.putAside(id, role.title),
    onGoal: () => {
      on.turn({ opened: id });
      void acts.choose('goal', standing.isGoal ? null : id, role.title);
    },
    onCentre: id === place.centre ? undefined : () => on.lookFrom(id),
    onCompare: other === undefined ? undefined : () => on.compare([id, other]),
    onImagine: now && (() => void acts.imagine(now, career.role.get(id)!)),
    onRoute: (chosen) => on.turn({ chosen }),
    onOpen: on.open,
    onPart: (part) => on.lead(`.part-${part}`),
    onClose: on.close,
  });
}

/** Compares what one most likely has in mind; `undefined` where there are no two roles yet. */
export function comparing(sight: Sight, on: OpenedActs): (() => void) | undefined {
  const pair = pairIn(sight);
  return pair && (() => on.compare(pair));
}

/** Two futures side by side, where the reader has asked for it. */
export function comparedTemplate(sight: Sight, on: OpenedActs): TemplateResult | typeof nothing {
  const { career, place, look, words, lang } = sight;
  if (!look.compared) return nothing;
  return compareTemplate(career, look.compared, place.now, words, lang, {
    roles: [...new Set([...look.compared, ...comparable(sight)])],
    // The focus stays in the choice that was made.
    onPair: (compared) => on.turn({ compared }),
    onClose: () => on.compare(undefined),
  });
}
