import type { AnyRecord } from '../../src/model/resource.js';
import { meeting, note, result, submission } from './company.js';

/** A record that the person may write where anybody may. */
export function sample(resource: string, person: string): AnyRecord {
  const id = `new-${person}`;
  const home = `home-${person}`;
  const savedAt = '2026-11-20T09:00:00+09:00';
  const samples: { [name: string]: AnyRecord } = {
    'self-results': result(id),
    'mirror-results': result(id),
    'career-drafts': { id, savedAt },
    bookmarks: { id, target: 'role-01', state: 'saved' },
    'prompt-states': { id, promptId: 'x', state: 'used', at: savedAt },
    'story-states': { id, storyId: 'story', version: 1, sceneId: 's2', done: [] },
    meetings: meeting(home, [person]),
    notes: note(id, home, person, 'self'),
    promises: { id, meetingId: home, side: 'person', text: '本を読む', status: 'open' },
    overlays: { id, meetingId: home, agreedBy: [person] },
    submissions: submission(id),
  };
  return samples[resource] ?? { id };
}
