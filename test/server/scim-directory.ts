import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Entry = { id: string; [field: string]: unknown };

/** A directory that answers SCIM 2.0 on loopback, and can be told to misbehave. */
export interface FakeDirectory {
  readonly url: string;
  users: Entry[];
  groups: Entry[];
  /** Entries it gives at once at most, whatever is asked for. */
  page: number;
  /** Answers before everything else where it answers at all; each is used once. */
  readonly first: ((request: IncomingMessage, response: ServerResponse) => void)[];
  /** What it says instead of the truth. */
  lie: Partial<{ totalResults: number; startIndex: number }>;
  /** Addresses asked for, without the server. */
  readonly asked: string[];
  stop(): Promise<void>;
}

export async function startDirectory(token: string): Promise<FakeDirectory> {
  const server = createServer((request, response) => {
    directory.asked.push(request.url!);
    const misbehave = directory.first.shift();
    if (misbehave) return misbehave(request, response);
    const json = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/scim+json' });
      response.end(JSON.stringify(body));
    };
    if (request.headers.authorization !== `Bearer ${token}`) return json(401, { detail: 'no' });
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const entries = { '/scim/v2/Users': directory.users, '/scim/v2/Groups': directory.groups }[pathname];
    if (!entries) return json(404, {});
    const startIndex = Number(searchParams.get('startIndex'));
    const count = Math.min(Number(searchParams.get('count')), directory.page);
    const Resources = entries.slice(startIndex - 1, startIndex - 1 + count);
    const truth = { totalResults: entries.length, startIndex, itemsPerPage: Resources.length, Resources };
    return json(200, { schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], ...truth, ...directory.lie });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const directory: FakeDirectory = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim/v2`,
    users: [],
    groups: [],
    page: 1000,
    first: [],
    lie: {},
    asked: [],
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return directory;
}
