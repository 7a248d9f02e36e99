import { expect, waitUntil } from '@open-wc/testing';
import { restAdapter } from '../../src/adapters/rest.js';

/** The page looks hidden until it is given back. */
function hide(): () => void {
  const set = (hidden: boolean): void => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  set(true);
  return () => {
    set(false);
    delete (document as { hidden?: boolean }).hidden;
  };
}

describe('the rest adapter’s stream in a page', () => {
  it('is open only while the page is seen, and tells afterwards what has changed meanwhile', async () => {
    const connections: { readonly signal: AbortSignal; marks(marks: object): void }[] = [];
    const fetch = async (_input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
      const signal = init.signal!;
      let controller!: ReadableStreamDefaultController<Uint8Array>;
      const body = new ReadableStream<Uint8Array>({ start: (made) => void (controller = made) });
      signal.addEventListener('abort', () => controller.error(signal.reason));
      const marks = (marks: object): void =>
        controller.enqueue(new TextEncoder().encode(`event: marks\ndata: ${JSON.stringify(marks)}\n\n`));
      connections.push({ signal, marks });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    };
    const adapter = restAdapter({ src: '/k', fetch });
    const calls = { notes: 0, promises: 0 };
    const stops = (['notes', 'promises'] as const).map((name) => adapter.watch!(name, {}, () => calls[name]++));
    await waitUntil(() => connections.length === 1);
    connections[0]!.marks({ notes: '1', promises: '1' });
    await waitUntil(() => calls.promises === 1);
    const before = { ...calls };
    const show = hide();
    try {
      await waitUntil(() => connections[0]!.signal.aborted, 'closed while hidden');
      expect(connections.length).to.equal(1);
    } finally {
      show();
    }
    await waitUntil(() => connections.length === 2, 'open again');
    connections[1]!.marks({ notes: '1', promises: '2' });
    await waitUntil(() => calls.promises === before.promises + 1);
    expect(calls.notes).to.equal(before.notes);
    for (const stop of stops) stop();
    await waitUntil(() => connections[1]!.signal.aborted, 'closed when nobody watches');
  });
});
