/// <reference types="vite/client" />
// Runs in the browser: draws what is to be pictured.
import './clock.js';
import { type TemplateResult, html, nothing, render } from 'lit';
import { memoryAdapter } from '../../src/adapters/memory.js';
import * as onboarding from '../../stories/onboarding.stories.js';
import * as radar from '../../stories/radar.stories.js';
import '../../src/define/path-explorer.js';
import './page.css';

interface Story {
  readonly args?: Record<string, unknown>;
  readonly render?: (args: Record<string, unknown>) => TemplateResult;
}

/** What is drawn: a story with other arguments, or the explorer on a real catalogue. */
export type Subject =
  | { readonly story: string; readonly args?: Readonly<Record<string, unknown>> }
  | { readonly catalogue: string; readonly now?: string | undefined; readonly goal?: string | undefined };

export interface Look {
  readonly lang: 'ja' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly width: number;
}

declare global {
  interface Window {
    /** Draws; resolves when it is drawn, which is before all of it has come. */
    show: (subject: Subject, look: Look) => Promise<void>;
    /** Characters in sight that the pinned font has no glyph for: another font would be drawn, another on each machine. */
    strangers: () => string[];
  }
}

const stories: Readonly<Record<string, Record<string, unknown>>> = { onboarding, radar };
const faces = [...document.fonts];
const loaded = Promise.all(faces.map((face) => face.load()));

function templateOf(subject: Subject): TemplateResult {
  if ('catalogue' in subject) {
    const { catalogue, now, goal } = subject;
    const own = memoryAdapter({
      'career-drafts': [{ id: 'own', nowRoleId: now, goalRoleId: goal, savedAt: '2026-11-20T09:00:00+09:00' }],
    });
    return html`<kyoritsu-provider adapter="static" src="/catalogues/${catalogue}" .deviceAdapter=${own}>
      <kyoritsu-path-explorer></kyoritsu-path-explorer>
    </kyoritsu-provider>`;
  }
  const [file, name] = subject.story.split('/');
  const { default: meta, [name!]: story } = stories[file!] as Record<string, Story>;
  return (story!.render ?? meta!.render)!({ ...meta!.args, ...story!.args, ...subject.args });
}

window.show = async (subject, { lang, scheme, width }) => {
  await loaded;
  render(nothing, document.body);
  document.documentElement.lang = lang;
  document.documentElement.style.colorScheme = scheme;
  const page = html`<div class="page" data-scheme=${scheme}>${templateOf(subject)}</div>`;
  render(page, document.body);
  document.querySelector<HTMLElement>('.page')!.style.inlineSize = `${width}px`;
};

const ranges = faces.flatMap(({ unicodeRange }) =>
  unicodeRange.split(',').map((range) => {
    const [first, last = first] = range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((digits) => Number.parseInt(digits, 16));
    return [first!, last!] as const;
  }),
);

window.strangers = () => {
  const texts = (root: ParentNode): string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.localName === 'style' ? [] : [...element.childNodes].filter((node) => node.nodeType === 3)).map(
        (node) => node.nodeValue ?? '',
      ),
      ...(element.shadowRoot ? texts(element.shadowRoot) : []),
    ]);
  const characters = new Set(texts(document).join('').replaceAll(/\s/g, ''));
  return [...characters].filter((character) => {
    const code = character.codePointAt(0)!;
    return !ranges.some(([first, last]) => code >= first && code <= last);
  });
};
