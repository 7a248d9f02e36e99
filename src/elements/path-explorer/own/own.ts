import type { ReactiveControllerHost } from 'lit';
import { type Need, Loader, need } from '../../../context/loader.js';
import type { Home } from '../../../context/ports.js';
import type { Source } from '../../../context/source.js';
import type { SourceHost } from '../../../context/source-consumer.js';
import { dataOf } from '../../../context/state.js';
import { type Bookmark, type CareerDraft, type Road, bookmarks, careerDrafts } from '../../../model/records/career.js';
import type { Resource } from '../../../model/resource.js';
import type { Stored } from '../../../port/adapter.js';
import { PortError, type PortErrorKind } from '../../../port/error.js';
import type { Port } from '../../../port/guard.js';

/** The person's own things: on the device unless the page says otherwise. */
export const ownNeeds: readonly Need[] = [
  need(bookmarks, ['list', 'put', 'remove', 'watch'], true),
  need(careerDrafts, ['list', 'put', 'watch'], true),
];

interface OwnThings {
  readonly bookmarks: readonly Stored<Bookmark>[];
  readonly draft: Stored<CareerDraft> | undefined;
}

const kept: Resource = careerDrafts;
/** What a person thinks about the own way. */
export type Thoughts = Partial<Pick<CareerDraft, 'nowRoleId' | 'goalRoleId' | 'pace' | 'notes' | 'roads'>>;

const none: readonly Road[] = [];
/** One draft a person. */
const draftId = 'own';

/** A write that failed, in a word, and how to try it again. */
export interface FailedWrite {
  readonly kind: PortErrorKind;
  readonly again: () => void;
}

/**
 * Bookmarks and the draft: goal, role of now, pace, notes, imagined roads. A
 * loader of its own, so that keeping a role never asks for the catalogue again.
 * Where nothing may be stored (a shared kiosk) the draft lives as long as the
 * page.
 */
export class Own {
  readonly #host: ReactiveControllerHost;
  readonly #loader: Loader<OwnThings>;
  #marked: { readonly things: OwnThings | undefined } & Readonly<Record<Bookmark['state'], ReadonlySet<string>>> = {
    things: undefined,
    saved: new Set(),
    'not-now': new Set(),
  };
  /** Where nothing may be stored: what was thought on this page, by whoever that source is for. */
  #thought: { readonly source: Source | undefined; readonly thoughts: Thoughts } = { source: undefined, thoughts: {} };
  #failed: { readonly source: Source | undefined; readonly write: FailedWrite } | undefined;

  constructor(host: SourceHost) {
    this.#host = host;
    this.#loader = new Loader<OwnThings>(host, { needs: ownNeeds, load });
  }

  /** The write that failed last; of another source, and so perhaps of another person, none. */
  get failed(): FailedWrite | undefined {
    return this.#failed?.source === this.#loader.source ? this.#failed?.write : undefined;
  }

  get #passing(): Thoughts {
    return this.#thought.source === this.#loader.source ? this.#thought.thoughts : {};
  }

  /** Where a choice is kept; undefined: nowhere. */
  get home(): Home | undefined {
    return this.#loader.home(kept);
  }

  /** Can roles be bookmarked here at all? */
  get keeps(): boolean {
    return this.#loader.port?.can(bookmarks, 'put') ?? false;
  }

  get failure(): PortErrorKind | undefined {
    return this.#loader.state.kind === 'error' ? this.#loader.state.error.kind : undefined;
  }

  get goal(): string | undefined {
    return (this.#passing.goalRoleId ?? this.#stored?.goalRoleId) || undefined;
  }

  get now(): string | undefined {
    return (this.#passing.nowRoleId ?? this.#stored?.nowRoleId) || undefined;
  }

  get pace(): CareerDraft['pace'] {
    return this.#passing.pace ?? this.#stored?.pace;
  }

  get notes(): string {
    return this.#passing.notes ?? this.#stored?.notes ?? '';
  }

  /** Roads that the person imagines: the same list as long as they are the same. */
  get roads(): readonly Road[] {
    return this.#passing.roads ?? this.#stored?.roads ?? none;
  }

  get #stored(): CareerDraft | undefined {
    return this.#things?.draft?.record;
  }

  /** Ids of the bookmarked roles: the same set as long as they are the same. */
  get saved(): ReadonlySet<string> {
    return this.#marks('saved');
  }

  /** Ids of the roles that the person does not want to see now: likewise. */
  get aside(): ReadonlySet<string> {
    return this.#marks('not-now');
  }

  #marks(state: Bookmark['state']): ReadonlySet<string> {
    const things = this.#things;
    if (this.#marked.things !== things) {
      const targets = (wanted: Bookmark['state']): ReadonlySet<string> =>
        new Set(
          (things?.bookmarks ?? []).filter(({ record }) => record.state === wanted).map((at) => at.record.target),
        );
      this.#marked = { things, saved: targets('saved'), 'not-now': targets('not-now') };
    }
    return this.#marked[state];
  }

  get #things(): OwnThings | undefined {
    return dataOf(this.#loader.state);
  }

  /**
   * Bookmarks a role, puts it aside, or neither; `true` when it is done.
   *
   * @param state a role has one at a time; `undefined` takes it back
   */
  mark(roleId: string, state: Bookmark['state'] | undefined): Promise<boolean> {
    return this.#write(
      async (port) => {
        const those = this.#things?.bookmarks.filter(({ record }) => record.target === roleId) ?? [];
        const [first, ...rest] = those;
        if (state) {
          const on = new Date().toLocaleDateString('sv');
          const id = first?.record.id ?? roleId;
          await port.put(bookmarks, { ...first?.record, id, target: roleId, state, on });
        }
        for (const { record } of state ? rest : those) await port.remove(bookmarks, record.id);
      },
      () => this.mark(roleId, state),
    );
  }

  /** Remembers the goal or the role of now; `null` forgets it. */
  choose(as: 'goal' | 'now', roleId: string | null): Promise<boolean> {
    return this.draft(as === 'goal' ? { goalRoleId: roleId } : { nowRoleId: roleId });
  }

  /**
   * Writes a part of the draft; the rest stays as it is stored.
   *
   * @param change what is new, or a function of what is stored at that moment
   */
  draft(change: Thoughts | ((stored: CareerDraft | undefined) => Thoughts)): Promise<boolean> {
    const of = (stored: CareerDraft | undefined): Thoughts => (typeof change === 'function' ? change(stored) : change);
    if (!this.#loader.port?.can(kept, 'put')) {
      const thoughts = { ...this.#passing, ...of({ ...this.#stored, ...this.#passing } as CareerDraft) };
      this.#thought = { source: this.#loader.source, thoughts };
      this.#host.requestUpdate();
      return Promise.resolve(true);
    }
    return this.#write(
      async (port) => {
        // Read first: another tab may have written its own part of the draft.
        const { draft } = await load(port, new AbortController().signal);
        const record = {
          ...draft?.record,
          ...of(draft?.record),
          id: draft?.record.id ?? draftId,
          savedAt: new Date().toISOString(),
        };
        await port.put(careerDrafts, record, { ifMatch: draft ? draft.version : null });
      },
      () => this.draft(change),
    );
  }

  async #write(write: (port: Port) => Promise<void>, again: () => Promise<boolean>): Promise<boolean> {
    const { port, source } = this.#loader;
    if (!port) return false;
    try {
      await write(port);
      this.#failed = undefined;
      // Confirmed state comes down also where nobody tells of changes.
      await this.#loader.reload();
      return true;
    } catch (failure) {
      this.#failed = { source, write: { kind: PortError.from(failure).kind, again: () => void again() } };
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }
}

async function load(port: Port, signal: AbortSignal): Promise<OwnThings> {
  const [marks, drafts] = await Promise.all([
    port.can(bookmarks, 'list') ? port.all(bookmarks, {}, { signal }) : [],
    port.can(kept, 'list') ? port.all(careerDrafts, {}, { signal }) : [],
  ]);
  return { bookmarks: marks, draft: drafts.find(({ record }) => record.id === draftId) ?? drafts[0] };
}
