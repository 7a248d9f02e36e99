import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html, nothing, render } from 'lit';
import '../../src/define/radar.js';
import { radar as words } from '../../src/locales/ja/radar.js';
import { resultsOfAWheel } from '../../stories/samples/radar.js';

interface Node {
  readonly role: string;
  readonly name: string;
  readonly level?: number;
  readonly children: readonly Node[];
}

const flat = (node: Node): readonly Node[] => [node, ...node.children.flatMap(flat)];
const textOf = (node: Node): string =>
  flat(node)
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name)
    .join('');

// Only Chromium's driver can tell what the page hands to screen readers.
if (navigator.userAgent.includes('Chrome/'))
  describe('<kyoritsu-radar>: what a screen reader is handed', () => {
    let tree: readonly Node[];
    before(async () => {
      const page = document.createElement('div');
      document.body.append(page);
      try {
        render(html`<kyoritsu-radar .data=${resultsOfAWheel}></kyoritsu-radar>`, page);
        const root = (): ShadowRoot | null => page.querySelector('kyoritsu-radar')!.shadowRoot;
        await waitUntil(() => root()?.querySelector('.next button'), undefined, { timeout: 15_000 });
        tree = flat((await executeServerCommand('accessibility-tree')) as Node);
      } finally {
        render(nothing, page);
        page.remove();
      }
    });
    const at = (role: string, name?: string): number =>
      tree.findIndex((node) => node.role === role && (name === undefined || node.name === name));

    it('begins with its heading and with the wheel in a sentence, before the wheel and the table', () => {
      const heading = tree[at('heading')]!;
      expect([heading.name, heading.level]).to.deep.equal([words.title, 2]);
      const sentence =
        '五つの支援のうち、いちばん外側にあるのは安全道路(4.2)、いちばん内側は前進駆動(2.3)です。' +
        '前回から外へ動いたのは2つ、内へ動いたのは2つです。';
      const order = [at('heading'), at('StaticText', sentence), at('listbox', words.wheelLabel), at('table')];
      expect(order).not.to.include(-1);
      expect(order).to.deep.equal(order.toSorted((a, b) => a - b));
    });

    it('has the five spokes as choices, each with its values', () => {
      const spokes = tree.filter(({ role }) => role === 'option').map(({ name }) => name);
      expect(spokes).to.deep.equal([
        '安全道路、4.2、前回より +0.3、ちょうどよい',
        '後手支手、3.6、前回より −0.1、やや多い',
        '前進駆動、2.3、前回より −0.4、足りない',
        '貢献実感、3.9、前回と同じ、ちょうどよい',
        '未来展望、3.1、前回より +0.4、やや足りない',
      ]);
    });

    it('has one table with a name, headed columns and a headed row a support, and no picture to guess at', () => {
      const tables = tree.filter(({ role }) => role === 'table');
      expect(tables.map(({ name }) => name)).to.deep.equal([words.tableLabel]);
      const rows = flat(tables[0]!).filter(({ role }) => role === 'row');
      const cells = rows.map((row) =>
        flat(row).filter(({ role }) => ['columnheader', 'rowheader', 'cell', 'gridcell'].includes(role)),
      );
      expect(cells.map((row) => row.map(({ role }) => role))).to.deep.equal([
        Array.from({ length: 4 }, () => 'columnheader'),
        ...Array.from({ length: 5 }, () => ['rowheader', 'cell', 'cell', 'cell']),
      ]);
      expect(cells[0]!.slice(0, 3).map(textOf)).to.deep.equal([words.support, words.level, words.change]);
      expect(cells[3]!.slice(1).map(textOf)).to.deep.equal(['2.3', '前回より −0.4', '足りない']);
      const pictures = tree.filter(({ role }) => /img|image|graphics|canvas/i.test(role));
      expect(pictures.map(({ role, name }) => `${role} ${name}`)).to.deep.equal([]);
    });
  });
