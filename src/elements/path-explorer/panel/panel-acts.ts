import type { Counterpart } from '../../../model/records/talk.js';

/** Where in the panel a talk is wished for: the answer is said there. */
export type TalkPlace = 'acts' | 'contacts' | 'ask';

/** What can be done with the opened role. */
export interface PanelActs {
  /** Where nobody on the page took the wish to talk: what can be done instead, and where that was wished. */
  readonly note: { readonly text: string; readonly at: TalkPlace } | undefined;
  readonly onRetry: (() => void) | undefined;
  readonly onTalk: (at: TalkPlace, counterpart?: Counterpart) => void;
  readonly onKeep: () => void;
  readonly onAside: () => void;
  readonly onGoal: () => void;
  readonly onCentre: (() => void) | undefined;
  /** Undefined where there is nothing to hold it beside. */
  readonly onCompare: (() => void) | undefined;
  /** Draws a road of the reader's own, or takes it away; undefined where nobody knows from where. */
  readonly onImagine: (() => void) | undefined;
  /** Draws another of the routes. */
  readonly onRoute: (index: number) => void;
  readonly onOpen: (roleId: string) => void;
  /** Leads to a part of the panel. */
  readonly onPart: (part: 'posts' | 'learning' | 'contacts' | 'stories') => void;
  readonly onClose: () => void;
}
