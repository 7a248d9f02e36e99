import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Embedded } from './pglite-worker.js';

/**
 * Kysely on an embedded database. There is one session, so a connection is
 * handed out to one caller at a time: nobody's query slips into another's
 * transaction.
 *
 * @param open starts the database at the first query
 */
export const pgliteDialect = (open: () => Promise<Embedded>): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new PgliteDriver(open),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});

class PgliteDriver implements Driver {
  private readonly open: () => Promise<Embedded>;
  private db: Embedded | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(open: () => Promise<Embedded>) {
    this.open = open;
  }

  async init(): Promise<void> {
    this.db = await this.open();
  }

  async acquireConnection(): Promise<PgliteConnection> {
    const before = this.turn;
    let release = (): void => undefined;
    this.turn = new Promise((resolve) => (release = resolve));
    await before;
    if (!this.db) throw new Error('the embedded database is closed');
    return new PgliteConnection(this.db, release);
  }

  async releaseConnection(connection: PgliteConnection): Promise<void> {
    connection.release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    await this.turn;
    const db = this.db;
    this.db = undefined;
    await db?.close();
  }
}

class PgliteConnection implements DatabaseConnection {
  private readonly db: Embedded;
  readonly release: () => void;

  constructor(db: Embedded, release: () => void) {
    this.db = db;
    this.release = release;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affected } = await this.db.query(query.sql, query.parameters);
    // Kysely's own promise to its caller: rows have the shape the query names.
    return { rows: rows as R[], numAffectedRows: BigInt(affected) };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('the embedded database does not stream');
  }
}
