import type { Text } from '../../model/text.js';
import type { Career } from './career.js';

export interface Seen {
  readonly id: string;
  /** Which field matched first, and its words in the reader's language. */
  readonly field: string;
  readonly word: Text;
}

export type Seeker = (query: string) => readonly Seen[];

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

const every = (text: Text | undefined): string =>
  fold(typeof text === 'string' ? text : Object.values(text ?? {}).join(' '));

export function seekerOf(career: Career): Seeker {
  const rows = career.data.roles.map((role) => ({
    id: role.id,
    fields: [
      ['title', role.title],
      ['family', career.family.get(role.familyId ?? '')?.name ?? ''],
      ...(role.skills ?? []).map(({ skillId }) => ['skill', career.skill.get(skillId)?.label ?? skillId] as const),
    ].map(([field, word]) => ({ field: field as string, word: word as Text, folded: every(word as Text) })),
  }));
  return (query) => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    const found: { seen: Seen; rank: number }[] = [];
    for (const { id, fields } of rows) {
      const matched = words.map((word) => fields.findIndex(({ folded }) => folded.includes(word)));
      if (words.length === 0 || matched.some((index) => index < 0)) continue;
      const first = fields[Math.max(...matched)]!;
      found.push({ seen: { id, field: first.field, word: first.word }, rank: Math.max(...matched) });
    }
    return found.toSorted((a, b) => a.rank - b.rank).map(({ seen }) => seen);
  };
}
