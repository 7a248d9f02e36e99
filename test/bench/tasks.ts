/** What a trace needs for `tasksIn`. */
export const traced: string[] = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.gc',
  'blink.user_timing',
];

/** A task of a page's main thread, in time that the thread itself had: others on the machine do not count. */
export interface Task {
  readonly ms: number;
  /** What it did: milliseconds of each of the browser's works. */
  readonly parts: ReadonlyMap<Work, number>;
  /** The last mark that the page had set when it began: `performance.mark('act …')`. */
  readonly during: string;
}

export type Work = 'script' | 'style' | 'layout' | 'paint' | 'gc';

const workOf: Readonly<Record<string, Work>> = {
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
  MinorGC: 'gc',
  MajorGC: 'gc',
  FunctionCall: 'script',
  EvaluateScript: 'script',
  'v8.evaluateModule': 'script',
  EventDispatch: 'script',
  FireAnimationFrame: 'script',
  RunMicrotasks: 'script',
  TimerFire: 'script',
};

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, since any moment. */
  readonly ts: number;
  /** Microseconds of the thread's own time. */
  readonly tdur?: number;
  readonly dur?: number;
  readonly args: { readonly name?: string };
}

/** Every task that a page's main thread ran, in their order. */
export function tasksIn(trace: Uint8Array): readonly Task[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: readonly TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const own = traceEvents
    .filter(({ pid, tid }) => mains.has(`${pid} ${tid}`))
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const marks = own.filter(({ name, ph }) => name.startsWith('act ') && 'RIn'.includes(ph));
  const tasks: { event: TraceEvent; parts: Map<Work, number> }[] = [];
  /** Works that are going on, the innermost last: what one spends in another is the inner one's. */
  const open: { end: number; work: Work | undefined }[] = [];
  for (const event of own) {
    const { name, ts, dur = 0, tdur } = event;
    if (tdur === undefined) continue;
    while (open.length > 0 && open.at(-1)!.end <= ts) open.pop();
    if (name.endsWith('RunTask')) {
      // One in another is a part of it.
      if (open.length === 0) tasks.push({ event, parts: new Map() });
      open.push({ end: ts + dur, work: undefined });
      continue;
    }
    const work = workOf[name];
    const task = tasks.at(-1);
    if (!work || !task || open.length === 0) continue;
    const outer = open.at(-1)!.work;
    const add = (to: Work, ms: number): unknown => task.parts.set(to, (task.parts.get(to) ?? 0) + ms);
    add(work, tdur / 1000);
    if (outer) add(outer, -tdur / 1000);
    open.push({ end: ts + dur, work });
  }
  if (tasks.length === 0) throw new Error('no task in the trace');
  return tasks.map(({ event, parts }) => ({
    ms: event.tdur! / 1000,
    parts,
    during: marks.findLast(({ ts }) => ts <= event.ts + event.dur!)?.name.slice(4) ?? '',
  }));
}
