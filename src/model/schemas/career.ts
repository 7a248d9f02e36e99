import * as z from 'zod/mini';
import { countBands, roadEvidence, roadKinds } from '../terms/career.js';
import { counterparts } from '../terms/talk.js';
import { date, id, instant, text } from './scalars.js';

/** Jobs, inside the company and outside. */
export const roles = z.looseObject({
  id,
  title: text,
  /** How a Japanese title is read, in kana: 「えいぎょう」 finds 営業. As the source has it; nothing is guessed. */
  reading: z.optional(z.string()),
  /** Other names of the same job: searched, and said where one was found by them. */
  aliases: z.optional(z.array(text)),
  familyId: z.optional(z.nullable(id)),
  /** Order along a ladder where the source has one; any number, unknown when absent. */
  level: z.optional(z.nullable(z.number())),
  summary: z.optional(text),
  /** What a good day looks like, a few lines. */
  day: z.optional(z.array(text)),
  tasks: z.optional(z.array(text)),
  /** A missing level is unknown, never zero. */
  skills: z.optional(
    z.array(z.looseObject({ skillId: id, level: z.optional(z.nullable(z.number())), weight: z.optional(z.number()) })),
  ),
  refs: z.optional(z.array(z.looseObject({ scheme: z.enum(['own', 'jobtag', 'onet', 'esco', 'gdad']), id }))),
  place: z.enum(['inside', 'outside']),
});
export type Role = z.output<typeof roles>;

/** What a role asks for. `levels` names the steps of the skill's own scale, lowest first. */
export const skills = z.looseObject({
  id,
  label: text,
  category: z.optional(text),
  levels: z.optional(z.array(text)),
  scale: z.optional(z.tuple([z.number(), z.number()])),
});
export type Skill = z.output<typeof skills>;

/** Groups of roles. `attribution` is the line that must be shown with the catalogue. */
export const roleFamilies = z.looseObject({ id, name: text, attribution: z.optional(z.string()) });
export type RoleFamily = z.output<typeof roleFamilies>;

/**
 * A way from one role to another, and how it is known. `related` is a curated
 * nearness (as in O*NET), not a move that anybody made.
 */
export const roads = z.looseObject({
  id,
  from: id,
  to: id,
  /** Left out where the source does not tell it; it is never guessed. */
  kind: z.optional(z.enum(roadKinds)),
  evidence: z.enum(roadEvidence),
  /** Only with `observed`; groups under five never leave the server. */
  countBand: z.optional(z.enum(countBands)),
  medianMonths: z.optional(z.number()),
  period: z.optional(z.string()),
  note: z.optional(text),
});
export type Road = z.output<typeof roads>;
export type RoadKind = NonNullable<Road['kind']>;
export type RoadEvidence = Road['evidence'];

/** Open posts. */
export const postings = z.looseObject({
  id,
  roleId: id,
  title: text,
  unitId: z.optional(id),
  kind: z.enum(['一斉', '随時', '兼務', '短期']),
  opensAt: instant,
  closesAt: z.optional(z.nullable(instant)),
  slots: z.optional(z.int()),
  /** Who learns of an application, and when: shown before anybody applies. */
  disclosure: z.optional(text),
  url: z.optional(z.string()),
});
export type Posting = z.output<typeof postings>;

/** Courses, books, study groups. */
export const learning = z.looseObject({ id, title: text, skillIds: z.array(id), url: z.optional(z.string()) });
export type Learning = z.output<typeof learning>;

/** How somebody came to a role, told with their consent. */
export const stories = z.looseObject({ id, roleId: id, personId: z.optional(id), title: text, body: text });
export type Story = z.output<typeof stories>;

/**
 * People who agreed to be asked about a role. A record is an agreement, so none
 * is made from the directory; without one, nobody is named.
 */
export const contacts = z.looseObject({
  id,
  /** The role they can tell of: they hold it, or held it. */
  roleId: id,
  /** How they want to be called. */
  displayName: text,
  /** Their id in `people`, where they are there: nobody is shown themselves. */
  personId: z.optional(z.nullable(id)),
  /** What they are glad to be asked about, in their own words. */
  about: z.optional(text),
  /** How they want to be reached, in words. */
  reach: z.optional(text),
  /** Address that does it, where there is one. */
  url: z.optional(z.string()),
  /** Who they are to somebody who asks, for the prompts of that talk; another department where not given, or somebody outside for a role outside. */
  counterpart: z.optional(z.enum(counterparts)),
  /** Until when they agreed; until they say otherwise where not given. */
  until: z.optional(z.nullable(instant)),
});
export type Contact = z.output<typeof contacts>;

/** The person's own thinking: goal, pace, notes, imagined roads. */
export const careerDrafts = z.looseObject({
  id,
  nowRoleId: z.optional(z.nullable(id)),
  goalRoleId: z.optional(z.nullable(id)),
  pace: z.optional(z.enum(['speed-up', 'keep', 'ease', 'rest'])),
  notes: z.optional(z.string()),
  roads: z.optional(z.array(roads)),
  savedAt: instant,
});
export type CareerDraft = z.output<typeof careerDrafts>;

/** Roles the person keeps, or does not want to see now. */
export const bookmarks = z.looseObject({ id, target: id, state: z.enum(['saved', 'not-now']), on: z.optional(date) });
export type Bookmark = z.output<typeof bookmarks>;
