export const chromiumArgs: string[];
export const engines: Record<
  'chromium' | 'firefox' | 'webkit',
  { name: string; program(): string | undefined; debian: string[] }
>;
export function launcherOf(engine: string): Promise<unknown>;
