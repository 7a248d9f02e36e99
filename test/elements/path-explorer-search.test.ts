import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LitElement } from 'lit';
import { careerOf } from '../../src/elements/path-explorer/career.js';
import type { CareerData } from '../../src/elements/path-explorer/catalogue.js';
import { Search } from '../../src/elements/path-explorer/search.js';
import { pathExplorer as words } from '../../src/locales/ja/path-explorer.js';
import type { Road } from '../../src/model/records/career.js';
import { say } from '../../src/model/text.js';
import { largeCatalogue } from '../../stories/samples/large-catalogue.js';

const host = { requestUpdate: () => undefined } as unknown as LitElement;
const imagined: readonly Road[] = [{ id: 'mine', from: 'r0', to: 'r9', kind: 'cross', evidence: 'imagined' }];
const tongue = { lang: 'ja', words } as unknown as Parameters<Search['ask']>[2];

/** Counts how often the index of it was made: who makes it reads the roles. */
function counted(): { readonly data: CareerData; readonly made: () => number } {
  const { roles, ...rest } = largeCatalogue(60, 240);
  let made = 0;
  const [first, ...others] = roles;
  const data: CareerData = {
    ...rest,
    roles: [
      {
        ...first!,
        get aliases() {
          made++;
          return [];
        },
      },
      ...others,
    ],
  };
  return { data, made: () => made };
}

describe('the index that is searched', () => {
  it('is made once a catalogue, whatever roads of their own the reader draws', async () => {
    const { data, made } = counted();
    const search = new Search(host);
    const [before, after] = [careerOf(data, new Date()), careerOf(data, new Date(), imagined)];
    const title = say(data.roles[5]!.title, 'ja');
    await search.ask(title, before, tongue);
    assert.ok(search.total > 0);
    const once = made();
    assert.ok(once > 0);
    await search.ask(title, after, tongue);
    assert.ok(search.total > 0);
    assert.equal(made(), once);
    await search.ask(title, careerOf({ ...data }, new Date()), tongue);
    assert.equal(made(), 2 * once, 'another catalogue has another index');
  });

  it('is given up when another catalogue comes, and that is no failure', async () => {
    const search = new Search(host);
    const [one, two] = [counted().data, counted().data].map((data) => careerOf(data, new Date()));
    const given = search.ask('r', one!, tongue);
    search.prepare(two!);
    assert.equal(await given, undefined);
    assert.equal(search.failed, false);
    assert.equal(search.hits, undefined, 'nothing is shown of a catalogue that is gone');
  });
});
