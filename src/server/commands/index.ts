/** A command beside the server itself: `kyoritsu-server <name> …`. */
export interface Command {
  /** What `kyoritsu-server --help` says of it, one line. */
  readonly summary: string;
  /**
   * Runs it with the arguments after its name.
   *
   * @throws Error with a sentence for whoever typed it
   */
  load(): Promise<{ main(args: readonly string[]): Promise<void> }>;
}

/** Every command by its name; each is loaded only when it is called. */
export const commands: { readonly [name: string]: Command } = {
  import: {
    summary: 'loads people, units, roles, surveys … from JSON and CSV',
    load: () => import('./import.js'),
  },
  cycle: { summary: 'opens a cycle, closes it and publishes its figures', load: () => import('./cycle.js') },
  retention: { summary: 'deletes what has been kept long enough', load: () => import('./retention.js') },
  scim: { summary: 'loads people and units from a directory (SCIM 2.0)', load: () => import('./scim.js') },
};
