/*
 * Run by server.ts in a process of its own: what is least of each thing.
 * `server-peers.ts table URL` serves one unit's figures and takes writes, with pg and node:http alone: no sign-in, no rules;
 * `server-peers.ts relay` passes what one sends on to who listens; both print their port.
 * `server-peers.ts pglite FOLDER` opens the bare embedded database and ends.
 */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

const [what, where = ''] = process.argv.slice(2);
const serve = (listener: RequestListener): void => {
  const server = createServer(listener).listen(0, '127.0.0.1', () =>
    console.log((server.address() as AddressInfo).port),
  );
};

if (what === 'table') {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: where });
  await pool.query('create table if not exists plain_writes (id text primary key, body jsonb)');
  serve((request, response) => {
    void (async () => {
      if (request.method === 'PUT') {
        let body = '';
        for await (const chunk of request) body += String(chunk);
        await pool.query(
          'insert into plain_writes values ($1, $2) on conflict (id) do update set body = excluded.body',
          [request.url, body],
        );
        response.end(body);
        return;
      }
      const unit = `u${Math.floor(Math.random() * 500)}`;
      const { rows } = await pool.query<{ body: object }>(
        'select body from team_results where org_id = $1 and unit_id = $2 and cycle_id = $3 limit 100',
        ['demo', unit, 'first'],
      );
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ items: rows.map(({ body }) => ({ record: body })) }));
    })();
  });
} else if (what === 'relay') {
  let listener: import('node:http').ServerResponse | undefined;
  serve((request, response) => {
    if (request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      listener = response;
      return;
    }
    request.resume();
    request.once('end', () => {
      listener?.write('data: x\n\n');
      response.end('{}');
    });
  });
} else {
  const { PGlite } = await import('@electric-sql/pglite');
  const db = await PGlite.create(where);
  await db.query('select 1');
  await db.close();
}
