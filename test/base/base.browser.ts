import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement, type TemplateResult, css } from 'lit';
import { announce } from '../../src/base/announce.js';
import { define } from '../../src/base/define.js';
import { KyoritsuElement } from '../../src/base/element.js';
import { watchLang } from '../../src/base/lang.js';
import { addLanguage } from '../../src/base/languages.js';
import { Locale } from '../../src/base/locale.js';
import { collectConsole } from '../../src/testing/console-guard.js';

const ja = { hello: 'こんにちは', days: (n: number) => `${n}日` };
class Hello extends KyoritsuElement<typeof ja> {
  static override readonly widget: string = 'hello';
  protected readonly locale = new Locale(this, {
    name: 'hello',
    ja,
    en: async () => ({ hello: 'Hello', days: (n) => `${n} days` }),
  });
  protected override draw(words: { hello: string; days: (n: number) => string }): TemplateResult {
    return html`<b>${words.hello}, ${words.days(3)}</b>`;
  }
  get text(): string {
    return this.shadowRoot?.querySelector('b')?.textContent ?? '';
  }
  say(sentence: string): void {
    this.announce(sentence);
  }
}
define(Hello);
declare global {
  interface HTMLElementTagNameMap {
    'kyoritsu-hello': Hello;
  }
}

const speaks = (element: Hello, text: string): Promise<void> =>
  waitUntil(() => element.text === text, `says "${text}", not "${element.text}"`);

describe('language', () => {
  it('is Japanese where the page says nothing, and the nearest lang otherwise', async () => {
    const lang = document.documentElement.lang;
    document.documentElement.removeAttribute('lang');
    const page = await fixture(html`<div>
      <kyoritsu-hello></kyoritsu-hello>
      <p lang="ja"><span lang="en"><kyoritsu-hello></kyoritsu-hello></span></p>
      <kyoritsu-hello lang="en-GB"></kyoritsu-hello>
    </div>`);
    const [plain, nested, own] = page.querySelectorAll('kyoritsu-hello');
    await speaks(plain!, 'こんにちは, 3日');
    await speaks(nested!, 'Hello, 3 days');
    await speaks(own!, 'Hello, 3 days');
    document.documentElement.lang = lang;
  });

  it('changes live, also through a shadow host', async () => {
    class Host extends LitElement {
      static override styles = css``;
      protected override render(): TemplateResult {
        return html`<kyoritsu-hello></kyoritsu-hello>`;
      }
    }
    customElements.define('test-host', Host);
    const page = await fixture<HTMLElement>(html`<div lang="ja"><test-host></test-host></div>`);
    const inner = page.querySelector<Host>('test-host')!.shadowRoot!.querySelector('kyoritsu-hello')!;
    await speaks(inner, 'こんにちは, 3日');
    page.lang = 'en';
    await speaks(inner, 'Hello, 3 days');
    expect(inner.shadowRoot!.querySelector('.widget')!.getAttribute('lang')).to.equal('en');
  });

  it('is read from tags that Intl would throw at', async () => {
    const page = await fixture(html`<div>
      <kyoritsu-hello lang="en_GB"></kyoritsu-hello><kyoritsu-hello lang="日本語"></kyoritsu-hello>
    </div>`);
    const [underscored, nonsense] = page.querySelectorAll('kyoritsu-hello');
    await speaks(underscored!, 'Hello, 3 days');
    await speaks(nonsense!, 'こんにちは, 3日');
  });

  it('is watched once a tree, for each who still listens', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="ja"><i></i><b></b></div>`);
    const Real = globalThis.MutationObserver;
    let made = 0;
    globalThis.MutationObserver = class extends Real {
      constructor(callback: MutationCallback) {
        super(callback);
        made++;
      }
    };
    try {
      const root = page.attachShadow({ mode: 'open' });
      const heard: string[] = [];
      root.append(...page.children);
      const [stopFirst, stopSecond] = [...root.children].map((element) =>
        watchLang(element, () => heard.push(element.localName)),
      );
      expect(made, 'one for the shadow tree, one for the page at most').to.be.within(1, 2);
      page.lang = 'en';
      await waitUntil(() => heard.length === 2);
      stopFirst!();
      page.lang = 'fr';
      await waitUntil(() => heard.length === 3);
      expect(heard).to.deep.equal(['i', 'b', 'b']);
      stopSecond!();
    } finally {
      globalThis.MutationObserver = Real;
    }
  });

  it('can be added by the page, and reads English where it has no words', async () => {
    addLanguage('fr', { hello: { hello: 'Bonjour', days: (n: number) => `${n} jours` } });
    const french = await fixture<Hello>(html`<kyoritsu-hello lang="fr-CA"></kyoritsu-hello>`);
    await speaks(french, 'Bonjour, 3 jours');
    const korean = await fixture<Hello>(html`<kyoritsu-hello lang="ko"></kyoritsu-hello>`);
    await speaks(korean, 'Hello, 3 days');
  });
});

describe('define', () => {
  const widget = (version: string): typeof Hello =>
    class extends Hello {
      static override readonly widget: string = 'twice';
      static override readonly version: string = version;
    };

  it('lets the first one win: silently for the same version, with one line for another, never throwing', () => {
    const lines = collectConsole();
    const first = widget('1.0.0');
    define(first);
    define(widget('1.0.0'));
    lines.claim([]);
    define(widget('2.0.0'));
    define(widget('2.0.0'));
    expect(customElements.get('kyoritsu-twice')).to.equal(first);
    expect(lines.lines.length).to.equal(1);
    lines.claim([/1\.0\.0 came first and stays, 2\.0\.0/]);
    lines.stop();
  });

  it('takes another prefix, and tells when somebody else has the tag', () => {
    const lines = collectConsole();
    define(Hello, { prefix: 'acme' });
    expect(document.createElement('acme-hello')).to.be.instanceOf(Hello);
    customElements.define('taken-hello', class extends HTMLElement {});
    define(Hello, { prefix: 'taken' });
    lines.claim([/<taken-hello> is already defined by something else/]);
    lines.stop();
  });
});

describe('announcing', () => {
  it('lets one widget speak at a time, and repeats a sentence when asked', async () => {
    const page = await fixture(html`<div><kyoritsu-hello></kyoritsu-hello><kyoritsu-hello></kyoritsu-hello></div>`);
    const [first, second] = page.querySelectorAll('kyoritsu-hello');
    const region = (element: Hello): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('[role="status"]')!;
    await waitUntil(() => second!.text !== '');
    first!.say('one');
    second!.say('two');
    expect(region(first!).textContent).to.equal('');
    expect(region(second!).textContent).to.equal('two');
    second!.say('two');
    expect(region(second!).textContent).to.not.equal('two');
    expect(region(second!).textContent!.trim()).to.equal('two');
    announce(undefined, 'nobody is there to say it');
  });
});
