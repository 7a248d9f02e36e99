/*
 * Run by server.ts in a process of its own: `server-load.ts URL SECONDS READS WRITES PEOPLE`, reads and writes a second,
 * prints {reads, writes} with their percentiles (ms). Requests leave at their appointed times whether or not earlier ones have
 * been answered, and count from the appointed time: a server that stalls cannot hide it by being asked less.
 */
import { Agent, request } from 'node:http';

const [base, seconds, reads, writes, people] = process.argv.slice(2) as [string, ...string[]];
const agent = new Agent({ keepAlive: true, maxSockets: 128 });
const person = (): number => Math.floor(Math.random() * Number(people));

function send(method: string, path: string, who: number, body?: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer demo:p${who}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
    };
    const call = request(`${base}/v1/${path}`, { method, headers, agent }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode!));
    });
    call.once('error', reject);
    call.end(body && JSON.stringify(body));
  });
}

const read = (): Promise<number> =>
  send('GET', `team-results?filter=${encodeURIComponent('{"cycleId":"first"}')}`, person());

function write(): Promise<number> {
  const who = person();
  if (Math.random() < 0.5) {
    const id = `n-${who}-${person()}`;
    const note = {
      id,
      meetingId: `m-${who}`,
      authorId: `p${who}`,
      visibility: 'pair',
      body: '今日の話から、次の一歩。',
    };
    return send('PUT', `notes/${id}`, who, note);
  }
  const id = `b-${person()}`;
  return send('PUT', `bookmarks/${id}`, who, { id, target: 'role-01', state: 'saved' });
}

/** So many a second for all the seconds, at random moments (a Poisson process). */
async function flow(perSecond: number, call: () => Promise<number>) {
  const taken: number[] = [];
  let failed = 0;
  const calls: Promise<void>[] = [];
  const begun = performance.now();
  const end = Number(seconds) * 1000;
  for (let at = 0; (at += (-Math.log(1 - Math.random()) * 1000) / perSecond) < end;) {
    const wait = begun + at - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const appointed = begun + at;
    calls.push(
      call()
        .then((status) => {
          if (status === 200) taken.push(performance.now() - appointed);
          else failed++;
        })
        .catch(() => void failed++),
    );
  }
  await Promise.all(calls);
  taken.sort((a, b) => a - b);
  const percentile = (p: number): number => taken[Math.min(taken.length - 1, Math.floor(taken.length * p))] ?? NaN;
  return { count: taken.length, failed, p50: percentile(0.5), p99: percentile(0.99) };
}

const [r, w] = await Promise.all([flow(Number(reads), read), flow(Number(writes), write)]);
process.stdout.write(JSON.stringify({ reads: r, writes: w }));
agent.destroy();
