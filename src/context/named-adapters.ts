import type { Adapter } from '../port/adapter.js';

/** The adapters that a page can name in an attribute. */
export const adapterNames = ['rest', 'static', 'browser', 'memory'] as const;
export type AdapterName = (typeof adapterNames)[number];

export interface NamedOptions {
  /** Address of the server or of the folder. */
  readonly src: string;
  /** The host's token callback. */
  readonly token: () => Promise<string>;
}

/** Loads an adapter by its name: a page pays only for the one it uses. */
export async function loadAdapter(name: AdapterName, { src, token }: NamedOptions): Promise<Adapter> {
  switch (name) {
    case 'rest':
      return (await import('../adapters/rest.js')).restAdapter({ src, token });
    case 'static':
      return (await import('../adapters/static.js')).staticAdapter(src);
    case 'memory':
      return (await import('../adapters/memory.js')).memoryAdapter();
    case 'browser':
      return (await import('../adapters/browser.js')).browserAdapter();
  }
}
