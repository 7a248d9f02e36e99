/** A database that tells of what was committed, also by other processes. */
export interface Listening {
  /**
   * Hears the NOTIFYs of a channel from when it resolves.
   *
   * @param lost called once where nothing is heard any more
   * @returns how to stop
   * @throws Error when the database cannot be reached
   */
  listen(channel: string, hear: (payload: string) => void, lost: () => void): Promise<() => Promise<void>>;
}

/**
 * A connection of its own to that PostgreSQL for each that listens: a pool's
 * are handed from one to the next, and a pooler between them would not do.
 */
export const listenTo =
  (url: string): Listening['listen'] =>
  async (channel, hear, lost) => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      application_name: 'kyoritsu watch',
    });
    let over = false;
    const end = (): void => {
      if (over) return;
      over = true;
      lost();
    };
    client.on('error', end);
    client.on('end', end);
    client.on('notification', ({ payload = '' }) => hear(payload));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      over = true;
      await client.end().catch(() => undefined);
      throw error;
    }
    return async () => {
      over = true;
      await client.end().catch(() => undefined);
    };
  };
