import type { ReactiveController } from 'lit';
import { warnOnce } from '../base/log.js';
import type { AnyRecord, Resource, Verb } from '../model/resource.js';
import type { Withheld } from '../model/withheld.js';
import { PortError, type PortErrorKind } from '../port/error.js';
import type { Port } from '../port/guard.js';
import { WidgetErrorEvent } from './error-event.js';
import { Freshness } from './freshness.js';
import { type Home, type Ports, portsOf } from './ports.js';
import type { Source } from './source.js';
import { SourceConsumer, type SourceHost } from './source-consumer.js';
import { type State, dataOf } from './state.js';

/** A resource that a widget asks for, and what it does with it. The docs' data table comes from this. */
export interface Need {
  readonly resource: Resource<AnyRecord>;
  /** With `watch` what is shown is kept fresh: it is loaded again when the resource changes, wherever that happens. */
  readonly verbs: readonly Verb[];
  /** Without it the widget still works, with less. */
  readonly optional?: boolean;
}

/** Lists a resource among the needs, whatever its record type. */
export const need = <T extends AnyRecord>(resource: Resource<T>, verbs: readonly Verb[], optional = false): Need => ({
  resource: resource as unknown as Resource<AnyRecord>,
  verbs,
  optional,
});

export interface LoaderOptions<T, P = undefined> {
  readonly needs: readonly Need[];
  /**
   * Fetches the code that shows the data (`() => import('./talk.js')`), so that the door of the widget stays light.
   * It comes beside the data; nothing is ready without it, and where it does not arrive, trying again fetches it again.
   */
  part?(): Promise<P>;
  /**
   * Loads what the widget shows; the signal is aborted when it is not wanted any more. A load that works with the
   * part waits for it as late as it can.
   */
  load(port: Port, signal: AbortSignal, part: Promise<P>): Promise<T>;
  isEmpty?(data: T): boolean;
  /** A reason when all that was loaded may not be shown. */
  withheld?(data: T): Withheld | undefined;
}

/** Failures after which nothing that was shown may stay: somebody else may be looking. */
const closed: readonly PortErrorKind[] = ['unauthenticated', 'forbidden'];
/** Failures of a refresh that nobody asked for and that pass: what is shown stays as it is. */
const passing: readonly PortErrorKind[] = ['unavailable', 'rate-limited'];

/**
 * A widget's state and where it comes from: handed-in data, else the named or
 * nearest provider, else this browser. One AbortSignal a load; an answer that
 * comes too late is dropped; a widget that is moved in the page does not load
 * again. What is watched is loaded again when it changes (see `Freshness`),
 * without a word: the reader sees the new, not the loading.
 */
export class Loader<T, P = undefined> implements ReactiveController {
  state: State<T> = { kind: 'idle' };
  /** What `options.part` has fetched: there whenever there is data. */
  part: P | undefined;

  readonly #host: SourceHost;
  readonly #options: LoaderOptions<T, P>;
  #source: Source | undefined;
  #handed: T | undefined;
  #running: AbortController | undefined;
  /** The end of the newest load. */
  #settled: Promise<unknown> = Promise.resolve();
  readonly #freshness: Freshness;
  #coming: Promise<P> | undefined;
  #stopWatching: () => void = () => undefined;

  constructor(host: SourceHost, options: LoaderOptions<T, P>) {
    this.#host = host;
    this.#options = options;
    this.#freshness = new Freshness(
      host,
      () => this.#settled,
      () => this.#reload(true),
    );
    host.addController(this);
    host.addController(new SourceConsumer(host, (source) => this.#use(source)));
  }

  /** The port of the current source, for writing; undefined until there is a source. */
  get port(): Port | undefined {
    return this.#ports?.port;
  }

  get source(): Source | undefined {
    return this.#source;
  }

  /** Where a resource lives, so that the reader can be told. */
  home(resource: Resource): Home | undefined {
    return this.#ports?.home(resource.name);
  }

  get #ports(): Ports | undefined {
    return this.#source && portsOf(this.#source);
  }

  /** Data handed in by the page wins over every provider; `undefined` gives it back. */
  hand(data: T | undefined): void {
    if (data === this.#handed) return;
    this.#handed = data;
    this.#watch();
    if (data !== undefined) this.#show(data);
    else if (this.#source) void this.reload();
  }

  /** Loads again; what is shown stays until the answer is here. */
  async reload(): Promise<void> {
    await this.#reload(false);
  }

  /**
   * Looks whether something has changed, where the source does not tell.
   *
   * @returns `false` where that could not be found out; what was shown stays
   */
  look(): Promise<boolean> {
    return this.#reload(true);
  }

  /**
   * @param quiet nobody asked for it: a failure that will pass is not worth a word
   * @returns `false` where a quiet one has failed and is to be tried again
   */
  async #reload(quiet: boolean): Promise<boolean> {
    // What the page hands in is read in an update; asking before would ask in vain.
    await this.#host.updateComplete;
    if (this.#handed !== undefined) {
      this.#show(this.#handed);
      return true;
    }
    const ports = this.#ports;
    if (!ports) return true;
    if (!this.#host.isConnected) {
      // Gone meanwhile; asked for again when it is back.
      this.#source = undefined;
      return true;
    }
    this.#running?.abort();
    const missing = this.#options.needs.filter(
      ({ resource, verbs, optional }) =>
        !optional && !verbs.every((verb) => verb === 'watch' || ports.port.can(resource, verb)),
    );
    if (missing.length > 0) {
      this.#set({ kind: 'unsupported', missing: missing.map(({ resource }) => resource.name) });
      return true;
    }
    if (this.state.kind === 'idle') this.#watch();
    return this.#run((signal, part) => this.#options.load(ports.port, signal, part), quiet);
  }

  /** Shows what the page has handed in: at once, if there is something to show it with. */
  #show(data: T): void {
    this.#running?.abort();
    if (this.part || !this.#options.part) this.#settle(data);
    else void this.#run(() => Promise.resolve(data));
  }

  #run(load: (signal: AbortSignal, part: Promise<P>) => Promise<T>, quiet = false): Promise<boolean> {
    this.#running?.abort();
    const { signal } = (this.#running = new AbortController());
    const run = this.#attempt(load, signal, quiet);
    this.#settled = run;
    return run;
  }

  async #attempt(
    load: (signal: AbortSignal, part: Promise<P>) => Promise<T>,
    signal: AbortSignal,
    quiet: boolean,
  ): Promise<boolean> {
    const before = dataOf(this.state);
    if (before === undefined) this.#set({ kind: 'loading' });
    try {
      const part = this.#arrive();
      const [data] = await Promise.all([load(signal, part), part]);
      if (!signal.aborted) this.#settle(data);
      return true;
    } catch (failure) {
      if (signal.aborted) return true;
      const error = PortError.from(failure);
      if (quiet && before !== undefined && passing.includes(error.kind)) return false;
      if (error.kind === 'offline') this.#set({ kind: 'offline', data: before });
      else if (error.kind === 'unsupported') this.#set({ kind: 'unsupported', missing: [error.detail ?? ''] });
      else this.#set({ kind: 'error', error, data: closed.includes(error.kind) ? undefined : before });
      return !(quiet && error.kind === 'offline');
    }
  }

  /** Fetched once, however often it is asked for; what has failed does not count. */
  async #arrive(): Promise<P> {
    try {
      // Where there is nothing to fetch, `P` is `undefined`.
      return (this.part = (await (this.#coming ??= this.#options.part?.())) as P);
    } catch (failure) {
      this.#coming = undefined;
      throw failure;
    }
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    // Being moved is not leaving: only what is still out of the page a microtask later stops.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stopWatching();
      if (this.#running && this.state.kind === 'loading') {
        this.#running.abort();
        this.#source = undefined;
        this.state = { kind: 'idle' };
      } else if (this.#handed === undefined && this.#source) {
        // What changes while it is away is not told: it asks when it is back.
        this.#freshness.changed();
      }
    });
  }

  #use(source: Source): void {
    if (source === this.#source) return;
    this.#source = source;
    this.#freshness.forget();
    this.#stopWatching();
    // Another source, another person perhaps: nothing of the old one may stay on the screen, or still come to it.
    if (this.#handed === undefined) {
      this.#running?.abort();
      this.state = { kind: 'idle' };
    }
    // What was handed in stays; only a widget that had left the page while its part was coming begins again.
    if (this.state.kind === 'idle') void this.reload();
    else this.#host.requestUpdate();
  }

  #watch(): void {
    this.#stopWatching();
    const port = this.port;
    // What the page hands in changes when the page says so.
    if (!port || this.#handed !== undefined) return;
    const watched = this.#options.needs.filter(({ verbs }) => verbs.includes('watch'));
    const stops = watched.map(({ resource }) => port.watch(resource, {}, this.#freshness.changed));
    this.#freshness.start();
    this.#stopWatching = () => {
      this.#freshness.stop();
      stops.forEach((stop) => stop());
    };
  }

  #settle(data: T): void {
    const reason = this.#options.withheld?.(data);
    if (reason) this.#set({ kind: 'withheld', reason });
    else if (this.#options.isEmpty?.(data)) this.#set({ kind: 'empty' });
    else this.#set({ kind: 'ready', data });
  }

  #set(state: State<T>): void {
    this.state = state;
    this.#host.requestUpdate();
    if (state.kind !== 'error') return;
    const { error } = state;
    // Wrong data and wrong addresses are for whoever runs the page to mend; the rest passes or is the reader's.
    if (error.kind === 'bad-data' || error.kind === 'not-found')
      warnOnce(`<${this.#host.localName}>: ${error.message}`);
    this.#host.dispatchEvent(new WidgetErrorEvent(error.kind, error.detail));
  }
}
