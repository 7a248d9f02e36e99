import type { Contact, Learning, Posting, Road } from '../../../model/records/career.js';
import { strength } from '../../../model/roads/evidence.js';
import type { Counterpart } from '../../../model/records/talk.js';
import { nextTask } from '../../../model/next-task.js';
import { say } from '../../../model/text.js';
import { type SkillStep, carryOver } from '../../../model/roads/carry.js';
import { dateFormat, numberFormat } from '../../../base/formats.js';
import type { Career } from '../career.js';
import { titleOf } from '../title.js';
import { type Words, roadWords } from '../road-words.js';

/** A skill in the panel: its name, and how far it is asked for, in words. */
export interface SkillLine {
  readonly name: string;
  readonly level: string;
}

/** Roads between the opened role and another one, each with how it is known. */
export interface RoadLine {
  /** The other role. */
  readonly from: string;
  readonly title: string;
  readonly how: readonly string[];
}

export interface PostLine {
  readonly title: string;
  readonly facts: string;
  readonly disclosure: string;
  readonly url: string | undefined;
}

/** Somebody who agreed to be asked. */
export interface ContactLine {
  readonly name: string;
  readonly about: string;
  readonly reach: string;
  readonly url: string | undefined;
  /** Who they are to the reader, for the prompts of that talk. */
  readonly counterpart: Counterpart;
}

/** What the panel says about a role. */
export interface RoleView {
  readonly id: string;
  readonly title: string;
  readonly eyebrow: string;
  readonly place: string;
  readonly summary: string;
  readonly days: readonly string[];
  readonly tasks: readonly string[];
  readonly carriesOver: readonly SkillLine[];
  readonly build: readonly SkillLine[];
  readonly unknown: readonly SkillLine[];
  /** Why there is nothing to compare, where that is so. */
  readonly skillNote: string;
  readonly carry: string;
  readonly deepening: readonly string[];
  readonly roadsIn: readonly RoadLine[];
  readonly roadsRest: number;
  /** Roads on from here, the way back among them. */
  readonly roadsOn: readonly RoadLine[];
  readonly roadsOnRest: number;
  readonly posts: readonly PostLine[];
  readonly learning: readonly { readonly title: string; readonly url: string | undefined }[];
  readonly contacts: readonly ContactLine[];
  /** That the reader stands among the people to ask, and how that ends; empty where not. */
  readonly listed: string;
  readonly stories: readonly { readonly title: string; readonly body: string }[];
}

const mostRoads = 8;

const levelFormat = (lang: string, most: number): Intl.NumberFormat =>
  numberFormat(lang, { maximumFractionDigits: most });
const dayFormat = (lang: string): Intl.DateTimeFormat => dateFormat(lang, { dateStyle: 'medium' });

/**
 * Makes what a panel writes numbers and days with, after what is being done
 * and in tasks of its own: the first formatter of a page takes a browser as
 * long as drawing the whole panel, and whoever opens a role shall not wait for it.
 */
export async function makeReady(lang: string): Promise<void> {
  await nextTask();
  levelFormat(lang, 1);
  await nextTask();
  dayFormat(lang);
}

/** Everything that the panel shows about a role, in the reader's words. */
export function roleView(
  career: Career,
  id: string,
  { now, goal }: { readonly now: string | undefined; readonly goal: string | undefined },
  words: Words,
  lang: string,
): RoleView | undefined {
  const role = career.role.get(id);
  if (!role) return undefined;
  const own = now === undefined || id === now ? undefined : career.role.get(now);
  const carry = own?.skills?.length && role.skills?.length ? carryOver(own, role, career.skill) : undefined;
  const linesOf = (roads: readonly Road[], otherOf: (road: Road) => string): readonly RoadLine[] => {
    const sorted = roads.toSorted((a, b) => strength(b) - strength(a));
    // Where one stands comes first, whatever else leads here.
    const others = [...new Set(sorted.map(otherOf))].toSorted((a, b) => Number(b === now) - Number(a === now));
    return others.map((from) => ({
      from,
      title: titleOf(career, from, lang),
      how: sorted.filter((road) => otherOf(road) === from).map((road) => roadWords(road, words)),
    }));
  };
  const into = linesOf(career.roadsInto(id), ({ from }) => from);
  const on = linesOf(career.roadsFrom(id), ({ to }) => to);
  const toBuild = new Set([...(carry?.builds ?? []), ...(carry?.unknown ?? [])].map(({ skillId }) => skillId));
  const line = (step: SkillStep): SkillLine => skillLine(career, step, words, lang);
  const asked = (role.skills ?? []).map(({ skillId, level }) =>
    line({ skillId, need: level ?? undefined, have: undefined }),
  );
  return {
    id,
    title: titleOf(career, id, lang),
    eyebrow: id === now ? words.isNow : id === goal ? words.isGoal : words.isRole,
    place: [
      say(career.family.get(role.familyId ?? '')?.name, lang),
      // In a catalogue of a whole labour market "outside" tells nothing.
      role.place === 'inside' ? words.inside : career.hasInside ? words.outside : '',
    ]
      .filter(Boolean)
      .join(words.separator),
    summary: say(role.summary, lang),
    days: (role.day ?? []).map((text) => say(text, lang)),
    tasks: (role.tasks ?? []).map((text) => say(text, lang)),
    carriesOver: carry ? carry.carries.map(line) : [],
    build: carry ? carry.builds.map(line) : [],
    // What is asked for can be read also where it cannot be compared.
    unknown: carry ? carry.unknown.map(line) : asked,
    skillNote: carry || id === now ? '' : asked.length === 0 ? words.noSkills : own ? words.noNowSkills : '',
    carry: carry ? words.carries(carry.carries.length, role.skills?.length ?? 0) : '',
    deepening: (career.graph.staying.get(id) ?? []).map((road) => roadWords(road, words)),
    roadsIn: into.slice(0, mostRoads),
    roadsRest: Math.max(0, into.length - mostRoads),
    roadsOn: on.slice(0, mostRoads),
    roadsOnRest: Math.max(0, on.length - mostRoads),
    posts: (career.open.get(id) ?? []).map((post) => postLine(post, words, lang)),
    learning: career.learning
      .filter(({ skillIds }: Learning) => skillIds.some((skillId) => toBuild.has(skillId)))
      .map(({ title, url }) => ({ title: say(title, lang), url: safeUrl(url) })),
    contacts: (career.contacts.get(id) ?? []).map(({ displayName, about, reach, url, counterpart }) => ({
      name: say(displayName, lang),
      about: say(about, lang),
      reach: say(reach, lang),
      url: safeUrl(url),
      counterpart: counterpart ?? (role.place === 'outside' ? 'mentor' : 'cross'),
    })),
    listed: listedWords(career.ownContacts.get(id), words, lang),
    stories: (career.stories.get(id) ?? []).map(({ title, body }) => ({
      title: say(title, lang),
      body: say(body, lang),
    })),
  };
}

function skillLine(career: Career, { skillId, need: want, have }: SkillStep, words: Words, lang: string): SkillLine {
  const skill = career.skill.get(skillId);
  /** The scale's own word for a level where it has one; else the number as the source gives it. */
  const levelName = (level: number): string => {
    const lowest = skill?.scale?.[0] ?? 1;
    return (Number.isInteger(level) && say(skill?.levels?.[level - lowest], lang)) || digits().format(level);
  };
  // A mean of many answers has more digits than anybody reads, unless they tell two levels apart.
  const near = want !== undefined && have !== undefined && have < want && want - have < 0.1;
  const digits = (): Intl.NumberFormat => levelFormat(lang, near ? 3 : 1);
  return {
    name: say(skill?.label, lang) || skillId,
    level:
      want === undefined
        ? ''
        : have === undefined || have >= want
          ? words.level(levelName(want))
          : words.step(levelName(have), levelName(want)),
  };
}

/** The longest of the reader's agreements is the one that ends being asked. */
function listedWords(own: readonly Contact[] | undefined, words: Words, lang: string): string {
  if (!own) return '';
  const ends = own.map(({ until }) => (until ? Date.parse(until) : Infinity));
  const last = Math.max(...ends);
  return words.listed(Number.isFinite(last) ? dateFormat(lang, { dateStyle: 'medium' }).format(last) : '');
}

function postLine(post: Posting, words: Words, lang: string): PostLine {
  const day = dayFormat(lang);
  return {
    title: say(post.title, lang),
    facts: [
      words.postKind(post.kind),
      post.slots === undefined ? '' : words.slots(post.slots),
      post.closesAt ? words.postUntil(day.format(new Date(post.closesAt))) : words.postAlways,
    ]
      .filter(Boolean)
      .join(words.separator),
    disclosure: say(post.disclosure, lang) || words.noDisclosure,
    url: safeUrl(post.url),
  };
}

/** Only addresses that open a page: a field of data may hold `javascript:` too. */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url, 'https://here.invalid')) return undefined;
  return /^https?:$/.test(new URL(url, 'https://here.invalid').protocol) ? url : undefined;
}
