import type { Role, RoleFamily, Skill } from '../records/career.js';
import type { Text } from '../text.js';
import { fold, foldLong, queryWords, slips, spellings } from './fold.js';

/*
 * Own code, as MiniSearch finds 37 % of our Japanese list as it comes and 86 %
 * with bigrams, at ten times the time of this plain scan over folded text.
 */

/** What is searched. */
export interface SearchData {
  readonly roles: readonly Role[];
  readonly families?: readonly RoleFamily[] | undefined;
  readonly skills?: readonly Skill[] | undefined;
}

/** Why a role was found: the word as folded, and where it stands. */
export interface Match {
  readonly word: string;
  readonly field: 'title' | 'family' | 'skill';
  /** Id of the family or skill. */
  readonly id?: string | undefined;
  /** Found by another spelling than the one typed. */
  readonly spelling?: string | undefined;
}

/** A role that was found. */
export interface Hit {
  readonly roleId: string;
  readonly matches: readonly Match[];
}

export interface Search {
  /** Roles that have every word of the query in title, family or skills, best first. An empty query finds nothing. */
  find(query: string, limit?: number): readonly Hit[];
}

/** One searched text: as folded, and without long vowels (empty where it has none). */
interface Line {
  readonly text: string;
  readonly short: string;
}

/** How much a field tells; a title that is, begins with or has the word. */
const worth = { whole: 100, begins: 60, title: 50, family: 20, skill: 15 } as const;

/** The search, made at once. */
export function buildSearch(data: SearchData): Search {
  const slices = searchSlices(data);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** The search, made in slices of about a millisecond: the caller yields to the page between them. */
export function* searchSlices({ roles, families = [], skills = [] }: SearchData): Generator<void, Search> {
  const slice = 250;
  const words = new Set<string>();
  const lineOf = (text: Text | undefined): Line => {
    const folded = fold(text === undefined ? '' : typeof text === 'string' ? text : Object.values(text).join('\n'));
    for (const word of spellings(folded)) words.add(word);
    return { text: folded, short: folded.includes('ー') ? foldLong(folded) : '' };
  };
  const titles: Line[] = [];
  for (const role of roles) {
    if (titles.push(lineOf(role.title)) % slice === 0) yield;
  }
  const skillLines: Line[] = [];
  for (const skill of skills) {
    if (skillLines.push(lineOf(skill.label)) % slice === 0) yield;
  }
  const familyLines = families.map(({ name }) => lineOf(name));
  yield;

  const skillIndex = new Map(skills.map(({ id }, i) => [id, i]));
  const familyIndex = new Map(families.map(({ id }, i) => [id, i]));
  const familyOf = roles.map(({ familyId }) => (familyId == null ? -1 : (familyIndex.get(familyId) ?? -1)));
  const skillsOf: (readonly number[])[] = [];
  for (const role of roles) {
    const own = (role.skills ?? []).flatMap(({ skillId }) => skillIndex.get(skillId) ?? []);
    if (skillsOf.push(own) % slice === 0) yield;
  }
  const vocabulary = [...words];

  /** Worth of a word for each role, and the skill it was found in. */
  const lookUp = (word: string): { worths: Float64Array; skill: Int32Array; any: boolean } => {
    const short = foldLong(word);
    const inSkill = skillLines.map((line) => has(line, word, short));
    const inFamily = familyLines.map((line) => has(line, word, short));
    const worths = new Float64Array(roles.length);
    const skill = new Int32Array(roles.length).fill(-1);
    let any = false;
    for (let r = 0; r < roles.length; r++) {
      const title = titleWorth(titles[r]!, word, short);
      worths[r] = title;
      if (title === 0 && familyOf[r]! >= 0 && inFamily[familyOf[r]!]) worths[r] = worth.family;
      else if (title === 0) {
        for (const s of skillsOf[r]!) {
          if (!inSkill[s]) continue;
          worths[r] = worth.skill;
          skill[r] = s;
          break;
        }
      }
      if (worths[r]! > 0) any = true;
    }
    return { worths, skill, any };
  };

  return {
    find(query, limit = 20) {
      const asked = queryWords(query);
      if (!asked.length) return [];
      const total = new Float64Array(roles.length).fill(1);
      const why: Match[][] = [];
      for (const word of asked) {
        let found = [{ spelling: undefined as string | undefined, ...lookUp(word) }];
        // Only a word that nothing has is taken for a slip.
        if (!found[0]!.any) found = nearest(word, vocabulary).map((spelling) => ({ spelling, ...lookUp(spelling) }));
        for (let r = 0; r < roles.length; r++) {
          if (total[r] === 0) continue;
          let best = 0;
          let match: Match | undefined;
          for (const { spelling, worths, skill } of found) {
            if (worths[r]! <= best) continue;
            best = worths[r]!;
            if (best === worth.skill) match = { word, field: 'skill', id: skills[skill[r]!]!.id, spelling };
            else if (best === worth.family) match = { word, field: 'family', id: families[familyOf[r]!]!.id, spelling };
            else match = { word, field: 'title', spelling };
          }
          total[r] = match ? total[r]! + best : 0;
          if (match) (why[r] ??= []).push(match);
        }
      }
      const hits: number[] = [];
      for (let r = 0; r < roles.length; r++) if (total[r]! > 0) hits.push(r);
      const ranked = hits.toSorted(
        (a, b) => total[b]! - total[a]! || titles[a]!.text.length - titles[b]!.text.length || a - b,
      );
      return ranked.slice(0, limit).map((r) => ({ roleId: roles[r]!.id, matches: why[r]! }));
    },
  };
}

const has = (line: Line, word: string, short: string): boolean =>
  line.text.includes(word) || hasShort(line, word, short);

/** Whether the word is there when long vowels do not count; most lines and words have none to look at. */
const hasShort = (line: Line, word: string, short: string): boolean =>
  short !== '' && (line.short !== '' || short !== word) && (line.short || line.text).includes(short);

function titleWorth(line: Line, word: string, short: string): number {
  const { text } = line;
  const at = text.indexOf(word);
  // Found only without its long vowels: after those that are written so.
  if (at < 0) return hasShort(line, word, short) ? worth.title - 10 : 0;
  const startsHere = at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);
  const end = text[at + word.length];
  if (startsHere && (end === undefined || end === '\n') && (at === 0 || text[at - 1] === '\n')) return worth.whole;
  return startsHere ? worth.begins : worth.title;
}

/** Known spellings that a typed word may stand for: the nearest ones, one slip for short words, two for long. */
function nearest(typed: string, vocabulary: readonly string[]): readonly string[] {
  if (!spellings(typed).includes(typed)) return [];
  const limit = typed.length < 8 ? 1 : 2;
  let least = limit;
  let found: string[] = [];
  for (const word of vocabulary) {
    if (word.length < typed.length - limit) continue;
    const n = slips(typed, word, least);
    if (n > least) continue;
    if (n < least) found = [];
    least = n;
    found.push(word);
  }
  return found.toSorted((a, b) => a.length - b.length).slice(0, 12);
}
