import { warnOnce } from '../../base/log.js';
import type { OwnPlaces } from '../../context/own-content.js';
import { type Viewer, viewer } from '../../model/records/organisation.js';
import {
  type RiderColours,
  type Scene,
  type StoryState,
  riderColours,
  scenes,
  storyStates,
} from '../../model/records/scene.js';
import { type SelfResult, selfResults } from '../../model/records/results.js';
import type { AnyRecord, Resource } from '../../model/resource.js';
import { storyOf } from '../../model/story/story-of.js';
import type { Stored } from '../../port/adapter.js';
import type { Port } from '../../port/guard.js';

/** How far the reader is, or why that is not known. */
export type Progress =
  | { readonly kind: 'known'; readonly stored: Stored<StoryState> | undefined }
  /** Nobody keeps it. */
  | { readonly kind: 'nowhere' }
  /** It is kept, but could not be read just now: so nothing may be written over it either. */
  | { readonly kind: 'unread' };

/** Everything the widget shows. */
export interface StoryData {
  readonly story: readonly Scene[];
  readonly progress: Progress;
  readonly viewer: Viewer | undefined;
  /** The newest check-in, for the shape of the wheels. */
  readonly wheel: SelfResult | undefined;
  /** What colours the reader has chosen for the pictures. */
  readonly rider: RiderColours | undefined;
}

/**
 * Loads a story and how far its reader is. Only the scenes are needed: what
 * fails beside them makes the story poorer, not unreadable.
 *
 * @param own where scenes of the page's own may be
 * @param asked id of the story to tell
 */
export async function loadStory(
  port: Port,
  signal: AbortSignal,
  own: OwnPlaces<readonly Scene[]>,
  asked: string | undefined,
): Promise<StoryData> {
  const [all, reader, wheel, rider] = await Promise.all([
    scenesOf(port, signal, own),
    first(port, viewer, signal),
    first(port, selfResults, signal, '-takenAt'),
    first(port, riderColours, signal),
  ]);
  const storyId = storyIdOf(all, asked);
  if (asked !== undefined && storyId !== asked) {
    warnOnce(`<kyoritsu-onboarding story="${asked}">: there is no such story, ${storyId ?? 'none'} is told`);
  }
  const story = storyId === undefined ? [] : storyOf(all, storyId);
  const progress: Progress = storyId === undefined ? { kind: 'nowhere' } : await progressOf(port, storyId, signal);
  return { story, progress, viewer: reader, wheel, rider };
}

async function scenesOf(port: Port, signal: AbortSignal, own: OwnPlaces<readonly Scene[]>): Promise<readonly Scene[]> {
  // Looking through scenes is code that only such pages need.
  const has = own.data != null || Boolean(own.file);
  const told = has ? await (await import('./own-scenes.js')).ownScenes(own, signal) : undefined;
  return told ?? (await port.all(scenes, {}, { signal })).map(({ record }) => record);
}

/** The story asked for, else ours, else the first there is. */
export function storyIdOf(scenes: readonly Scene[], asked: string | undefined): string | undefined {
  const ids = new Set(scenes.map(({ storyId }) => storyId));
  return [asked, 'first-ride'].find((id) => id !== undefined && ids.has(id)) ?? scenes[0]?.storyId;
}

async function progressOf(port: Port, storyId: string, signal: AbortSignal): Promise<Progress> {
  if (!port.can(storyStates, 'list') || !port.can(storyStates, 'put')) return { kind: 'nowhere' };
  try {
    return { kind: 'known', stored: await storedProgress(port, storyId, signal) };
  } catch {
    // Said to the reader in words ('unread'); the story itself can be read.
    return { kind: 'unread' };
  }
}

/** What is stored about a story now. */
export async function storedProgress(
  port: Port,
  storyId: string,
  signal?: AbortSignal,
): Promise<Stored<StoryState> | undefined> {
  const page = await port.list(storyStates, { filter: { storyId }, limit: 1 }, { signal });
  return page.items[0];
}

async function first<T extends AnyRecord>(
  port: Port,
  resource: Resource<T>,
  signal: AbortSignal,
  sort?: string,
): Promise<T | undefined> {
  if (!port.can(resource as unknown as Resource, 'list')) return undefined;
  try {
    const page = await port.list(resource, sort === undefined ? { limit: 1 } : { sort, limit: 1 }, { signal });
    return page.items[0]?.record;
  } catch {
    // Only the lane's default, the wheel's shape and colours come from here: neutral ones do as well.
    return undefined;
  }
}
