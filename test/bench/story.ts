import type { AddressInfo } from 'node:net';
import { bundle, launch, serve } from './pages.js';
import { type Row, median, row } from './table.js';

/** CPU that is so many times slower. */
const slowed = 4;

const code = `
  import './src/define/onboarding.ts';
  import './src/define/provider.ts';
  import { memoryAdapter } from './src/adapters/memory.ts';
  import { scenes } from './src/content/scenes.ts';
  const frame = () => new Promise(requestAnimationFrame);
  const root = () => document.querySelector('kyoritsu-onboarding').shadowRoot;
  const seen = { shift: 0, long: [] };
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, hadRecentInput }) => { seen.shift += value; })).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => seen.long.push(duration))).observe({ type: 'longtask' });

  /** Until the frame that shows the words of the scene. */
  globalThis.open = async () => {
    document.body.replaceChildren();
    const start = performance.now();
    const provider = document.createElement('kyoritsu-provider');
    provider.adapter = memoryAdapter({ scenes, 'story-states': [] });
    provider.deviceAdapter = memoryAdapter();
    provider.append(document.createElement('kyoritsu-onboarding'));
    document.body.append(provider);
    while (!root()?.querySelector('.scene .title')) await frame();
    const readable = performance.now() - start;
    while (!root().querySelector('.picture')) await frame();
    await frame(); await frame();
    return readable;
  };
  /** Turns to the next scene and watches its frames for as long as a ride takes. */
  globalThis.turn = async (moving) => {
    root().querySelector('[data-turn=next]').click();
    await frame();
    await frame();
    const began = root().querySelector('.picture').getAnimations({ subtree: true }).length;
    if (moving !== began > 0) throw new Error('moving: ' + began);
    seen.long.length = seen.shift = 0;
    const times = [];
    const end = performance.now() + 1500;
    while (performance.now() < end) times.push(await frame());
    const gaps = times.slice(1).map((time, index) => time - times[index]);
    return { frames: gaps.length, longest: Math.max(...gaps), long: seen.long.length, shift: seen.shift,
      nodes: root().querySelectorAll('.picture *').length };
  };
  globalThis.keepStill = () => root().querySelector('.motion').click();
  globalThis.nodes = () => root().querySelectorAll('.picture *').length;
`;

interface Watched {
  readonly frames: number;
  readonly longest: number;
  readonly long: number;
  readonly shift: number;
}
declare const open: () => Promise<number>;
declare const turn: (moving: boolean) => Promise<Watched>;
declare const keepStill: () => void;
declare const nodes: () => number;

/** The ride from scene to scene on a slowed CPU; its peer is the same page, the same scenes, with the motion stopped. */
export async function storyRows(): Promise<readonly Row[]> {
  const server = await serve(new Map(await bundle('story', code)));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1024, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/story.html`);
    await page.emulateCPUThrottling(slowed);
    const readable: number[] = [];
    const watched = { moving: [] as Watched[], still: [] as Watched[] };
    const counts: number[] = [];
    for (let round = 0; round < 3; round++) {
      for (const how of ['moving', 'still'] as const) {
        readable.push(await page.evaluate(() => open()));
        if (how === 'still') await page.evaluate(() => keepStill());
        for (let scene = 1; scene < 8; scene++) {
          if (how === 'still' && round === 0) counts.push(await page.evaluate(() => nodes()));
          watched[how].push(await page.evaluate((moving) => turn(moving), how === 'moving'));
        }
        if (how === 'still' && round === 0) counts.push(await page.evaluate(() => nodes()));
      }
    }
    const of = (how: 'moving' | 'still', what: keyof Watched): number[] => watched[how].map((each) => each[what]);
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    const still = 'the same scenes, stopped';
    const frameTime = (how: 'moving' | 'still'): number => 1500 / median(of(how, 'frames'));
    return [
      row('first readable scene', 'ms', median(readable), null, 'none: a page of words has nothing to load'),
      row('time a frame, median of 21 rides', 'ms', frameTime('moving'), frameTime('still'), still),
      row(
        'longest frame of a ride, median',
        'ms',
        median(of('moving', 'longest')),
        median(of('still', 'longest')),
        still,
      ),
      row('long tasks in 21 rides', 'tasks', sum(of('moving', 'long')), sum(of('still', 'long')), still),
      row('layout shift in 21 rides', 'score', sum(of('moving', 'shift')), sum(of('still', 'shift')), still),
      row('elements of a picture, most', 'nodes', Math.max(...counts), null, `scene by scene: ${counts.join(' ')}`),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
