import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnyRecord } from '../../src/model/resource.js';
import type { Adapter } from '../../src/port/adapter.js';
import { PortError, type PortErrorKind } from '../../src/port/error.js';

/** A request as it arrived: what a test of the client wants to see. */
export interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

export interface ContractServer {
  /** Base address, without `/v1`. */
  readonly src: string;
  readonly heard: readonly Heard[];
  close(): Promise<void>;
}

const statusOf: Record<PortErrorKind, number> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 412,
  invalid: 422,
  'rate-limited': 429,
  unsupported: 501,
  unavailable: 503,
  offline: 503,
  'bad-data': 502,
};

/** The HTTP contract over any adapter, on a free port of loopback. */
export async function contractServer(adapter: Adapter): Promise<ContractServer> {
  const heard: Heard[] = [];
  return serve(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    heard.push({ method, url, headers });
    try {
      await answer(adapter, request, response);
    } catch (error) {
      const { kind, detail, retryAfter } = PortError.from(error);
      const status = statusOf[kind];
      response.writeHead(status, {
        'content-type': 'application/problem+json',
        ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      });
      response.end(JSON.stringify({ type: 'about:blank', title: kind, status, kind, detail }));
    }
  }, heard);
}

/** A server on a free port of loopback. */
export async function serve(
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
  heard: readonly Heard[] = [],
): Promise<ContractServer> {
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    src: `http://127.0.0.1:${port}`,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const unquoted = (header: string | undefined): string | undefined => header?.replace(/^"(.*)"$/, '$1');

async function answer(adapter: Adapter, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, , resource = '', id = ''] = url.pathname.split('/').map(decodeURIComponent);
  const json = (value: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  };
  if (request.method === 'PUT') {
    const ifMatch = request.headers['if-none-match'] === '*' ? null : unquoted(request.headers['if-match']);
    const key = request.headers['idempotency-key'];
    const record = JSON.parse(await bodyOf(request)) as AnyRecord;
    json(await adapter.put!(resource, record, { ifMatch, key: key === undefined ? undefined : String(key) }));
  } else if (request.method === 'DELETE') {
    await adapter.remove!(resource, id, { ifMatch: unquoted(request.headers['if-match']) });
    response.writeHead(204).end();
  } else {
    const param = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
    const [filter, limit, sort, cursor] = [param('filter'), param('limit'), param('sort'), param('cursor')];
    json(
      await adapter.list(resource, {
        ...(filter !== undefined && { filter: JSON.parse(filter) as Record<string, string> }),
        ...(limit !== undefined && { limit: Number(limit) }),
        ...(sort !== undefined && { sort }),
        ...(cursor !== undefined && { cursor }),
      }),
    );
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
