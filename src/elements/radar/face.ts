import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import type { Home } from '../../context/ports.js';
import type { SourceHost } from '../../context/source-consumer.js';
import { type SupportId, supportIds } from '../../model/supports.js';
import type { Beyond, BeyondParts } from './beyond.js';
import { Late } from '../../base/late.js';
import { legend } from './legend.js';
import type { Line, LineName, ShownLine } from './lines.js';
import { ownLines } from './own-lines.js';
import { rowHead, rows } from './radar.rows.js';
import type { RadarView } from './radar.view.js';
import { wheel } from './radar.wheel.js';
import type { Speaker } from './radar.words.js';

/** What to look at: the wheel, its table, the way from check-in to check-in, the map. */
export const viewNames = ['wheel', 'table', 'trend', 'map'] as const;
/** See `viewNames`. */
export type ViewName = (typeof viewNames)[number];

/** The wheel and its rows, and what the reader does with them. */
export class Face {
  /** The reader's own choice of what to talk about; until then the suggestion stands. */
  chosen: SupportId | undefined;
  /** Lines to begin with. */
  first: readonly LineName[] = [];
  /** Where there may be more than the reader's own results: figures of the company, or a mirror on this device. */
  beside: Home | undefined;
  /** Has the wheel ever been in sight? What is not in its first picture is sent for then. */
  seen = false;

  readonly #host: LitElement & SourceHost;
  readonly #announce: (sentence: string) => void;
  readonly #late: Late<typeof import('./beyond.js')>;
  #beyond: Beyond | undefined;
  /** What the reader has switched on and off. */
  readonly #switched = new Map<LineName, boolean>();
  #reached: SupportId | undefined;
  /** The spoke whose values are told beside it. */
  #told: SupportId | undefined;
  #lines: readonly ShownLine[] = [];
  #view: RadarView | undefined;

  constructor(host: LitElement & SourceHost, announce: (sentence: string) => void) {
    this.#host = host;
    this.#announce = announce;
    this.#late = new Late(host, () => import('./beyond.js'));
    const inSight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      inSight.disconnect();
      this.seen = true;
      host.requestUpdate();
    });
    host.addController({
      hostConnected: () => !this.seen && inSight.observe(host),
      hostDisconnected: () => {
        inSight.disconnect();
        this.#reach(undefined, false);
      },
    });
  }

  /** Is there a line that is not the reader's own? Undefined while that is not known, and may be so. */
  get others(): boolean | undefined {
    const mayCome = this.beside === 'company' && !this.#late.failed;
    return this.#beyond?.some ?? (mayCome ? undefined : false);
  }

  /** Sends for what is wanted; called before each drawing. */
  prepare(show: ViewName): void {
    const module = this.seen ? this.#late.get() : undefined;
    if (!module) return;
    this.#beyond ??= new module.Beyond({
      element: this.#host,
      view: () => this.#view,
      lines: () => this.#lines,
      announce: this.#announce,
    });
    this.#beyond.prepare(this.beside, show);
  }

  /** @param waiting a placeholder in the shape of what is coming */
  draw(view: RadarView, speaker: Speaker, show: ViewName, waiting: boolean): TemplateResult {
    const { words } = speaker;
    const beyond = this.#beyond;
    const picked = waiting ? undefined : (this.chosen ?? view.suggestion?.supportId);
    if (!waiting) this.#view = view;
    this.#lines = this.#linesOf(view, speaker);
    const head = (id: SupportId): TemplateResult => rowHead(id, speaker, picked);
    const parts: BeyondParts = { view, speaker, picked, head, onPick: (id) => this.#pick(id) };
    return html`
      <p class="summary">${speaker.summary(view)}</p>
      <div class="body ${show}">
        <figure class="drawing" ?hidden=${show !== 'wheel'}>
          ${wheel({
            view,
            lines: this.#lines,
            speaker,
            label: words.wheelLabel,
            picked,
            tabStop: this.#reached ?? picked ?? supportIds[0],
            tip: this.#drawTip(view, speaker),
            nearest: beyond?.nearest,
            onPick: (id) => id && this.#pick(id),
            onKey: (event) => this.#onKey(event),
            onReach: (id) => this.#reach(id, true),
          })}
          <figcaption class="legend small">
            ${legend(this.#lines, words, (name, on) => this.#switch(name, on))}${beyond?.end()}
            <span class="scale muted">${words.scale}</span>
            ${
              view.takenAt
                ? html`<button class="button plain" type="button" @click=${() => beyond?.askRoll()}>${words.roll}</button>`
                : nothing
            }
          </figcaption>
          ${beyond?.drawRoad(parts)}
        </figure>
        ${beyond && (show === 'trend' || show === 'map') ? beyond.drawView(parts, show) : this.#drawRows(parts, show)}
      </div>
      ${this.drawNotes(speaker, waiting)}
    `;
  }

  /** What the other lines are, or why they are not there. */
  drawNotes(speaker: Speaker, waiting = false): unknown {
    const beyond = this.#beyond;
    const title = beyond?.notesTitle(speaker) ?? (this.beside === 'company' && speaker.words.otherLines);
    return title
      ? html`<details class="beside-notes">
          <summary>${title}</summary>
          ${waiting ? nothing : beyond?.drawNotes(speaker)}
        </details>`
      : nothing;
  }

  /** A line is shown as the reader wants it, else as the page began; what both have agreed to see is seen. */
  #linesOf(view: RadarView, speaker: Speaker): readonly ShownLine[] {
    const { team, company } = speaker.words;
    // Where there is nothing of the reader's own, the others are what there is to see.
    const alone = !view.takenAt;
    const coming = (name: LineName, label: string): ShownLine => ({
      name,
      label,
      values: undefined,
      say: () => '…',
      on: alone,
    });
    const wanted = (line: Line): ShownLine => ({
      ...line,
      on:
        line.values !== undefined &&
        (this.#switched.get(line.name) ?? (alone || line.name === 'overlay' || this.first.includes(line.name))),
    });
    return [
      ...ownLines(view, speaker).map(wanted),
      ...(this.#beyond?.others(speaker)?.map(wanted) ??
        (this.beside === 'company' ? [coming('team', team), coming('company', company)] : [])),
    ];
  }

  #drawRows(parts: BeyondParts, show: ViewName): TemplateResult {
    const table = show === 'table' ? this.#beyond : undefined;
    return html`<div
      >${rows({
        ...parts,
        lines: this.#lines,
        reached: this.#reached,
        onReach: (id) => this.#reach(id, false),
        table: table?.table,
        more: this.#beyond?.rows,
      })}${table?.drawSave(parts)}</div
    >`;
  }

  #drawTip({ spokes }: RadarView, speaker: Speaker): unknown {
    const at = spokes.findIndex(({ id }) => id === this.#told);
    return at < 0 ? nothing : this.#beyond?.tip(spokes[at]!, at, speaker);
  }

  #switch(name: LineName, on: boolean): void {
    this.#switched.set(name, on);
    this.#host.requestUpdate();
  }

  #pick(id: SupportId | undefined): void {
    this.chosen = id;
    this.#host.requestUpdate();
  }

  /** @param tell are its values told beside it? */
  #reach(id: SupportId | undefined, tell: boolean): void {
    const told = tell ? id : undefined;
    if (id === this.#reached && told === this.#told) return;
    this.#reached = id;
    this.#told = told;
    this.#beyond?.untold(told !== undefined, () => this.#reach(undefined, false));
    this.#host.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    const spokes = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="option"]')];
    const at = spokes.indexOf(event.target as HTMLElement);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1 };
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? -1 : steps[event.key];
    if (to !== undefined) spokes.at(to % spokes.length)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') this.#pick(supportIds[at]);
    // What there is nothing to give back of may close the page's own dialog.
    else if (event.key === 'Escape' && (this.chosen || this.#told)) {
      this.#pick(undefined);
      this.#told = undefined;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
