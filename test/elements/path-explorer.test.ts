import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { careerOf } from '../../src/elements/path-explorer/career.js';
import type { CareerData } from '../../src/elements/path-explorer/catalogue.js';
import { givenSlices } from '../../src/elements/path-explorer/given.js';
import { allShown } from '../../src/elements/path-explorer/filters.js';
import type { Arrow, Mode } from '../../src/elements/path-explorer/look.js';
import type { Direction } from '../../src/elements/path-explorer/way.js';
import { branchesOf, readingOrder, walkOutline } from '../../src/elements/path-explorer/outline.js';
import { type Card, type MapView, type More, boxOf } from '../../src/elements/path-explorer/map/map-view.js';
import type { Place } from '../../src/elements/path-explorer/place-in.js';
import { roadWords, widthOf } from '../../src/elements/path-explorer/road-words.js';
import { stepSaid } from '../../src/elements/path-explorer/said.js';
import { endsIn, idsOf, waySlices } from '../../src/elements/path-explorer/panel/routes.js';
import { makeReady, roleView, safeUrl } from '../../src/elements/path-explorer/panel/role.view.js';
import { Scenery } from '../../src/elements/path-explorer/map/scenery.js';
import { walk } from '../../src/elements/path-explorer/map/walk.js';
import { pathExplorer as en } from '../../src/locales/en/path-explorer.js';
import { pathExplorer as ja } from '../../src/locales/ja/path-explorer.js';
import { type Road, countBands, roadEvidence, roadKinds } from '../../src/model/records/career.js';
import { atOnce } from '../../src/model/slices.js';
import { careerSample, wideSample } from '../../stories/samples/path-explorer.js';

const today = new Date('2026-11-22T12:00:00+09:00');
const sample: CareerData = { ...careerSample, families: careerSample['role-families'], now: 'sales' };
const everything = allShown;

type Seen = Partial<Place> & {
  direction?: Direction;
  saved?: ReadonlySet<string>;
  aside?: ReadonlySet<string>;
  unfolded?: ReadonlyMap<string, number>;
};

/** Whoever would be asked to draw. */
const nobody = { requestUpdate: () => undefined };

function draw(data: CareerData, centre: string, seen: Seen = {}, filters = everything): MapView {
  const { direction = 'forward', saved = new Set(), aside = new Set(), unfolded = new Map(), ...place } = seen;
  const career = careerOf(data, today);
  const whole: Place = { now: data.now, goal: undefined, opened: undefined, centre, ...place };
  const outlook = { way: direction, filters, unfolded, saved, aside, chosen: 0, at: undefined };
  return new Scenery(nobody).view(career, whole, outlook, ja, 'ja')!; // of columns there always is a view
}

const unfold = (...folds: string[]): ReadonlyMap<string, number> => new Map(folds.map((fold) => [fold, 1]));

const cardsOf = (view: MapView): Card[] =>
  view.columns.flatMap(({ items }) => items.filter((item): item is Card => item.kind === 'card'));
const keysOf = (view: MapView, step: number): string[] =>
  (view.columns[step]?.items ?? []).map(({ key }) => key).toSorted();

describe('columns of the map', () => {
  it('hold each role once, at its fewest steps from now', () => {
    const view = draw(sample, 'sales');
    assert.deepEqual(keysOf(view, 0), ['sales']);
    assert.deepEqual(keysOf(view, 1), ['agency', 'enablement', 'planning', 'sales-lead', 'success']);
    const all = cardsOf(view).map(({ key }) => key);
    assert.equal(new Set(all).size, all.length);
    assert.equal(all.length, careerSample.roles.length);
    assert.deepEqual(
      view.columns.map(({ title }) => title),
      ['いま', 'つぎの一歩', 'その先', '遠くの景色'],
    );
  });

  it('run the other way, towards the goal, when looked at from it', () => {
    const view = draw(sample, 'pm', { direction: 'back' });
    assert.deepEqual(keysOf(view, 1), ['planning', 'success']);
    assert.ok(view.columns[1]!.x < view.columns[0]!.x, 'time still runs from left to right');
    assert.equal(view.columns[0]!.title, '目標');
    assert.ok(view.lines.some(({ between }) => between[0] === 'success' && between[1] === 'pm'));
  });

  it('never overlap', () => {
    const view = draw({ ...wideSample(40), now: 'now' }, 'now', { unfolded: unfold('…1 planning', '…2 planning') });
    for (const { items } of view.columns) {
      const boxes = items.map(boxOf);
      for (const [index, { top }] of boxes.entries()) if (index > 0) assert.ok(top >= boxes[index - 1]!.bottom);
      assert.ok(boxes[0]!.top >= 0 && boxes.at(-1)!.bottom <= view.height);
    }
  });
});

describe('folds', () => {
  it('show the rest as a number, and open a handful at a time until all is there', () => {
    const data = { ...wideSample(40), now: 'now' };
    const cards = (view: MapView): number => view.columns[1]!.items.filter(({ kind }) => kind === 'card').length;
    const folded = draw(data, 'now');
    const more = folded.columns[1]!.items.find(({ kind }) => kind === 'more') as More;
    assert.equal(more.key, '…1 planning');
    assert.equal(more.label, `…ほか ${40 - cards(folded)}`);
    assert.ok(cards(folded) <= 7);

    const opened = draw(data, 'now', { unfolded: unfold(more.key) });
    assert.equal(cards(opened), cards(folded) + 12);
    const whole = draw(data, 'now', { unfolded: unfold(more.key, `${more.key}+`, `${more.key}++`) });
    assert.equal(cards(whole), 40);
    assert.ok(whole.columns[1]!.items.every(({ kind }) => kind === 'card'));
  });

  it('keep the goal and the way to it in sight', () => {
    const view = draw({ ...wideSample(40), now: 'now' }, 'now', { goal: 'n37b' });
    assert.ok(keysOf(view, 1).includes('n37'));
    assert.ok(keysOf(view, 2).includes('n37b'));
    assert.deepEqual(view.route, ['now', 'n37', 'n37b']);
    assert.equal(view.lines.filter(({ onRoute }) => onRoute).length, 2);
  });

  it('count every role that can be reached: shown or folded', () => {
    const view = draw({ ...wideSample(40), now: 'now' }, 'now');
    const rest = view.columns.flatMap(({ items }) => items).filter(({ kind }) => kind === 'more');
    const hidden = rest.reduce((sum, more) => sum + Number(/\d+/.exec(more.kind === 'more' ? more.label : '')![0]), 0);
    assert.equal(cardsOf(view).length + hidden, 121);
  });
});

describe('filters', () => {
  it('leave out what is outside, and what is reached only through it', () => {
    const all = cardsOf(draw(sample, 'sales', {}, { ...everything, outside: false }));
    assert.ok(all.every(({ outside }) => !outside));
    assert.ok(!all.some(({ key }) => key === 'cs-outside'));
  });

  it('keep the steps on the way to an open post', () => {
    const view = draw(sample, 'sales', {}, { ...everything, openOnly: true });
    assert.deepEqual(keysOf(view, 1), ['planning', 'success']);
    assert.deepEqual(keysOf(view, 2), ['pm']);
  });

  it('narrow by kind, evidence, family and distance, and tell how much is left', () => {
    const left = (change: Partial<typeof allShown>): MapView => draw(sample, 'sales', {}, { ...everything, ...change });
    assert.deepEqual(keysOf(left({ kinds: new Set(['up']) }), 1), ['sales-lead']);
    assert.deepEqual(keysOf(left({ evidence: new Set(['imagined']) }), 2), ['cs-outside']);
    const people = left({ families: new Set(['people']) });
    assert.deepEqual(keysOf(people, 1), ['enablement'], 'on the way');
    assert.deepEqual([people.left, people.onTheWay], [2, 1]);
    const near = left({ steps: 1 });
    assert.deepEqual([near.columns.length, near.left, near.onTheWay], [2, 5, 0]);
    assert.equal(draw(sample, 'sales').left, careerSample.roles.length - 1);
  });

  it('do not lead through what was put aside, unless it is asked for or the goal', () => {
    const aside = new Set(['success', 'hrd']);
    const shown = cardsOf(draw(sample, 'sales', { aside })).map(({ key }) => key);
    for (const key of ['success', 'designer', 'success-lead', 'hrd', 'people-partner']) assert.ok(!shown.includes(key));
    assert.ok(shown.includes('pm'), 'another road leads there');
    const all = cardsOf(draw(sample, 'sales', { aside }, { ...everything, aside: true }));
    assert.deepEqual(
      all.filter((card) => card.aside).map(({ key }) => key),
      ['success', 'hrd'],
    );
    assert.ok(keysOf(draw(sample, 'sales', { aside, goal: 'success' }), 1).includes('success'));
  });

  it('act on the routes too', () => {
    const routes = (change: Partial<typeof allShown>, aside: ReadonlySet<string> = new Set()): string[] => {
      const career = careerOf(sample, today);
      const place: Place = { now: 'sales', goal: 'pm', centre: 'sales', opened: undefined };
      const ways = atOnce(waySlices(career, endsIn('forward', place), place, { ...everything, ...change }, aside));
      return (ways?.routes ?? []).map((route) => idsOf(career, route).join());
    };
    assert.deepEqual(routes({}), ['sales,success,pm', 'sales,planning,pm']);
    assert.deepEqual(routes({ evidence: new Set(['observed']) }), ['sales,success,pm']);
    assert.deepEqual(routes({ kinds: new Set(['cross', 'side']) }, new Set(['success'])), ['sales,planning,pm']);
    assert.deepEqual(routes({ steps: 1 }), []);
    assert.deepEqual(routes({ openOnly: true }), routes({}), 'a post is the goal, not every stop on the way');
  });

  it('count a post as open only between its days', () => {
    const [post] = careerSample.postings;
    const posts = [
      { ...post!, id: 'over', closesAt: '2026-11-01T00:00:00+09:00' },
      { ...post!, id: 'soon', opensAt: '2027-01-01T00:00:00+09:00' },
    ];
    assert.equal(careerOf({ ...sample, postings: posts }, today).open.size, 0);
  });
});

describe('words', () => {
  const road: Road = {
    id: 'r',
    from: 'a',
    to: 'b',
    kind: 'up',
    evidence: 'observed',
    countBand: '10-19',
    period: '2021',
    medianMonths: 30,
  };

  it('say how a road is known, with a count only where moves were counted', () => {
    assert.equal(roadWords(road, ja), '上へ・実際にあった異動・10〜19人・2021の記録・目安 約3年');
    assert.equal(roadWords(road, ja, 'short'), '上へ・実際にあった異動・10〜19人');
    assert.equal(roadWords({ ...road, evidence: 'designed' }, ja), '上へ・会社が用意した道すじ・目安 約3年');
    assert.equal(
      roadWords({ ...road, evidence: 'imagined', countBand: '100+' }, en, 'short'),
      'up · A road you imagined',
    );
    assert.match(roadWords({ ...road, kind: 'related' }, ja), /異動の実績ではありません/);
  });

  it('say no word about a kind that is not known, however else the road is known', () => {
    for (const words of [ja, en]) {
      const kinds = [...roadKinds, 'unknown'].map((kind) => words.kind(kind));
      for (const evidence of roadEvidence) {
        for (const countBand of [undefined, ...countBands]) {
          for (const length of ['full', 'short'] as const) {
            const { kind: _, ...rest } = road;
            const said = roadWords({ ...rest, evidence, countBand }, words, length).split(words.separator);
            assert.equal(said[0], words.evidence(evidence), 'begins with how it is known');
            for (const kind of kinds) assert.ok(!said.includes(kind), `${said.join()} says ${kind}`);
          }
        }
      }
    }
  });

  it('and the width says the same', () => {
    const widths = ['5-9', '10-19', '20-49', '50-99', '100+'] as const;
    assert.deepEqual(
      widths.map((countBand) => widthOf({ ...road, countBand })),
      [1, 2, 3, 4, 5],
    );
    assert.equal(widthOf({ ...road, evidence: 'designed', countBand: '100+' }), 1);
  });

  it('never hold a percentage', () => {
    for (const words of [ja, en]) {
      const texts = Object.values(words).map((word) =>
        typeof word === 'string' ? word : (word as (...all: unknown[]) => string)('1', 2, 3),
      );
      for (const text of texts) assert.doesNotMatch(text, /[%％]/);
    }
    for (const { carry } of cardsOf(draw(sample, 'sales'))) assert.doesNotMatch(carry, /[%％]|のうち0/);
  });
});

describe('the panel', () => {
  const career = careerOf(sample, today);
  const view = (id: string, now: string | null = 'sales') =>
    roleView(career, id, { now: now ?? undefined, goal: 'pm' }, ja, 'ja')!;

  it('tells carried, to build and unknown apart', () => {
    const pm = view('pm');
    const names = (lines: readonly { name: string }[]): string[] => lines.map(({ name }) => name);
    const all = [...names(pm.carriesOver), ...names(pm.build), ...names(pm.unknown)];
    assert.deepEqual(
      all.toSorted(),
      careerSample.roles
        .find(({ id }) => id === 'pm')!
        .skills!.map(({ skillId }) => ja2(skillId))
        .toSorted(),
    );
    assert.ok(names(pm.carriesOver).includes('顧客理解'));
    assert.ok(names(pm.build).includes('データ分析'));
    assert.ok(
      !pm.carriesOver.concat(pm.build, pm.unknown).some(({ level }) => /(?<!\d)0/.test(level)),
      'unknown is not zero',
    );
  });

  it('says where there is nothing to compare', () => {
    const asked = career.role.get('pm')!.skills!.length;
    // Nobody has said what the role of now is: nothing is missing, and what the role asks for can be read.
    const alone = view('pm', null);
    assert.deepEqual([alone.skillNote, alone.carriesOver.length, alone.unknown.length], ['', 0, asked]);
    const bare = careerOf(
      { ...sample, roles: sample.roles.map((role) => ({ ...role, skills: role.id === 'sales' ? [] : role.skills })) },
      today,
    );
    const beside = roleView(bare, 'pm', { now: 'sales', goal: undefined }, ja, 'ja')!;
    assert.deepEqual([beside.skillNote, beside.carriesOver.length, beside.unknown.length], [ja.noNowSkills, 0, asked]);
  });

  it('names who learns of an application, or that nobody has said', () => {
    const posts = view('success').posts;
    assert.deepEqual(
      posts.map(({ disclosure }) => disclosure),
      ['応募すると人事だけに伝わり、内定のあとで上司に伝わります。', ja.noDisclosure],
    );
  });

  it('tells staying from coming', () => {
    assert.equal(view('sales').deepening.length, 1);
    assert.deepEqual(
      view('sales').roadsIn.map(({ from }) => from),
      ['success'],
    );
  });

  it('writes all levels with the same formatter: making one takes as long as drawing a card', () => {
    const skills = Array.from({ length: 35 }, (_, n) => ({ skillId: `s${n}`, level: 2.25 + n / 10 }));
    const roles = ['a', 'b'].map((id) => ({ id, title: id, place: 'inside' as const, skills }));
    const career = careerOf({ roles, roads: [], now: 'a' }, today);
    const { NumberFormat } = Intl;
    let made = 0;
    Intl.NumberFormat = new Proxy(NumberFormat, {
      construct: (target, args: Parameters<typeof NumberFormat>) => (made++, Reflect.construct(target, args) as object),
    });
    try {
      const view = roleView(career, 'b', { now: 'a', goal: undefined }, ja, 'en-NZ')!;
      assert.equal(view.carriesOver.length, 35);
    } finally {
      Intl.NumberFormat = NumberFormat;
    }
    assert.ok(made <= 2, `${made} formatters`);
  });

  it('has made its formatters before a role is opened: the first of a page takes as long as the panel', async () => {
    const skills = [{ skillId: 'data', level: 2.25 }];
    const roles = sample.roles.map((role) => (role.id === 'success' ? { ...role, skills } : role));
    const measured = careerOf({ ...sample, roles }, today);
    await makeReady('en-IE');
    const { NumberFormat, DateTimeFormat } = Intl;
    const never = { construct: () => assert.fail('made while somebody waits') };
    Intl.NumberFormat = new Proxy(NumberFormat, never);
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, never);
    try {
      const { unknown, posts } = roleView(measured, 'success', { now: undefined, goal: undefined }, ja, 'en-IE')!;
      assert.match(unknown[0]!.level, /2\.3/);
      assert.ok(posts.length > 0);
    } finally {
      Object.assign(Intl, { NumberFormat, DateTimeFormat });
    }
  });

  it('keeps no learning back that builds what is to be built', () => {
    const learning = Array.from({ length: 40 }, (_, n) => ({
      id: `l${n}`,
      title: `l${n}`,
      skillIds: careerSample.roles.find(({ id }) => id === 'pm')!.skills!.map(({ skillId }) => skillId),
    }));
    const many = careerOf({ ...sample, learning }, today);
    assert.equal(roleView(many, 'pm', { now: 'sales', goal: undefined }, ja, 'ja')!.learning.length, 40);
  });

  it('names who agreed to be asked, as long as they do, and for a role outside as somebody outside', () => {
    const contact = (id: string, roleId: string, more: object = {}) => ({ id, roleId, displayName: id, ...more });
    const contacts = [
      contact('over', 'pm', { until: '2026-11-22T11:59:00+09:00' }),
      contact('now', 'pm', { until: '2026-11-22T12:01:00+09:00', url: 'javascript:alert(1)' }),
      contact('always', 'pm', { until: null, counterpart: 'hr', url: 'https://example.com/a' }),
      contact('left', 'own'),
    ];
    const career = careerOf({ ...sample, contacts }, today);
    const named = (id: string) =>
      roleView(career, id, { now: 'sales', goal: undefined }, ja, 'ja')!.contacts.map((at) => [
        at.name,
        at.counterpart,
        at.url,
      ]);
    assert.deepEqual(named('pm'), [
      ['now', 'cross', undefined],
      ['always', 'hr', 'https://example.com/a'],
    ]);
    assert.deepEqual(named('own'), [['left', 'mentor', undefined]]);
    assert.deepEqual(named('success'), []);
  });

  it('tells the reader where they are named to others, until when, and whom a word is enough for', () => {
    const own = (roleId: string, until?: string) => ({
      id: roleId + until,
      roleId,
      personId: 'me',
      displayName: 'me',
      ...(until ? { until } : {}),
    });
    const career = careerOf(
      {
        ...sample,
        contacts: [],
        ownContacts: [
          own('pm', '2027-03-01T12:00:00+09:00'),
          own('pm', '2027-01-01T12:00:00+09:00'),
          own('sales', '2027-03-01T12:00:00+09:00'),
          own('sales'),
          own('own', '2026-11-22T11:59:00+09:00'),
        ],
      },
      today,
    );
    const view = (id: string) => roleView(career, id, { now: 'sales', goal: undefined }, ja, 'ja')!;
    assert.match(view('pm').listed, /（2027\/03\/01まで）.*人事に/, 'the later of two');
    assert.match(view('sales').listed, /人事に/);
    assert.doesNotMatch(view('sales').listed, /まで/, 'one agreement without an end');
    assert.equal(view('own').listed, '', 'an agreement that is over names nobody');
    assert.equal(view('success').listed, '');
    assert.deepEqual(view('pm').contacts, [], 'nobody is told to ask themselves');
  });

  it('opens only addresses of pages', () => {
    assert.equal(safeUrl('javascript:alert(1)'), undefined);
    assert.equal(safeUrl(' JaVaScript:alert(1)'), undefined);
    assert.equal(safeUrl('data:text/html,x'), undefined);
    assert.equal(safeUrl('https://example.com/a'), 'https://example.com/a');
    assert.equal(safeUrl('posts/7'), 'posts/7');
    assert.equal(safeUrl(undefined), undefined);
  });
});

const ja2 = (skillId: string): string => {
  const label = careerSample.skills.find(({ id }) => id === skillId)!.label;
  return typeof label === 'string' ? label : label['ja']!;
};

describe('walking', () => {
  it('follows the chosen route, then the nearest end, and goes back', () => {
    const view = draw(sample, 'sales', { goal: 'pm' });
    assert.equal(walk(view, 'sales', 'ArrowRight')?.key, 'success');
    assert.match(walk(view, 'sales', 'ArrowRight')!.road, /20〜49人/);
    assert.equal(walk(view, 'success', 'ArrowRight')?.key, 'pm');
    assert.equal(walk(view, 'pm', 'ArrowLeft')?.key, 'success');
    assert.equal(walk(view, 'sales', 'ArrowLeft'), undefined);
  });

  it('is said: which way, how the road is known, and nothing that the focus says already', () => {
    const view = draw(sample, 'sales', { goal: 'pm' });
    const say = (from: string, arrow: Arrow, mode: Mode = 'map'): string => {
      const to = (mode === 'map' ? walk : walkOutline)(view, from, arrow)!;
      return stepSaid(view, from, to, mode, ja);
    };
    assert.equal(
      say('sales', 'ArrowRight'),
      '先へ、つぎの一歩・別の職種へ・実際にあった異動・20〜49人・2021–2025の記録・目安 約2年',
    );
    assert.match(say('pm', 'ArrowLeft'), /^手前へ、つぎの一歩・.*実際にあった異動・10〜19人/);
    // Which of its neighbours stands above is the layout's to say.
    assert.match(say('success', 'ArrowUp'), /^となりへ・横へ・実際にあった異動・(5〜9|10〜19)人$/);
    assert.doesNotMatch(say('sales', 'ArrowRight') + say('planning', 'ArrowDown'), /公募|サクセス/);
    assert.equal(say('sales', 'ArrowRight', 'list'), '先へ', 'the row says step, road and posts itself');
    const back = draw(sample, 'pm', { direction: 'back' });
    assert.match(stepSaid(back, 'pm', walk(back, 'pm', 'ArrowLeft')!, 'map', ja), /^手前へ、ひとつ手前・/);
  });

  it('reaches every item of the map by arrows alone', () => {
    for (const data of [sample, { ...wideSample(40), now: 'now' }]) {
      const view = draw(data, data.now!);
      const seen = new Set([data.now!]);
      for (const at of seen) {
        for (const arrow of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
          const to = walk(view, at, arrow);
          if (to) seen.add(to.key);
        }
      }
      assert.equal(seen.size, view.columns.flatMap(({ items }) => items).length);
    }
  });
});

describe('the outline', () => {
  it('holds exactly what the map holds', () => {
    for (const data of [sample, { ...wideSample(40), now: 'now' }]) {
      const view = draw(data, data.now!);
      const keys = view.columns.flatMap(({ items }) => items.map(({ key }) => key));
      assert.deepEqual([...readingOrder(branchesOf(view))].toSorted(), keys.toSorted());
    }
  });
});

describe('odd data', () => {
  const road = (from: string, to: string): Road => ({
    id: `${from}>${to}`,
    from,
    to,
    kind: 'side',
    evidence: 'designed',
  });
  const roles = ['a', 'b', 'c', 'island'].map((id) => ({ id, title: id, place: 'inside' as const }));

  it('draws cycles, self-roads, dangling ends and islands without a hang', () => {
    const roads = [
      road('a', 'b'),
      road('b', 'a'),
      road('b', 'c'),
      road('c', 'a'),
      road('a', 'a'),
      road('a', 'gone'),
      road('gone', 'b'),
    ];
    const view = draw({ roles, roads }, 'a');
    assert.deepEqual(
      view.columns.map(({ items }) => items.map(({ key }) => key)),
      [['a'], ['b'], ['c']],
    );
    assert.deepEqual(
      draw({ roles, roads }, 'island').columns.map(({ items }) => items.length),
      [1],
    );
    assert.equal(draw({ roles: [roles[0]!], roads: [] }, 'a').lines.length, 0);
  });

  it('leaves out handed-in records that do not fit, and keeps the rest', () => {
    const given = { roles: [{ id: 'a', title: 'A', place: 'inside' }, { id: 7 }, null], roads: 'none', now: 3 };
    const data = atOnce(givenSlices(given as unknown as CareerData));
    assert.deepEqual(
      data.roles.map(({ id }) => id),
      ['a'],
    );
    assert.deepEqual([data.roads, data.now], [[], undefined]);
  });
});
