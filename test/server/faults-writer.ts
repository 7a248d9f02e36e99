import { outbox, type Outbox, type Waiting } from '../../src/adapters/outbox.js';
import { type RestAdapter, restAdapter } from '../../src/adapters/rest.js';
import type { AnyRecord } from '../../src/model/resource.js';
import { PortError } from '../../src/port/error.js';
import { freshKey } from '../../src/port/key.js';
import { memoryOutboxStore } from '../../src/testing/outbox-store.js';
import { allPages } from '../../src/testing/conformance-reading.js';
import { submission } from './company.js';

/** So much may wait before somebody pauses. */
const mostWaiting = 30;

/**
 * One person who writes without a pause: new notes and promises, one note over
 * and over on the version last seen, removals, and answers to every cycle. What
 * the outbox has taken must be in the store at the end, once.
 */
export class Writer {
  readonly person: string;
  /** Writes that the outbox has taken, and answers that have arrived. */
  made = 0;
  /** Writes that have been heard to arrive at once. */
  arrived = 0;
  /** Cycles that have been answered. */
  readonly sent = new Set<string>();

  readonly #box: Outbox;
  readonly #rest: RestAdapter;
  readonly #cycles: readonly string[];
  /** What must be in the store: by resource and id the record; `undefined`: removed. */
  readonly #wanted = new Map<string, AnyRecord | undefined>();
  readonly #refused: string[] = [];
  #version: string | undefined;
  #running = false;
  #done: Promise<unknown> = Promise.resolve();

  constructor(person: string, src: string, cycles: readonly string[]) {
    this.person = person;
    this.#cycles = cycles;
    this.#rest = restAdapter({ src, token: () => `demo:${person}` });
    this.#box = outbox(this.#rest, {
      store: memoryOutboxStore(),
      network: new EventTarget(),
      timeLimit: 3000,
      retryEvery: 40,
      onRefused: (write) => this.#refused.push(told(write)),
    });
  }

  begin(): void {
    this.#running = true;
    this.#done = Promise.all([this.#write(), this.#answer()]);
  }

  /** Writes no more, and waits until nothing waits. */
  async end(): Promise<void> {
    this.#running = false;
    await this.#done;
    while ((await this.#box.waiting()).some(({ refused }) => refused === undefined)) {
      await this.#box.flush();
      await pause(20);
    }
  }

  stop(): void {
    this.#running = false;
    this.#box.stop();
  }

  /** Names what is not there, is there although it was removed, or was taken twice. */
  async compare(reader: RestAdapter, lost: string[], doubled: string[]): Promise<void> {
    // A write that was carried out twice meets its own first time: the only reason for a conflict here.
    doubled.push(...this.#refused);
    const found = new Map<string, AnyRecord>();
    for (const resource of ['notes', 'promises']) {
      for (const { record } of await allPages(reader, resource, {})) found.set(`${resource}/${record.id}`, record);
    }
    for (const [place, wanted] of this.#wanted) {
      const is = found.get(place);
      found.delete(place);
      if (wanted === undefined && is !== undefined) doubled.push(`${place} was removed and is there again`);
      if (wanted !== undefined && is === undefined) lost.push(place);
      if (wanted !== undefined && is !== undefined && !same(wanted, is))
        lost.push(`${place}: ${JSON.stringify(is)} instead of ${JSON.stringify(wanted)}`);
    }
    for (const place of found.keys()) doubled.push(`${place}: nobody wrote it`);
  }

  async #write(): Promise<void> {
    for (let n = 0; this.#running; n++) {
      const { person } = this;
      const meetingId = `m-${person}`;
      const text = { body: `${n} 番目`, meetingId, authorId: person };
      const kind = n % 4;
      if (kind === 0) await this.#put('notes', { id: `${person}-n${n}`, visibility: 'pair', ...text }, null);
      else if (kind === 1)
        await this.#edit({ id: `${person}-edited`, visibility: n % 8 < 4 ? 'self' : 'pair', ...text });
      else if (kind === 2) {
        const promise = { id: `${person}-p${n}`, meetingId, side: 'person', text: `約束 ${n}`, status: 'open' };
        await this.#put('promises', promise, null);
      } else if (n % 8 === 7) await this.#remove('promises', `${person}-p${n - 5}`);
      while (this.#running && (await this.#box.waiting()).length > mostWaiting) await pause(10);
      await pause(Math.random() * 20);
    }
  }

  async #put(resource: string, record: AnyRecord, ifMatch: string | null | undefined): Promise<string | undefined> {
    const { version } = await this.#box.put!(resource, record, { ifMatch, key: freshKey() });
    this.#taken(`${resource}/${record.id}`, record, version);
    return version;
  }

  /** As one types: each save over the version that the last one had, provisional or real. */
  async #edit(note: AnyRecord): Promise<void> {
    this.#version = await this.#put('notes', note, this.#version ?? null);
  }

  async #remove(resource: string, id: string): Promise<void> {
    await this.#box.remove(resource, id);
    this.#taken(`${resource}/${id}`, undefined, undefined);
  }

  #taken(place: string, record: AnyRecord | undefined, version: string | undefined): void {
    this.#wanted.set(place, record);
    this.made++;
    if (version !== undefined && !version.startsWith('outbox:')) this.arrived++;
  }

  /** Answers go straight through; whoever does not hear that they arrived sends the same again, until it does. */
  async #answer(): Promise<void> {
    for (const cycle of this.#cycles) {
      const record = submission(freshKey(), cycle);
      const key = freshKey();
      for (;;) {
        try {
          await this.#box.put!('submissions', record, { key });
          this.sent.add(cycle);
          this.made++;
          this.arrived++;
          break;
        } catch (error) {
          const { kind } = PortError.from(error);
          if (kind !== 'offline' && kind !== 'unavailable') {
            this.#refused.push(`answers to ${cycle}: ${kind}`);
            return;
          }
          await pause(50);
        }
      }
      if (!this.#running) return;
      await pause(Math.random() * 400);
    }
  }
}

const told = ({ resource, id, refused }: Waiting): string => `${resource}/${id}: ${refused?.kind} ${refused?.detail}`;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const same = (a: AnyRecord, b: AnyRecord): boolean =>
  Object.keys(a).every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
