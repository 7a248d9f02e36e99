import { type LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { ChartLayer } from '../../chart/chart-layer.js';
import type { Series } from '../../chart/radar-config.js';
import type { Trend } from '../../chart/trend-config.js';
import type { Home } from '../../context/ports.js';
import type { SourceHost } from '../../context/source-consumer.js';
import type { SelfResult } from '../../model/records/results.js';
import { type SupportId, supportIds } from '../../model/supports.js';
import { Late } from '../../base/late.js';
import { Locale } from '../../base/locale.js';
import { radarViews as ja } from '../../locales/ja/radar-views.js';
import { Company } from './company.js';
import { companyStyles } from './company.styles.js';
import { type Line, type ShownLine, othersOf } from './lines.js';
import type { RowsMore, Sorting, TableParts } from './radar.rows.js';
import type { RadarView, SpokeView } from './radar.view.js';
import type { Speaker } from './radar.words.js';
import { lineColumns, sortHead, sorted, sortedBy, tableStyles } from './table.js';
import { nearest, tip, tipStyles } from './tip.js';
import { besideColumn, rowMoreStyles, sparkline } from './row-more.js';

export { needs } from './company.js';
export const styles = css`
  ${companyStyles}
  ${tableStyles}
  ${tipStyles}
  ${rowMoreStyles}
`;

/** The lines as the chart draws them, the reader's own on top. */
const seriesOf = (lines: readonly ShownLine[]): readonly Series[] =>
  lines.flatMap(({ name, values, on, look }) => (values ? [{ name, values, hidden: !on, ...look }] : []));

/** A view that did not arrive; the reader may ask again. */
const drawFailed = ({ words }: Speaker, again: () => void): TemplateResult =>
  html`<div
    ><p>${words.error('unavailable')}</p><button class="button" type="button" @click=${again}>${words.tryAgain}</button></div
  >`;

/** What the wheel lends to what lies beyond it. */
export interface BeyondHost {
  readonly element: LitElement & SourceHost;
  /** What is shown of the reader's own. */
  readonly view: () => RadarView | undefined;
  readonly lines: () => readonly ShownLine[];
  readonly announce: (sentence: string) => void;
}

/** What is drawn beside the wheel, or in its stead. */
export interface BeyondParts {
  readonly view: RadarView;
  readonly speaker: Speaker;
  readonly picked: SupportId | undefined;
  readonly onPick: (id: SupportId) => void;
  /** Heads a row: what the support is, and the choice of what to talk about. */
  readonly head: (id: SupportId) => TemplateResult;
}

/**
 * Everything that is not in the wheel's first picture: Chart.js's lines, the
 * company's lines, what is told beside a spoke, the table's columns, trend,
 * map and rolling. It is sent for when the wheel is seen.
 */
export class Beyond {
  /** Chart.js on the wheel and on the trend, each where its canvas is seen. */
  readonly charts: readonly unknown[];

  readonly #host: BeyondHost;
  readonly #trend: Late<typeof import('./trend.js')>;
  readonly #map: Late<typeof import('./map.js')>;
  readonly #roll: Late<typeof import('./roll.js')>;
  readonly #locale: Locale<typeof ja>;
  #company: Company | undefined;
  #beside: Home | undefined;
  #sorting: Sorting | undefined;
  #escape: AbortController | undefined;
  #rolling: 'asked' | 'there' | undefined;
  #lines: Trend = { lines: [] };
  #scrolled: Element | null = null;
  /** What had the focus before a drawing. */
  #held: Element | null = null;

  constructor(host: BeyondHost) {
    this.#host = host;
    const { element } = host;
    this.#locale = new Locale(element, {
      name: 'radarViews',
      ja,
      en: () => import('../../locales/en/radar-views.js').then((m) => m.radarViews),
    });
    this.#trend = new Late(element, () => import('./trend.js'));
    this.#map = new Late(element, () => import('./map.js'));
    this.#roll = new Late(element, () => import('./roll.js'));
    this.charts = [
      new ChartLayer(element, {
        canvas: '.outline',
        data: () => seriesOf(host.lines()),
        load: () => import('../../chart/radar-chart.js'),
      }),
      new ChartLayer(element, {
        canvas: '.trend-lines',
        data: () => this.#lines,
        load: () => import('../../chart/trend-chart.js'),
      }),
    ];
    element.addController({
      hostUpdate: () => (this.#held = (element.renderRoot as ShadowRoot).activeElement),
      hostUpdated: () => {
        this.#keepFocus();
        this.#rollNow();
        this.#toNewest();
      },
    });
  }

  /** What goes while the reader is in it (a page changes the view, an overlay ends) hands the focus to the heading. */
  #keepFocus(): void {
    const root = this.#host.element.renderRoot as ShadowRoot;
    if (this.#held?.getClientRects().length === 0 && (root.activeElement ?? this.#held) === this.#held)
      root.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  /** @param beside where there may be more than the reader's own results */
  prepare(beside: Home | undefined, show: string): void {
    this.#beside = beside;
    if (!this.#company && (beside || show === 'trend')) {
      const { element, view, announce } = this.#host;
      const own = (): SelfResult | undefined => view()?.results[0];
      this.#company = new Company(element, { own, announce, words: () => this.#locale.words });
    }
  }

  /** The lines beside the reader's own; undefined while they are not known. */
  others(speaker: Speaker): readonly Line[] | undefined {
    // The trend asks for the company's rounds also where nothing else of it is wanted.
    if (!this.#beside) return [];
    return this.#locale.words && this.#company?.data && this.#company.lines(speaker, this.#beside);
  }

  /** Is there a line beside the reader's own? Undefined while that is not known. */
  get some(): boolean | undefined {
    return this.#beside ? this.#company?.some : false;
  }

  /** Beside the legend: the way out of an overlay. */
  end(): unknown {
    return this.#company?.end();
  }

  tip(spoke: SpokeView, at: number, speaker: Speaker): TemplateResult {
    return tip(spoke, at, this.#host.lines(), speaker);
  }

  readonly nearest = nearest;

  /** What the rows get beside their first picture. */
  readonly rows: RowsMore = {
    spark: sparkline,
    beside: (lines) => {
      const others = othersOf(lines);
      const label = this.#locale.words?.beside;
      return others.length > 0 && label !== undefined ? [besideColumn(label, others)] : [];
    },
  };

  /** A tip under the pointer must go by a key as well, wherever the focus is. */
  untold(told: boolean, end: () => void): void {
    this.#escape?.abort();
    if (!told) return;
    this.#escape = new AbortController();
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') end();
    };
    this.#host.element.ownerDocument.addEventListener('keydown', onKey, this.#escape);
  }

  get table(): TableParts {
    return {
      module: { lineColumns, sortHead, sorted },
      sorting: this.#sorting,
      hint: this.#locale.words?.sortBy ?? '',
      onSort: (by) => {
        this.#sorting = sortedBy(by, this.#sorting);
        this.#host.element.requestUpdate();
      },
    };
  }

  /** Under the table: the reader's own check-ins as a file. */
  drawSave({ view, speaker }: BeyondParts): unknown {
    if (!view.takenAt) return nothing;
    return html`<button class="button save" type="button" @click=${() => void this.#save(view, speaker)}
      >${this.#locale.words?.saveCsv}</button
    >`;
  }

  async #save(view: RadarView, speaker: Speaker): Promise<void> {
    const { saveCsv } = await import('./csv.js');
    const { words } = this.#locale;
    if (words) saveCsv(view.taken, this.#company?.data?.cycles ?? [], words, speaker);
  }

  /** Trend or map, in the wheel's stead. */
  drawView(parts: BeyondParts, show: 'trend' | 'map'): unknown {
    const { words } = this.#locale;
    const { groups = [], cycles = [] } = this.#company?.data ?? {};
    const [trend, map] = [show === 'trend' && this.#trend.get(), show === 'map' && this.#map.get()];
    if (words && trend) {
      const team = groups.find(({ name }) => name === 'team');
      const view = trend.trendView(parts.view.taken, cycles, team);
      // Of the team there is one line at a time; where it is all there is, one is chosen for a start.
      const picked = parts.picked ?? (parts.view.takenAt ? undefined : supportIds[0]);
      this.#lines = trend.trendLines(view, picked);
      return trend.trend({ ...parts, picked, view, words });
    }
    if (words && map) return map.map({ ...parts, groups, words });
    const late = show === 'trend' ? this.#trend : this.#map;
    return late.failed ? drawFailed(parts.speaker, () => late.again()) : nothing;
  }

  /** What the reader should hear of while the notes are closed, else what they are about where that is little. */
  notesTitle(speaker: Speaker): string | undefined {
    if (this.#beside === 'device') return this.some ? this.#locale.words?.mirrorTitle : undefined;
    return this.#company?.news(speaker);
  }

  /** What the other lines are, and the agreement of two. */
  drawNotes(speaker: Speaker): unknown {
    return this.#company?.draw(speaker);
  }

  /** Where the trend's table is wider than its place, the newest check-in is in sight first. */
  #toNewest(): void {
    const table = (this.#host.element.renderRoot as ShadowRoot).querySelector('.trend-scroll');
    if (table && table !== this.#scrolled) {
      // Its first report comes once the table has its size.
      const sized = new ResizeObserver(() => {
        sized.disconnect();
        table.scrollLeft = table.scrollWidth;
      });
      sized.observe(table);
    }
    this.#scrolled = table;
  }

  askRoll(): void {
    this.#rolling = 'asked';
    this.#host.element.requestUpdate();
  }

  drawRoad({ view, speaker }: BeyondParts): unknown {
    const { words } = this.#locale;
    const roll = this.#rolling && this.#roll.get();
    return roll && words ? roll.road(view, words, speaker, () => this.askRoll()) : nothing;
  }

  /** Rolls once the road has been drawn, and says in a sentence what is to be seen. */
  #rollNow(): void {
    const roll = this.#roll.is;
    const root = this.#host.element.renderRoot as ShadowRoot;
    const values = this.#host.view()?.values;
    if (this.#rolling !== 'asked' || !roll || !values || !root.querySelector('.rolling')) return;
    this.#rolling = 'there';
    roll.rollOnce(root, values);
    this.#host.announce(root.querySelector('.rolling p')?.textContent?.trim() ?? '');
  }
}
