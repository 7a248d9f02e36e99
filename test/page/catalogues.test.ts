import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { KeyInput, Page } from 'puppeteer-core';
import { pathExplorer as en } from '../../src/locales/en/path-explorer.js';
import { pathExplorer as ja } from '../../src/locales/ja/path-explorer.js';
import { type RealCatalogue, realCatalogues } from './catalogues.js';
import { type Site, allSettled, openSite } from './site.js';

const tag = 'kyoritsu-path-explorer';

interface Expected {
  readonly name: string;
  readonly lang: 'ja' | 'en';
  readonly families: number;
  readonly type: string;
  readonly finds: string;
  /** Why it was found, where the title does not show it. */
  readonly because?: string;
  /** The role on the next step, and how the road to it is known; nothing where the source knows no roads. */
  readonly next?: readonly [title: string, known: string];
  /** A role to set as the goal, and what the way there passes. */
  readonly goal: readonly [title: string, route?: string];
  /** A family to narrow the whole map to, and how many roles it has. */
  readonly family: readonly [name: string, roles: number];
  /** Where there are no roads: a role that asks for the same, and a skill that both ask for. */
  readonly near?: readonly [title: string, skill: string];
}

const catalogues: readonly Expected[] = [
  {
    name: 'gdad',
    lang: 'en',
    families: 8,
    type: 'data scientist',
    finds: 'Data scientist',
    next: ['Head of data science', 'A path the company laid out'],
    goal: ['Principal data scientist', 'Data scientist → Head of data science → Principal data scientist'],
    family: ['Data', 36],
  },
  {
    name: 'onet',
    lang: 'en',
    families: 23,
    type: 'registerd nurse',
    finds: 'Registered Nurses',
    because: en.spelled('registerd', 'registered'),
    next: ['Acute Care Nurses', 'Related work (not a move anybody made)'],
    goal: ['Paramedics', '→ Paramedics'],
    family: ['Legal Occupations', 8],
  },
  {
    name: 'white-house',
    lang: 'en',
    families: 1,
    type: 'analyst',
    finds: 'ANALYST',
    next: ['SENIOR ANALYST', 'Moves people made · 10–19 people'],
    goal: ['COORDINATOR', 'ANALYST → COORDINATOR'],
    family: ['', 0],
  },
  {
    name: 'jobtag',
    lang: 'ja',
    families: 15,
    type: 'ｿﾑﾘｴ',
    finds: 'ソムリエ',
    near: ['フロント（ホテル・旅館）', '「説明力」「傾聴力」'],
    goal: ['施設介護員'],
    family: ['事務的職業', 17],
  },
  {
    name: 'esco',
    lang: 'en',
    families: 10,
    type: 'ethical hack',
    finds: 'ethical hacker',
    near: ['digital forensics expert', '“ICT infrastructure”'],
    goal: ['chief ICT security officer'],
    family: ['Managers', 350],
  },
];

/** What a reader meets: words of a part of the explorer, or of what has the focus in it. */
const wordsOf = (page: Page, part: string): Promise<string> =>
  page.evaluate((selector: string) => {
    const root = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
    const found = selector === ':focus' ? root.activeElement : root.querySelector(selector);
    const label = (found as HTMLInputElement | null)?.labels?.[0]?.textContent;
    const words = found?.getAttribute('aria-label') ?? label ?? found?.textContent ?? '';
    return words.trim().replaceAll(/\s+/g, ' ');
  }, part);

/** Presses a key many times, then the next, until what has the focus says that. */
async function keyTo(page: Page, keys: readonly KeyInput[], words: string): Promise<void> {
  const stops: string[] = [];
  for (const key of keys)
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press(key);
      const stop = await wordsOf(page, ':focus');
      if (stop.startsWith(words)) return;
      stops.push(stop);
    }
  assert.fail(`no "${words}" by ${keys.join(', ')}; the stops: ${stops.join(' | ')}`);
}

async function says(page: Page, part: string, words: string): Promise<void> {
  const said = page.waitForFunction(
    (selector: string, wanted: string) => {
      const root = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
      const found = selector === ':focus' ? root.activeElement : root.querySelector(selector);
      // A part that is not there says nothing, not even ''.
      const there = found && (found.getAttribute('aria-label') ?? found.textContent ?? '');
      return there?.replaceAll(/\s+/g, ' ').includes(wanted);
    },
    { timeout: 30_000 },
    part,
    words,
  );
  await said.catch(async () => assert.fail(`"${words}" is not in ${part}: "${await wordsOf(page, part)}"`));
}

/** The title of the role on the map that has the focus, once it is another one. */
async function standsOn(page: Page, before: string): Promise<string> {
  const title = await page.waitForFunction(
    (left: string) => {
      const { activeElement } = document.querySelector('kyoritsu-path-explorer')!.shadowRoot!;
      const there = activeElement?.querySelector('.card-title')?.textContent?.trim();
      return there !== left && there;
    },
    { timeout: 30_000 },
    before,
  );
  return String(await title.jsonValue());
}

const gone = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted: string) => !document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelector(wanted),
    { timeout: 30_000 },
    selector,
  );

const count = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (wanted: string) => document.querySelector('kyoritsu-path-explorer')!.shadowRoot!.querySelectorAll(wanted).length,
    selector,
  );

describe('the explorer on five real catalogues, by keyboard (built files, static source)', () => {
  let site: Site;
  let real: readonly RealCatalogue[];
  before(async () => {
    real = await realCatalogues();
    const script = { '/page.js': "import '/cdn/provider.js'; import '/cdn/path-explorer.js';" };
    const pages = catalogues.map(({ name, lang }) => [
      `/${name}.html`,
      `<!doctype html><html lang="${lang}"><head><title>${name}</title><script type="module" src="/page.js"></script></head>
       <body><kyoritsu-provider adapter="static" src="/catalogues/${name}"><${tag}></${tag}></kyoritsu-provider></body></html>`,
    ]);
    site = await openSite(Object.assign(script, Object.fromEntries(pages), ...real.map(({ files }) => files)), {
      '/cdn/': 'dist/cdn',
    });
  });
  after(() => site?.close());

  it('are five: roles, and the roads that their sources know and may be shown', () => {
    const sizes = real.map(({ name, files }) => [
      name,
      ...['roles', 'roads'].map((part) => (JSON.parse(files[`/catalogues/${name}/${part}.json`]!) as unknown[]).length),
    ]);
    assert.deepEqual(sizes, [
      ['gdad', 205, 153],
      ['onet', 1016, 4615],
      ['esco', 3039, 0],
      ['jobtag', 139, 0],
      // Of 80 moves that were counted, those of five people and more.
      ['white-house', 95, 10],
    ]);
  });

  for (const { name, lang, families, type, finds, because, next, near, goal, family } of catalogues) {
    it(`${name}: loads, names its source, is searched and walked`, async () => {
      const words = { ja, en }[lang];
      const { page, complaints } = await site.open(`/${name}.html`);
      await page.setViewport({ width: 1280, height: 1000 });
      await allSettled(page, [tag]);
      await says(page, 'h2', words.title);
      const { attribution } = real.find((each) => each.name === name)!;
      // A line that names itself a source is not told to be one again.
      await says(
        page,
        '.foot',
        attribution.startsWith('Source:') ? `anywhere. ${attribution}` : `${words.sources}: ${attribution}`,
      );

      // What it is searched for becomes the role to look from.
      await keyTo(page, ['Tab'], words.search);
      await page.keyboard.sendCharacter(type);
      await says(page, '.hit', finds);
      if (because) await says(page, '.hit', because);
      await page.keyboard.press('Enter');
      await says(page, ':focus', finds);
      if (next) {
        await page.keyboard.press('ArrowRight');
        await keyTo(page, ['ArrowUp', 'ArrowDown'], next[0]);
        await page.keyboard.press('Enter');
        await says(page, '.panel-title', next[0]);
        await says(page, '.panel-inner', next[1]);
      } else {
        // Where the source knows no roads, none are made up, and it is said; what asks for the same is no road.
        await says(page, '.view', words.noRoadsAtAll);
        assert.equal(await count(page, '.road'), 0);
        await page.keyboard.press('Enter');
        await says(page, '.panel-title', finds);
        await says(page, '.near', words.nearNote);
        await keyTo(page, ['Tab'], near![0]);
        await says(page, ':focus', near![1]);
        await page.keyboard.press('Enter');
        await says(page, '.panel-title', near![0]);
      }

      // A goal, found by its name; the ways there are told, or that none is known.
      await page.keyboard.press('/');
      await says(page, ':focus', words.search);
      await page.keyboard.sendCharacter(goal[0]);
      await says(page, '.hit', goal[0]);
      await page.keyboard.press('Enter');
      await says(page, '.panel-title', goal[0]);
      await keyTo(page, ['Tab'], words.setGoal);
      await page.keyboard.press('Enter');
      await says(page, '.panel-inner', words.isGoal);
      await says(page, goal[1] ? '.routes' : '.panel-inner', goal[1] ?? words.unreached);

      // All of it, every family by name, and on from role to role.
      await page.keyboard.press('/');
      await says(page, ':focus', words.search);
      await page.keyboard.down('Shift');
      await keyTo(page, ['Tab'], words.fromNow);
      await page.keyboard.up('Shift');
      await keyTo(page, ['ArrowRight'], words.whole);
      // The map names the families that it has room for; the list names each.
      await says(page, '.district', '');
      await keyTo(page, ['Tab'], words.map);
      await keyTo(page, ['ArrowRight'], words.list);
      await says(page, '.outline', '');
      assert.equal(await count(page, '.outline [data-key^="§"]'), families);
      await keyTo(page, ['ArrowLeft'], words.map);
      await says(page, '.district', '');

      // Narrowed to one family, and wide again.
      if (families > 1) {
        await keyTo(page, ['Tab'], words.filterFamilies);
        await page.keyboard.press('Enter');
        await says(page, '.filter-choices', family[0]);
        await keyTo(page, ['Tab'], family[0]);
        await page.keyboard.press('Enter');
        await says(page, '.left', words.left(family[1], 0));
        await page.keyboard.press('Escape');
        await says(page, ':focus', words.filterFamilies);
        await keyTo(page, ['Tab'], words.clearFilters);
        await page.keyboard.press('Enter');
        await gone(page, '.left');
      } else await keyTo(page, ['Tab'], next?.[0] ?? finds);
      const from = await standsOn(page, '');
      await page.keyboard.press('ArrowRight');
      const there = await standsOn(page, from);
      await page.keyboard.press('Enter');
      await says(page, '.panel-title', there);
      assert.deepEqual(complaints, []);
    });
  }
});
