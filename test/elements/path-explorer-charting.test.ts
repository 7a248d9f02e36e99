import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import type { Source } from '../../src/context/source.js';
import type { CareerData } from '../../src/elements/path-explorer/catalogue.js';
import { Charting } from '../../src/elements/path-explorer/charting.js';
import type { Road } from '../../src/model/records/career.js';
import { largeCatalogue } from '../../stories/samples/large-catalogue.js';

/** Counts how often it was asked to draw; `drawn` is the next time. */
function hosted(): { charting: Charting; updates: () => number; drawn: () => Promise<void> } {
  let updates = 0;
  let told: () => void = () => undefined;
  const requestUpdate = (): void => {
    updates++;
    told();
  };
  return {
    charting: new Charting({ requestUpdate } as unknown as ReactiveControllerHost),
    updates: () => updates,
    drawn: () => new Promise((resolve) => (told = resolve)),
  };
}

const here = { name: 'here' } as unknown as Source;
const elsewhere = { name: 'elsewhere' } as unknown as Source;
const own: readonly Road[] = [];
const small = largeCatalogue(60, 240);
const large = largeCatalogue(2000, 8000);
const imagined: readonly Road[] = [{ id: 'mine', from: 'r0', to: 'r9', kind: 'cross', evidence: 'observed' }];

describe('charting a catalogue', () => {
  it('has a small one at once, and the same one as long as nothing has changed', () => {
    const { charting, updates } = hosted();
    const career = charting.chart({ data: small, own, source: here })!;
    assert.equal(career.graph.roles.length, 60);
    assert.equal(charting.chart({ data: small, own, source: here }), career);
    assert.notEqual(charting.chart({ data: { ...small }, own, source: here }), career);
    assert.equal(updates(), 0);
  });

  it('lets the page breathe while a large one is made, and asks to draw when it is there', async () => {
    const { charting, updates, drawn } = hosted();
    const come = drawn();
    const of = { data: large, own, source: here };
    assert.equal(charting.chart(of), undefined);
    assert.equal(charting.chart(of), undefined, 'drawn meanwhile for another reason');
    await come;
    assert.equal(charting.chart(of)!.role.size, 2000);
    assert.equal(updates(), 1, 'made once');
  });

  it('keeps the one before in sight until the new one is there', async () => {
    const { charting, drawn } = hosted();
    const before = charting.chart({ data: small, own, source: here })!;
    const come = drawn();
    assert.equal(charting.chart({ data: large, own, source: here }), before);
    await come;
    assert.equal(charting.chart({ data: large, own, source: here })!.role.size, 2000);
    const mine = drawn();
    assert.equal(charting.chart({ data: large, own: imagined, source: here })!.own.length, 0);
    await mine;
    const { roadsFrom } = charting.chart({ data: large, own: imagined, source: here })!;
    assert.equal(roadsFrom('r0').find(({ id }) => id === 'mine')!.evidence, 'imagined');
  });

  it('shows nothing of one source while that of another is in the making', async () => {
    const { charting, drawn } = hosted();
    charting.chart({ data: small, own, source: here });
    const come = drawn();
    assert.equal(charting.chart({ data: large, own, source: elsewhere }), undefined);
    await come;
    assert.equal(charting.chart({ data: large, own, source: elsewhere })!.role.size, 2000);
  });

  it('gives up what is no longer wanted', async () => {
    const { charting, updates, drawn } = hosted();
    const other = largeCatalogue(2100, 8000);
    charting.chart({ data: large, own, source: here });
    const come = drawn();
    charting.chart({ data: other, own, source: here });
    await come;
    assert.equal(charting.chart({ data: other, own, source: here })!.role.size, 2100);
    assert.equal(updates(), 1, 'the first one never came');
  });

  it('looks through what the page hands in, once, also when own roads change', async () => {
    const { charting } = hosted();
    const given = { ...small, roles: [...small.roles, { id: 7 }] } as unknown as CareerData;
    const career = charting.chart({ data: given, own, source: 'page' })!;
    assert.equal(career.data.roles.length, 60);
    const again = charting.chart({ data: given, own: imagined, source: 'page' })!;
    assert.equal(again.data, career.data);
  });
});
