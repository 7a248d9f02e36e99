/** Ours: the explorer with a company of that size, from its records on. */
const ours = `
  import './src/define/path-explorer.ts';
  import { largeCatalogue } from './stories/samples/large-catalogue.ts';
  const make = (data) => {
    const explorer = document.createElement('kyoritsu-path-explorer');
    explorer.data = data;
    document.body.replaceChildren(explorer);
    return explorer.shadowRoot ?? explorer;
  };
  const root = () => document.querySelector('kyoritsu-path-explorer').shadowRoot;
  globalThis.prepare = (roles) => { globalThis.data = largeCatalogue(roles, roles * 4); };
  // Another catalogue first: its code is loaded before anything is timed.
  globalThis.warm = async () => {
    make(largeCatalogue(30, 60));
    while (!globalThis.check()) await new Promise((done) => setTimeout(done, 20));
  };
  globalThis.show = () => make(data);
  globalThis.check = () => root()?.querySelector('.map .card') !== null && root()?.querySelector('.map') !== null;
  globalThis.whole = async () => {
    [...root().querySelectorAll('input[name="direction"]')].at(-1).click();
    while (!root().querySelector('.district')) await new Promise((done) => setTimeout(done, 20));
  };
  const wheel = (init) => root().querySelector('.stage').dispatchEvent(new WheelEvent('wheel', {
    bubbles: true, cancelable: true, clientX: 500, clientY: 400, ...init,
  }));
  globalThis.zoomTo = (steps) => { for (let n = 0; n < steps; n++) wheel({ deltaY: -60, ctrlKey: true }); };
  globalThis.pan = (n) => wheel({ deltaX: n % 60 < 30 ? 24 : -24, deltaY: 0 });
  globalThis.zoom = (n) => wheel({ deltaY: n % 60 < 30 ? -12 : 12, ctrlKey: true });
  globalThis.elements = () => root().querySelectorAll('*').length;
`;

/** The usual way with lit: every role and road an SVG element, one group moved. */
const svg = `
  import { html, render, svg } from 'lit';
  import { largeCatalogue } from './stories/samples/large-catalogue.ts';
  let at = [0, 0, 1];
  globalThis.prepare = (roles) => { globalThis.data = largeCatalogue(roles, roles * 4); };
  globalThis.warm = async () => {};
  const across = () => Math.ceil(Math.sqrt(data.roles.length));
  globalThis.show = () => {
    const place = new Map(data.roles.map(({ id }, i) => [id, [(i % across()) * 184, Math.floor(i / across()) * 96]]));
    render(html\`<svg width="900" height="700" style="overflow:hidden"><g id="world">
      \${data.roads.map(({ from, to }) => {
        const [[x, y], [u, v]] = [place.get(from), place.get(to)];
        return svg\`<path fill="none" stroke="#a8a08c" d="M\${x + 160} \${y + 36}C\${(x + u) / 2} \${y} \${(x + u) / 2} \${v} \${u} \${v + 36}" />\`;
      })}
      \${data.roles.map(({ id, title }) => {
        const [x, y] = place.get(id);
        return svg\`<g transform="translate(\${x} \${y})"><rect width="160" height="72" rx="10" fill="#fff" stroke="#dedad0" /><text x="10" y="30">\${title.ja}</text></g>\`;
      })}
    </g></svg>\`, document.body);
    fit();
  };
  const apply = () => document.querySelector('#world').setAttribute('transform', \`translate(\${at[0]} \${at[1]}) scale(\${at[2]})\`);
  const fit = () => { at = [0, 0, 900 / (across() * 184)]; apply(); };
  globalThis.check = () => document.querySelector('#world') !== null;
  globalThis.whole = async () => fit();
  globalThis.zoomTo = (steps) => { at[2] *= Math.exp(0.3 * steps); apply(); };
  globalThis.pan = (n) => { at[0] += n % 60 < 30 ? -24 : 24; apply(); };
  globalThis.zoom = (n) => { at[2] *= Math.exp(n % 60 < 30 ? 0.06 : -0.06); apply(); };
  globalThis.elements = () => document.querySelectorAll('svg *').length;
`;

/** A plain canvas that draws everything in every frame. */
const canvas = `
  import { largeCatalogue } from './stories/samples/large-catalogue.ts';
  let at = [0, 0, 1];
  let place;
  globalThis.prepare = (roles) => { globalThis.data = largeCatalogue(roles, roles * 4); };
  globalThis.warm = async () => {};
  const across = () => Math.ceil(Math.sqrt(data.roles.length));
  const draw = () => {
    const context = document.querySelector('canvas').getContext('2d');
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, 900, 700);
    context.setTransform(at[2], 0, 0, at[2], at[0], at[1]);
    context.strokeStyle = '#a8a08c';
    context.beginPath();
    for (const { from, to } of data.roads) {
      const [[x, y], [u, v]] = [place.get(from), place.get(to)];
      context.moveTo(x + 160, y + 36);
      context.bezierCurveTo((x + u) / 2, y, (x + u) / 2, v, u, v + 36);
    }
    context.stroke();
    for (const { id, title } of data.roles) {
      const [x, y] = place.get(id);
      context.fillStyle = '#fff';
      context.fillRect(x, y, 160, 72);
      context.fillStyle = '#1d2733';
      context.fillText(title.ja, x + 10, y + 30);
    }
  };
  globalThis.show = () => {
    place = new Map(data.roles.map(({ id }, i) => [id, [(i % across()) * 184, Math.floor(i / across()) * 96]]));
    const element = document.createElement('canvas');
    [element.width, element.height] = [900, 700];
    document.body.replaceChildren(element);
    fit();
  };
  const fit = () => { at = [0, 0, 900 / (across() * 184)]; draw(); };
  globalThis.check = () => document.querySelector('canvas') !== null;
  globalThis.whole = async () => fit();
  globalThis.zoomTo = (steps) => { at[2] *= Math.exp(0.3 * steps); draw(); };
  globalThis.pan = (n) => { at[0] += n % 60 < 30 ? -24 : 24; draw(); };
  globalThis.zoom = (n) => { at[2] *= Math.exp(n % 60 < 30 ? 0.06 : -0.06); draw(); };
  globalThis.elements = () => document.querySelectorAll('body *').length;
`;

/** A graph library on a canvas, everything but the places as it comes. */
const cytoscape = `
  import cytoscape from 'cytoscape';
  import { largeCatalogue } from './stories/samples/large-catalogue.ts';
  let map;
  globalThis.prepare = (roles) => { globalThis.data = largeCatalogue(roles, roles * 4); };
  globalThis.warm = async () => {};
  globalThis.show = () => {
    const across = Math.ceil(Math.sqrt(data.roles.length));
    const element = document.createElement('div');
    element.setAttribute('style', 'width: 900px; height: 700px');
    document.body.replaceChildren(element);
    map = cytoscape({
      container: element,
      layout: { name: 'preset' },
      style: [{ selector: 'node', style: { shape: 'round-rectangle', width: 160, height: 72, label: 'data(title)' } }],
      elements: [
        ...data.roles.map(({ id, title }, i) => ({
          data: { id, title: title.ja },
          position: { x: (i % across) * 184, y: Math.floor(i / across) * 96 },
        })),
        ...data.roads.map(({ id, from, to }) => ({ data: { id: 'road ' + id, source: from, target: to } })),
      ],
    });
    map.fit();
  };
  globalThis.check = () => document.querySelector('canvas') !== null;
  globalThis.whole = async () => map.fit();
  globalThis.zoomTo = (steps) => map.zoom(map.zoom() * Math.exp(0.3 * steps));
  globalThis.pan = (n) => map.panBy({ x: n % 60 < 30 ? -24 : 24, y: 0 });
  globalThis.zoom = (n) => map.zoom(map.zoom() * Math.exp(n % 60 < 30 ? 0.06 : -0.06));
  globalThis.elements = () => document.querySelectorAll('body *').length;
`;

/** The same catalogue drawn in four ways: `prepare`, `show`, `whole`, `pan`, `zoom` and so on, for the measuring to call. */
export const ways = { ours, svg, canvas, cytoscape };
