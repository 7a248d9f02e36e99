import type { Locale } from '../../base/locale.js';
import type { Loader } from '../../context/loader.js';
import type { pathExplorer } from '../../locales/ja/path-explorer.js';
import type { Own } from './own/own.js';

/** What the walk needs of the widget around it. */
export interface ExploringOptions {
  readonly own: Own;
  readonly loader: Pick<Loader<unknown>, 'source'>;
  readonly locale: Pick<Locale<typeof pathExplorer>, 'words' | 'lang'>;
  readonly announce: (sentence: string) => void;
}
