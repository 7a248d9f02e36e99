import type { Look, Subject } from './page.js';

/** One picture: what, how, and what a reader must see before it is taken. */
export interface Shot {
  readonly name: string;
  readonly subject: Subject;
  readonly look: Look;
  /** Selectors in the widget, all of them there. */
  readonly until: readonly string[];
  /** Words of the buttons that are pressed first. */
  readonly press?: readonly string[];
}

const looks = (widths: readonly number[], schemes: readonly Look['scheme'][] = ['light', 'dark']): Look[] =>
  (['ja', 'en'] as const).flatMap((lang) =>
    schemes.flatMap((scheme) => widths.map((width) => ({ lang, scheme, width }))),
  );

const named = ({ lang, scheme, width }: Look, ...parts: string[]): string =>
  `${parts.join('-')}.${lang}-${scheme}-${width}`;

const views = [
  ['wheel', 'Company', ['.company-notes li']],
  ['table', 'Company', ['table']],
  ['trend', 'Trend', []],
  ['map', 'Map', []],
] as const;

const wheels = views.flatMap(([view, story, until]) =>
  looks([360, 1024]).map((look): Shot => ({
    name: named(look, 'wheel', view),
    subject: { story: `radar/${story}`, args: { view } },
    look,
    until: ['.steps-place summary', ...until],
  })),
);

const scenes = ['standing', 'rails', 'hand', 'gear', 'basket', 'fork', 'break', 'together'];

/** Both lanes say other words below the same pictures: the colours of one are those of the other. */
const lanes = [
  ['employee', ['light', 'dark']],
  ['manager', ['light']],
] as const;

const story = lanes.flatMap(([lane, schemes]) =>
  scenes.flatMap((scene) =>
    looks([360, 1024], schemes).map((look): Shot => ({
      name: named(look, 'story', lane, scene),
      subject: { story: 'onboarding/Ready', args: { lane, scene } },
      look,
      until: ['.scene svg'],
    })),
  ),
);

/** A role to stand on and one to go to, where the source knows roads; else one that is opened. */
const catalogues = [
  { name: 'gdad', lang: 'en', now: 'software-developer--developer', goal: 'software-developer--lead-developer' },
  { name: 'onet', lang: 'en', now: '15-1252.00', goal: '15-1211.00' },
  { name: 'white-house', lang: 'en', now: 'analyst', goal: 'coordinator' },
  { name: 'jobtag', lang: 'ja', now: undefined, goal: 'IPD_01_01_001' },
  { name: 'esco', lang: 'en', now: undefined, goal: '35553663-deab-4d9a-bf22-15c1625d28e8' },
] as const;

const explorers = catalogues.flatMap(({ name, lang, now, goal }): Shot[] => {
  const subject = { catalogue: name, now, goal };
  const shot = (view: string, look: Look, press: readonly string[], until: readonly string[]): Shot => ({
    name: named(look, 'roads', name, view),
    subject,
    look,
    press,
    until,
  });
  const whole = { en: 'All roles', ja: 'ぜんぶ' }[lang];
  return [
    ...(now ? [shot('from-here', { lang, scheme: 'light', width: 1240 }, [], ['.map .card'])] : []),
    shot('whole', { lang, scheme: now ? 'dark' : 'light', width: 1240 }, [whole], ['.panel-title']),
    shot('list', { lang, scheme: 'light', width: 360 }, now ? [] : [whole], ['.panel-title']),
  ];
});

export const shots: readonly Shot[] = [...wheels, ...story, ...explorers];
