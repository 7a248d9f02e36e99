import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { convertCatalogue, ImportRefused, lineOf, type Origin } from '../../src/server/import/index.js';
import { catalogueSets, readSet } from './catalogue-sets.js';

type Files = Record<string, string>;
const line = { attribution: 'line' };
const flawsOf = async (from: Origin, files: Files): Promise<string[]> => {
  const error = await convertCatalogue(from, files, line).catch((thrown: unknown) => thrown);
  assert.ok(error instanceof ImportRefused, String(error));
  return error.flaws.map(lineOf);
};
const extract = (from: Origin) => readSet(catalogueSets().find((set) => set.from === from)!).files;

describe('the text files of the O*NET database', () => {
  const files: Files = {
    'Occupation Data.txt':
      'O*NET-SOC Code\tTitle\tDescription\r\n' +
      '15-1252.00\tSoftware Developers\tSay "hello" to code.\r\n' +
      '55-1011.00\tAir Crew Officers\tFly.\r\n',
    'Skills.txt':
      'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\r\n' +
      '15-1252.00\t2.A.1.a\tReading Comprehension\tIM\t4.00\t8\t0.00\t4.00\t4.00\tN\t\t08/2024\tAnalyst\r\n' +
      '15-1252.00\t2.A.1.a\tReading Comprehension\tLV\t0.00\t8\t0.00\t0.00\t0.00\tN\tN\t08/2024\tAnalyst\r\n' +
      '15-1252.00\t2.B.1.a\tSocial Perceptiveness\tIM\t3.12\t8\t0.10\t3.00\t3.20\tN\t\t08/2024\tAnalyst\r\n' +
      '15-1252.00\t2.B.1.a\tSocial Perceptiveness\tLV\t3.25\t8\t0.90\t1.00\t5.00\tY\tN\t08/2024\tAnalyst\r\n' +
      '15-1252.00\t2.B.3.h\tInstallation\tIM\t1.00\t8\t0.00\t1.00\t1.00\tN\t\t08/2024\tAnalyst\r\n' +
      '15-1252.00\t2.B.3.h\tInstallation\tLV\t0.12\t8\t0.00\t0.00\t0.20\tN\tY\t08/2024\tAnalyst\r\n',
    'Related Occupations.txt':
      'O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\r\n' +
      '15-1252.00\t55-1011.00\tPrimary-Short\t1\r\n' +
      '15-1252.00\t99-9999.00\tSupplemental\t11\r\n',
    'Job Zones.txt': 'O*NET-SOC Code\tJob Zone\tDate\tDomain Source\r\n15-1252.00\t4\t08/2024\tAnalyst\r\n',
    'Alternate Titles.txt':
      'O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\r\n15-1252.00\tProgrammer\tn/a\t01\r\n15-1252.00\tProgrammer\tn/a\t08\r\n',
  };

  test('become roles with levels, and relatedness that is no move', async () => {
    const notes: string[] = [];
    const made = await convertCatalogue('onet', files, { ...line, onNote: (note) => notes.push(note) });
    assert.deepEqual(made.roles[0], {
      id: '15-1252.00',
      title: { en: 'Software Developers' },
      aliases: [{ en: 'Programmer' }],
      familyId: '15',
      level: 4,
      summary: { en: 'Say "hello" to code.' },
      // Zero is a level; of low precision is unknown; not relevant is not asked for.
      skills: [
        { skillId: '2.A.1.a', level: 0, weight: 4 },
        { skillId: '2.B.1.a', level: null, weight: 3.12 },
      ],
      refs: [{ scheme: 'onet', id: '15-1252.00' }],
      place: 'outside',
    });
    assert.equal(made.roles[1]!.level, null);
    assert.deepEqual(
      made['role-families'].map(({ name }) => name),
      [{ en: 'Computer and Mathematical Occupations' }, { en: 'Military Specific Occupations' }],
    );
    assert.deepEqual(
      made.roads.map(({ id, kind, evidence, countBand }) => [id, kind, evidence, countBand]),
      [['15-1252.00~55-1011.00', 'related', 'designed', undefined]],
    );
    assert.equal(
      notes[0],
      'Related Occupations.txt: 1 row is left out, first in line 3: their occupation is not in Occupation Data',
    );
  });

  test('may be CSV of other spelling, and need no zones and other titles', async () => {
    const csv = Object.fromEntries(
      ['Occupation Data', 'Skills', 'Related Occupations'].map((name) => [
        `${name.toLowerCase().replace(' ', '_')}.csv`,
        files[`${name}.txt`]!.replaceAll('"', '""')
          .split('\r\n')
          .map((row) =>
            row
              .split('\t')
              .map((cell) => `"${cell}"`)
              .join(','),
          )
          .join('\n')
          .replace(/\n""$/, ''),
      ]),
    );
    const [from, to] = await Promise.all([convertCatalogue('onet', files, line), convertCatalogue('onet', csv, line)]);
    assert.deepEqual(to.roads, from.roads);
    assert.deepEqual(
      [to.roles[0]!.level, to.roles[0]!.aliases, to.roles[0]!.skills],
      [null, undefined, from.roles[0]!.skills],
    );
    assert.deepEqual(to.roles[0]!.summary, from.roles[0]!.summary);
  });

  test('give the same as the tables made of them', async () => {
    const tables = extract('onet');
    type Role = {
      id: string;
      title: string;
      level: number | null;
      skills: { id: string; level: number; importance: number; lowPrecision?: boolean }[];
    };
    const roles = JSON.parse(tables['roles.json']!) as Role[];
    const names = new Map(
      (JSON.parse(tables['skills.json']!) as { id: string; name: string }[]).map(({ id, name }) => [id, name]),
    );
    const about = JSON.parse(tables['descriptions.json']!) as Record<string, string>;
    const text = (head: string, rows: readonly (readonly unknown[])[]): string =>
      [head, ...rows.map((row) => row.join('\t'))].join('\r\n');
    const published = {
      'Occupation Data.txt': text(
        'O*NET-SOC Code\tTitle\tDescription',
        roles.map(({ id, title }) => [id, title, about[id]]),
      ),
      'Skills.txt': text(
        'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\tNot Relevant',
        roles.flatMap(({ id, skills }) =>
          skills.flatMap((skill) => [
            [id, skill.id, names.get(skill.id), 'IM', skill.importance, 'N', ''],
            [id, skill.id, names.get(skill.id), 'LV', skill.level, skill.lowPrecision ? 'Y' : 'N', 'N'],
          ]),
        ),
      ),
      'Related Occupations.txt': text(
        'O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex',
        (JSON.parse(tables['transitions.json']!) as { from: string; to: string; tier: string; rank: number }[]).map(
          ({ from, to, tier, rank }) => [from, to, tier, rank],
        ),
      ),
      'Job Zones.txt': text(
        'O*NET-SOC Code\tJob Zone',
        roles.flatMap(({ id, level }) => (level === null ? [] : [[id, level]])),
      ),
    };
    const [own, theirs] = await Promise.all([
      convertCatalogue('onet', published, line),
      convertCatalogue('onet', tables, line),
    ]);
    assert.deepEqual(own.roles, theirs.roles);
    assert.deepEqual(own.roads, theirs.roads);
    assert.deepEqual(own['role-families'], theirs['role-families']);
    assert.deepEqual(
      own.skills.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      theirs.skills.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  test('tell file, line and column of what is wrong', async () => {
    const skills = files['Skills.txt']!.replace('\tLV\t0.00\t', '\tLV\tn/a\t').replace('\tLV\t3.25\t', '\tCX\t3.25\t');
    assert.deepEqual(await flawsOf('onet', { ...files, 'Skills.txt': skills }), [
      'Skills.txt:3:5 Data Value: a number is expected',
      'Skills.txt:5:4 Scale ID: LV or IM is expected',
    ]);
    const { 'Skills.txt': _skills, ...without } = files;
    assert.deepEqual(await flawsOf('onet', without), ['Skills.txt is missing']);
    assert.deepEqual(await flawsOf('onet', { ...files, 'Related Occupations.txt': 'O*NET-SOC Code\tIndex\n' }), [
      'Related Occupations.txt:1 Related O*NET-SOC Code: there is no such column',
      'Related Occupations.txt:1 Relatedness Tier: there is no such column',
    ]);
  });
});

describe('the CSV package of ESCO', () => {
  const esco = 'http://data.europa.eu/esco';
  const files: Files = {
    'occupations_en.csv':
      'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code,naceCode\n' +
      `Occupation,${esco}/occupation/o1,2512,software developer,"programmer\ncoder",,released,2024-01-01,,,,,"Writes, and reads.",2512.4,\n` +
      `Occupation,${esco}/occupation/o2,0110,air force officer,,,released,2024-01-01,,,,,,0110.1,\n` +
      `Occupation,${esco}/occupation/o2,0110,air force officer,,,released,2024-01-01,,,,,,0110.1,\n`,
    'occupations_fr.csv':
      'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels\n' +
      `Occupation,${esco}/occupation/o1,2512,développeur,programmeur\n`,
    'skills_en.csv':
      'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description\n' +
      `KnowledgeSkillCompetence,${esco}/skill/s1,knowledge,sector-specific,Python,,,released,,,,,\n` +
      `KnowledgeSkillCompetence,${esco}/skill/s2,skill/competence,transversal,work in teams,,,released,,,,,\n`,
    'occupationSkillRelations_en.csv':
      'occupationUri,relationType,skillType,skillUri\n' +
      `${esco}/occupation/o1,optional,skill/competence,${esco}/skill/s2\n` +
      `${esco}/occupation/o1,essential,knowledge,${esco}/skill/s1\n` +
      `${esco}/occupation/o1,essential,knowledge,${esco}/skill/s1\n` +
      `${esco}/occupation/o1,essential,,${esco}/skill/gone\n`,
    'ISCOGroups_en.csv':
      'conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description\n' +
      `ISCOGroup,${esco}/isco/C0,0,Armed forces occupations,released,,,\n` +
      `ISCOGroup,${esco}/isco/C2,2,Professionals,released,,,\n`,
    'ISCOGroups_fr.csv': `conceptType,conceptUri,code,preferredLabel\nISCOGroup,${esco}/isco/C2,2,Professions intellectuelles\n`,
  };

  test('becomes roles in every language that lies there, without levels and roads', async () => {
    const notes: string[] = [];
    const made = await convertCatalogue('esco', files, { ...line, onNote: (note) => notes.push(note) });
    assert.deepEqual(made.roles, [
      {
        id: 'o1',
        title: { en: 'software developer', fr: 'développeur' },
        aliases: [{ en: 'programmer' }, { en: 'coder' }, { fr: 'programmeur' }],
        familyId: 'professionals',
        skills: [
          { skillId: 's1', weight: 2 },
          { skillId: 's2', weight: 1 },
        ],
        refs: [{ scheme: 'esco', id: 'o1' }],
        place: 'outside',
      },
      {
        id: 'o2',
        title: { en: 'air force officer' },
        familyId: 'armed-forces-occupations',
        skills: [],
        refs: [{ scheme: 'esco', id: 'o2' }],
        place: 'outside',
      },
    ]);
    assert.deepEqual(made['role-families'], [
      { id: 'professionals', name: { en: 'Professionals', fr: 'Professions intellectuelles' }, attribution: 'line' },
      { id: 'armed-forces-occupations', name: { en: 'Armed forces occupations' }, attribution: 'line' },
    ]);
    assert.deepEqual(made.skills, [
      { id: 's1', label: { en: 'Python' }, category: { en: 'knowledge' } },
      { id: 's2', label: { en: 'work in teams' }, category: { en: 'skill/competence' } },
    ]);
    assert.deepEqual(made.roads, []);
    // The published files repeat some concepts, and relate some that are not in them: told, not refused.
    assert.deepEqual(notes.slice(0, 3), [
      'occupations_en.csv: 1 row is left out, first in line 5: they stand twice',
      'occupationSkillRelations_en.csv: 1 row is left out, first in line 5: their occupation or skill is not in the files',
      'occupationSkillRelations_en.csv: 1 row is left out, first in line 4: they stand twice',
    ]);
  });

  test('tells file, line and column of what is wrong', async () => {
    const relations = files['occupationSkillRelations_en.csv']!.replace('o1,optional', 'o1,perhaps');
    assert.deepEqual(await flawsOf('esco', { ...files, 'occupationSkillRelations_en.csv': relations }), [
      'occupationSkillRelations_en.csv:2:2 relationType: essential or optional is expected',
    ]);
    assert.deepEqual(await flawsOf('esco', { ...files, 'skills_en.csv': 'conceptUri,preferredLabel\n' }), [
      'skills_en.csv:1 skillType: there is no such column',
    ]);
    const { 'skills_en.csv': _skills, ...without } = files;
    assert.deepEqual(await flawsOf('esco', without), ['skills_en.csv is missing']);
    const short = files['skills_en.csv']!.replace(',released,,,,,\n', ',released\n');
    assert.deepEqual(await flawsOf('esco', { ...files, 'skills_en.csv': short }), [
      'skills_en.csv:2 8 columns, the header has 13',
    ]);
  });
});
