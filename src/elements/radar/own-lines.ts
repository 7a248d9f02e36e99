import type { SupportId } from '../../model/supports.js';
import type { Line } from './lines.js';
import type { RadarView } from './radar.view.js';
import type { Speaker } from './radar.words.js';

/** The reader's own two: they are always among the lines to choose from. */
export const ownLines = ({ spokes, values, before, takenAt }: RadarView, speaker: Speaker): readonly Line[] => {
  const { me, last } = speaker.words;
  const of = (id: SupportId) => spokes.find((spoke) => spoke.id === id)!;
  return [
    {
      name: 'now',
      label: me,
      values: takenAt ? values : undefined,
      say: (id) => speaker.level(of(id)),
      look: { filled: true },
    },
    {
      name: 'last',
      label: last,
      values: before,
      say: (id) => speaker.before(of(id)),
      look: { dash: [2, 6], width: 2.5 },
      shape: 'm-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z',
    },
  ];
};
