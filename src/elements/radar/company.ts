import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import { Loader, type Need, need } from '../../context/loader.js';
import type { Home } from '../../context/ports.js';
import type { SourceHost } from '../../context/source-consumer.js';
import { dataOf } from '../../context/state.js';
import { people, units, viewer } from '../../model/records/organisation.js';
import { mirrorResults, type SelfResult, teamResults, cycles } from '../../model/records/results.js';
import { meetings, overlays } from '../../model/records/talk.js';
import type { Resource } from '../../model/resource.js';
import { type SupportId, supportIds } from '../../model/supports.js';
import { shownLevel } from '../../model/wheel.js';
import { say } from '../../model/text.js';
import { type GroupView, hiddenWhole } from './company.view.js';
import { type ViewWords, cycleName, figureWords } from './company.words.js';
import type { Line, LineName } from './lines.js';
import type { CompanyHelp } from './company-help.js';
import { type CompanyData, loadCompany } from './load-company.js';
import { OverlayDesk, overlayLabel } from './overlay.js';
import type { Speaker } from './radar.words.js';

/** What it asks of the data source, beside the reader's own results. */
export const needs: readonly Need[] = [
  need(teamResults, ['list', 'watch'], true),
  need(mirrorResults, ['list', 'watch'], true),
  need(cycles, ['list', 'watch'], true),
  need(viewer, ['list'], true),
  need(units, ['list'], true),
  need(people, ['list'], true),
  need(meetings, ['list', 'watch'], true),
  need(overlays, ['list', 'put', 'watch'], true),
];

/** The widget that the company's lines are drawn into. */
export type CompanyHost = LitElement & SourceHost;

/**
 * What the company adds to the reader's own wheel: the lines of team and
 * company as they have been published, a manager's own mirror, and the wheel
 * of the person opposite while both agree. It comes after the reader's own
 * wheel and can fail without it.
 */
export class Company {
  readonly #loader: Loader<CompanyData>;
  readonly #desk: OverlayDesk;
  readonly #help: CompanyHelp;
  #heard: CompanyData | undefined;

  constructor(host: CompanyHost, help: CompanyHelp) {
    this.#help = help;
    const loader: Loader<CompanyData> = new Loader<CompanyData>(host, {
      needs,
      // What lies on this device alone is nobody's but the reader's: there is nobody to agree with.
      load: (port, signal) => loadCompany(port, loader.home(overlays as unknown as Resource) === 'company', signal),
    });
    this.#loader = loader;
    this.#desk = new OverlayDesk({ element: host, loader, ...help });
    host.addController({ hostUpdate: () => this.#hear() });
  }

  get data(): CompanyData | undefined {
    return dataOf(this.#loader.state);
  }

  #hear(): void {
    const { data } = this;
    if (data === this.#heard) return;
    this.#heard = data;
    if (data) this.#desk.show(data);
  }

  /** Is there a line beside the reader's own? Undefined while that is not known. */
  get some(): boolean | undefined {
    const { data } = this;
    if (!data) return this.#failed ? false : undefined;
    const figures = data.groups.some(({ values }) => values.some((value) => value !== null));
    return figures || data.mirror.length > 0 || this.#desk.wheel(data.talk) !== undefined;
  }

  get #failed(): boolean {
    return ['error', 'offline'].includes(this.#loader.state.kind);
  }

  /**
   * The lines beside the reader's own.
   *
   * @param from a device knows of no groups
   */
  lines(speaker: Speaker, from: Home): readonly Line[] {
    const { data } = this;
    const words = this.#help.words();
    if (!data || !words) return [];
    // A line that there is no group for keeps its place: nothing moves when the company's answer arrives.
    const names = from === 'company' ? (['team', 'company'] as const) : [];
    const groups = names.map((name): Line => {
      const group = data.groups.find((each) => each.name === name);
      const label = speaker.words[name];
      if (!group) return { name, label, values: undefined, say: () => words.hidden('no-data') };
      return { name, label, values: group.values, say: (id) => figureWords(group.level(id), words, speaker.lang) };
    });
    const [mirror] = data.mirror;
    const { talk } = data;
    const laidDown = this.#desk.wheel(talk);
    return [
      ...groups,
      ...(mirror ? [own('mirror', words.mirror, mirror, speaker)] : []),
      ...(talk && laidDown
        ? [own('overlay', overlayLabel(talk, laidDown, words, speaker.lang), laidDown, speaker)]
        : []),
    ].map((line) => ({ ...line, ...looks[line.name] }));
  }

  /** Beside the legend: the way out of an overlay, as near as its line. */
  end(): TemplateResult | typeof nothing {
    const { data } = this;
    const words = this.#help.words();
    return data?.talk && words ? this.#desk.end(data.talk, words) : nothing;
  }

  /** What the reader should hear of while the notes are closed. */
  news(speaker: Speaker): string | undefined {
    const { data } = this;
    const words = this.#help.words();
    return data?.talk && words && this.#desk.news(data.talk, speaker, words);
  }

  /** What the lines are, or why they are not there; and the agreement of two. */
  draw(speaker: Speaker): TemplateResult | typeof nothing {
    const { data } = this;
    const words = this.#help.words();
    if (!words) return nothing;
    if (!data) {
      if (!this.#failed) return html`<p class="small muted">${words.loading}</p>`;
      return html`<p class="small muted">${words.companyFailed}</p>
        <button class="button" type="button" @click=${() => void this.#loader.reload()}>${words.tryAgain}</button>`;
    }
    const notes = data.groups.flatMap((group) => notesOf(group, words, speaker));
    if (data.mirror.length > 0) notes.push(words.mirrorNote);
    if (notes.length === 0 && !data.talk) notes.push(words.nothingElse);
    return html`
      <ul class="company-notes small muted">${notes.map((note) => html`<li>${note}</li>`)}</ul>
      ${this.#desk.draw(data, speaker, words)}
    `;
  }
}

/** How each line looks: its stroke on the canvas (the legend's sample is styled alike) and its shape on a spoke. */
const looks: Partial<Record<LineName, Pick<Line, 'look' | 'shape'>>> = {
  team: { look: { dash: [12, 6], width: 2.5 }, shape: 'm0-6l6 6l-6 6l-6-6z' },
  company: { look: { dash: [4, 4], width: 2 }, shape: 'm-4.5-4.5h9v9h-9z' },
  mirror: { look: { dash: [16, 5, 3, 5], width: 2.5 }, shape: 'm0-6.5l6 10.5h-12z' },
  overlay: { look: { dash: [7, 4], width: 3 }, shape: 'm0 6.5l6-10.5h-12z' },
};

/** A line of levels that stand as they are. */
const own = (name: LineName, label: string, wheel: Pick<SelfResult, 'scores'>, speaker: Speaker): Line => ({
  name,
  label,
  values: supportIds.map((id) => wheel.scores[id] ?? null),
  say: (id: SupportId) => {
    const level = wheel.scores[id];
    return speaker.level({ level: level == null ? null : shownLevel(level) });
  },
});

/** Whose results a line shows, of when, and how carefully; or why it shows none. */
function notesOf(group: GroupView, words: ViewWords, speaker: Speaker): string[] {
  const { lang } = speaker;
  const line = speaker.words[group.name];
  const unit = say(group.label, lang) || (group.name === 'team' ? words.teamOwn : words.companyWhole);
  const pending =
    group.name === 'team' && group.pending && group.cycle ? [words.pendingNote(cycleName(group.pending, lang))] : [];
  const hidden = hiddenWhole(group);
  if (hidden) return [words.groupHidden(line, unit, words.hidden(hidden)), ...pending];
  const cycle = group.cycle ? cycleName(group.cycle, lang) : '';
  return [
    words.groupNote(line, unit, group.band ? words.band(group.band) : '', cycle),
    ...(group.union === undefined ? [] : [words.unionNote(line, say(group.union, lang))]),
    ...pending,
  ];
}
