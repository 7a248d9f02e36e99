/**
 * Writes the invented company to `demo/data/company`. The same bytes at every
 * run: `npx tsx demo/generate/write.ts`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { company } from './company.js';
import { format } from './format.js';

const folder = new URL('../data/company/', import.meta.url);
for (const [path, content] of Object.entries(company())) {
  const file = new URL(path, folder);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, format(content));
}
