import { random } from '../../src/model/deck/random.js';
import type { Person, Unit } from '../../src/model/records/organisation.js';
import { both, table, words } from './source.js';

/** People that the demo lets a visitor be. */
export const personas = { employee: 'p-001', manager: 'p-002', hr: 'p-003' } as const;

/** Where the three sit, counted from 0 in the order of `units.psv`; everybody else is numbered in that order. */
const seats: readonly number[] = [5, 4, 180];

const families =
  '青木 Aoki|浅野 Asano|石田 Ishida|今村 Imamura|岩本 Iwamoto|上原 Uehara|大西 Onishi|小川 Ogawa|片山 Katayama|川口 Kawaguchi|木下 Kinoshita|久保 Kubo|黒田 Kuroda|小池 Koike|坂本 Sakamoto|桜井 Sakurai|島田 Shimada|杉本 Sugimoto|関口 Sekiguchi|高木 Takagi|竹内 Takeuchi|谷口 Taniguchi|千葉 Chiba|土屋 Tsuchiya|戸田 Toda|中野 Nakano|西田 Nishida|野口 Noguchi|橋本 Hashimoto|原田 Harada|平野 Hirano|福田 Fukuda|藤井 Fujii|星野 Hoshino|堀 Hori|松岡 Matsuoka|三宅 Miyake|村上 Murakami|森本 Morimoto|矢野 Yano|山口 Yamaguchi|横田 Yokota|吉田 Yoshida|キム Kim|グエン Nguyen|サントス Santos'.split(
    '|',
  );
const givenNames =
  'あおい Aoi|明 Akira|いつき Itsuki|恵 Megumi|薫 Kaoru|和 Kazu|光 Hikaru|さつき Satsuki|忍 Shinobu|純 Jun|すばる Subaru|千秋 Chiaki|司 Tsukasa|翼 Tsubasa|渚 Nagisa|夏樹 Natsuki|望 Nozomi|遥 Haruka|日向 Hinata|響 Hibiki|真 Makoto|瑞希 Mizuki|未来 Mirai|優 Yu|ゆう Yuu|悠希 Yuki|蓮 Ren|凛 Rin|玲 Rei|渉 Wataru'.split(
    '|',
  );

/** The organisation tree, the company itself at the top. */
export const units = (): Unit[] =>
  table('units').map((row) => ({ id: row['id']!, name: both(row), parentId: row['parent'] || null }));

/**
 * 200 people. The first of a unit leads it and reports to whoever leads the
 * unit above; the others report to the first. Names are put together by
 * chance from given names that any gender carries.
 */
export function people(): Person[] {
  const next = random('hiyori people');
  const pick = (names: readonly string[]): [string, string] =>
    names[Math.floor(next() * names.length)]!.split(' ') as [string, string];
  const taken = new Set<string>();
  const name = (): Person['displayName'] => {
    const [familyJa, familyEn] = pick(families);
    const [givenJa, givenEn] = pick(givenNames);
    const ja = `${familyJa} ${givenJa}`;
    if (taken.has(ja)) return name();
    taken.add(ja);
    return { ja, en: `${givenEn} ${familyEn}` };
  };

  const everybody: Person[] = [];
  const leads = new Map<string, string>();
  for (const row of table('units')) {
    const ordinary = words(row['roles']);
    for (let at = 0; at < Number(row['people']); at++) {
      const id = idAt(everybody.length);
      const unitId = row['id']!;
      if (at === 0) leads.set(unitId, id);
      everybody.push({
        id,
        displayName: name(),
        unitId,
        managerId: (at === 0 ? leads.get(row['parent']!) : leads.get(unitId)) ?? null,
        roleId: at === 0 ? row['managerRole']! : ordinary[(at - 1) % ordinary.length]!,
      });
    }
  }
  return everybody;
}

function idAt(seat: number): string {
  const persona = seats.indexOf(seat);
  const number = persona >= 0 ? persona + 1 : seat + 1 + seats.filter((taken) => taken > seat).length;
  return `p-${String(number).padStart(3, '0')}`;
}
