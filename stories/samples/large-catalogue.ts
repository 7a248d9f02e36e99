import type { CareerData } from '../../src/elements/path-explorer/catalogue.js';
import type { Road, Role, RoleFamily, Skill } from '../../src/model/records/career.js';

const fields = ['営業', '開発', '品質', '企画', '人事', '経理', '物流', '研究', '保守', '購買', '広報', '法務'];
const grades = ['担当', '主任', 'リーダー', 'スペシャリスト', 'マネージャー', '部長'];
const bands = ['5-9', '10-19', '20-49', '50-99', '100+'] as const;

/**
 * An invented company of any size, the same at every call: families of some
 * fifty roles on six levels, roads mostly one level up and within the family.
 */
export function largeCatalogue(roleCount: number, roadCount: number): CareerData {
  let seed = 11;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const familyCount = Math.max(1, Math.round(roleCount / 50));
  const families: RoleFamily[] = Array.from({ length: familyCount }, (_, f) => ({
    id: `f${f}`,
    name: { ja: `${fields[f % fields.length]}${Math.floor(f / fields.length) + 1}部`, en: `Division ${f + 1}` },
  }));
  const skills: Skill[] = Array.from({ length: Math.min(1500, roleCount) }, (_, s) => ({
    id: `s${s}`,
    label: { ja: `${fields[s % fields.length]}の技能${s}`, en: `Skill ${s}` },
    scale: [1, 4] as [number, number],
  }));
  const roles: Role[] = Array.from({ length: roleCount }, (_, r) => {
    const family = r % familyCount;
    const level = 1 + (Math.floor(r / familyCount) % grades.length);
    return {
      id: `r${r}`,
      title: { ja: `${fields[family % fields.length]}${grades[level - 1]}${r}`, en: `Role ${r}` },
      familyId: `f${family}`,
      level,
      place: r % 17 === 16 ? 'outside' : 'inside',
      skills: Array.from({ length: 5 }, () => ({ skillId: `s${random(skills.length)}`, level: 1 + random(4) })),
    };
  });
  const roads: Road[] = Array.from({ length: roadCount }, (_, n) => {
    const from = random(roleCount);
    const stays = random(10) < 7;
    // Roles of one family stand `familyCount` apart, one level further each.
    const to = (stays ? from + familyCount * (1 + random(3)) : random(roleCount)) % roleCount;
    const observed = random(3) > 0;
    return {
      id: `w${n}`,
      from: `r${from}`,
      to: `r${to}`,
      kind: stays ? 'up' : 'cross',
      evidence: observed ? 'observed' : 'designed',
      ...(observed ? { countBand: bands[random(bands.length)]!, period: '2021–2025' } : {}),
    };
  });
  return { roles, roads, skills, families, now: 'r0' };
}
