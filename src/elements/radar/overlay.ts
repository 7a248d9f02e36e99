import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import type { Loader } from '../../context/loader.js';
import { type LaidWheel, agree, consentOf, laid, lay, wheelOf, withdraw } from '../../model/overlay.js';
import { type Overlay, overlays } from '../../model/records/talk.js';
import type { Resource } from '../../model/resource.js';
import { say } from '../../model/text.js';
import { PortError } from '../../port/error.js';
import { freshKey } from '../../port/key.js';
import type { CompanyHelp } from './company-help.js';
import type { CompanyData, TalkOfTwo } from './load-company.js';
import type { ViewWords } from './company.words.js';
import { OverlayEvent } from './radar.events.js';
import type { Speaker } from './radar.words.js';

export interface OverlayHost extends CompanyHelp {
  readonly element: LitElement;
  readonly loader: Loader<CompanyData>;
}

/** How long to wait before looking again, where the source cannot tell of changes: somebody may have withdrawn. */
const lookAgain = 10_000;

/**
 * The agreement of two to lay their wheels over each other for one talk. Each
 * lays down their own wheel only once both have agreed; withdrawing takes the
 * other's off this screen at once, before anybody has been asked.
 */
export class OverlayDesk {
  readonly #host: OverlayHost;
  /** Withdrawn here, whatever the source still says: the id of the talk. */
  #ended: string | undefined;
  #failed: 'agree' | 'withdraw' | undefined;
  #busy = false;
  /** What of mine is on its way to the table, so that it is laid once. */
  #laying = '';
  #seen = false;
  /** Whether the other still agrees could not be found out. */
  #unsure = false;
  /** Has anybody agreed, so that there is something to withdraw? */
  #begun = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: OverlayHost) {
    this.#host = host;
    host.element.addController({
      hostConnected: () => {
        document.addEventListener('visibilitychange', this.#look);
        this.#lookLater();
      },
      hostDisconnected: () => {
        document.removeEventListener('visibilitychange', this.#look);
        clearTimeout(this.#timer);
      },
    });
  }

  /** The other's wheel, while both are known to agree and this reader has not just ended it. */
  wheel(talk: TalkOfTwo | undefined): LaidWheel | undefined {
    if (!talk || talk.meeting.id === this.#ended || this.#unsure) return undefined;
    return wheelOf(talk.overlay?.record, talk.me, talk.other);
  }

  /** Hears what has been loaded: lays down the own wheel when both agree, tells of an overlay that begins or ends. */
  show(data: CompanyData): void {
    const { talk } = data;
    const record = talk?.overlay?.record;
    this.#unsure = false;
    this.#begun = record !== undefined && record.agreedBy.length > 0;
    if (talk && record && consentOf(record, talk.me, talk.other) === 'both') {
      if (talk.meeting.id !== this.#ended) void this.#lay(talk, record, data);
    } else this.#ended = undefined;
    const sees = this.wheel(talk) !== undefined;
    if (sees !== this.#seen) this.#tell(sees);
    this.#lookLater();
  }

  #tell(sees: boolean): void {
    this.#seen = sees;
    const words = this.#host.words();
    if (words) this.#host.announce(sees ? words.overlayBegun : words.overlayEnded);
  }

  /** Is it for this desk to look, because nobody tells? */
  get #looks(): boolean {
    const { element, loader } = this.#host;
    return this.#begun && element.isConnected && !loader.port?.can(overlays as unknown as Resource, 'watch');
  }

  #lookLater(): void {
    clearTimeout(this.#timer);
    if (this.#looks) this.#timer = setTimeout(this.#look, lookAgain);
  }

  /** Has either withdrawn? Where that cannot be found out, nobody's wheel stays on a screen by mere habit. */
  readonly #look = async (): Promise<void> => {
    if (document.visibilityState === 'hidden' || !this.#looks) return;
    const sure = await this.#host.loader.look();
    if (!sure) {
      this.#unsure = true;
      if (this.#seen) this.#host.announce(this.#host.words()?.overlayUnsure ?? '');
      this.#seen = false;
      this.#host.element.requestUpdate();
    }
    this.#lookLater();
  };

  /** A manager lays down what they believe to give; everybody else the own wheel. */
  #mine({ meeting, me }: TalkOfTwo, { mirror }: CompanyData): LaidWheel | undefined {
    const own = this.#host.own();
    if (meeting.type === 'boss' && meeting.participants[0] !== me && mirror[0]) return laid(mirror[0], 'mirror');
    return own && laid(own, 'self');
  }

  async #lay(talk: TalkOfTwo, record: Overlay, data: CompanyData): Promise<void> {
    const mine = this.#mine(talk, data);
    const there = record.wheels?.[talk.me];
    if (!mine || (there?.takenAt === mine.takenAt && there.of === mine.of)) return;
    const laying = `${talk.overlay?.version} ${mine.takenAt}`;
    if (laying === this.#laying) return;
    this.#laying = laying;
    try {
      await this.#host.loader.port?.put(overlays, lay(record, talk.me, mine), { ifMatch: talk.overlay?.version });
    } catch (failure) {
      // The other was quicker, to lay or to withdraw: what stands now decides.
      if (PortError.is(failure) && failure.kind === 'conflict') void this.#host.loader.reload();
    }
  }

  async #write(talk: TalkOfTwo, agreed: boolean): Promise<void> {
    if (this.#busy) return;
    const event = new OverlayEvent(talk.meeting.id, agreed);
    if (!this.#host.element.dispatchEvent(event)) return;
    this.#failed = undefined;
    if (!agreed) this.#ended = talk.meeting.id;
    if (!agreed && this.#seen) this.#tell(false);
    this.#busy = true;
    this.#host.element.requestUpdate();
    try {
      await this.#put(talk, agreed);
      if (agreed) this.#ended = undefined;
    } catch {
      this.#failed = agreed ? 'agree' : 'withdraw';
    }
    this.#busy = false;
    this.#host.element.requestUpdate();
    await this.#host.loader.reload();
  }

  /** Where the other has written meanwhile, mine is added to, or taken from, what stands then. */
  async #put({ meeting, me, overlay }: TalkOfTwo, agreed: boolean): Promise<void> {
    const { port } = this.#host.loader;
    if (!port) throw new PortError('unsupported');
    const next = (before: Overlay | undefined): Overlay =>
      agreed ? agree(before, meeting.id, me) : withdraw(before ?? agree(before, meeting.id, me), me);
    const key = freshKey();
    try {
      await port.put(overlays, next(overlay?.record), { ifMatch: overlay?.version ?? null, key });
    } catch (failure) {
      if (!PortError.is(failure) || failure.kind !== 'conflict') throw failure;
      const { items } = await port.list(overlays, { filter: { meetingId: meeting.id } });
      await port.put(overlays, next(items[0]?.record), { ifMatch: items[0]?.version ?? null, key: freshKey() });
    }
  }

  #nameOf({ otherName }: TalkOfTwo, speaker: Speaker, words: ViewWords): string {
    return say(otherName, speaker.lang) || words.overlaySomebody;
  }

  /** The other is waiting for this reader. */
  news(talk: TalkOfTwo, speaker: Speaker, words: ViewWords): string | undefined {
    const waiting = talk.meeting.id !== this.#ended && consentOf(talk.overlay?.record, talk.me, talk.other) === 'other';
    return waiting ? words.overlayNews(this.#nameOf(talk, speaker, words)) : undefined;
  }

  /** The way out of an overlay that is shown. */
  end(talk: TalkOfTwo, words: ViewWords): TemplateResult | typeof nothing {
    if (!this.wheel(talk)) return nothing;
    return html`<button class="button plain end" type="button" @click=${() => void this.#write(talk, false)}
      >${words.overlayStop}</button
    >`;
  }

  /** Who sees what, before anybody agrees; and the way out, as near as the way in. */
  draw(data: CompanyData, speaker: Speaker, words: ViewWords): TemplateResult | typeof nothing {
    const { talk } = data;
    if (!talk) return nothing;
    const name = this.#nameOf(talk, speaker, words);
    const consent = talk.meeting.id === this.#ended ? 'nobody' : consentOf(talk.overlay?.record, talk.me, talk.other);
    const agreed = consent === 'me' || consent === 'both';
    const where = { nobody: '', me: words.overlayWait(name), other: words.overlayAsked(name), both: '' }[consent];
    const both = consent === 'both' && words.overlayBoth(name);
    const lacking =
      consent === 'both' &&
      (this.#unsure
        ? words.overlayUnsure
        : !this.#mine(talk, data)
          ? words.overlayMineNone
          : !this.wheel(talk)
            ? words.overlayNoWheel(name)
            : '');
    const label = consent === 'both' ? words.overlayStop : agreed ? words.overlayTakeBack : words.overlayAgree;
    const failed = this.#failed && (this.#failed === 'agree' ? words.overlayFailed : words.overlayWithdrawFailed);
    const stillThere = this.#failed === 'withdraw';
    return html`
      <section class="consent">
        <div>
          <h3>${words.overlayTitle}</h3>
          <p class="small muted">${words.overlayFor(speaker.day(talk.meeting.startsAt), name)}</p>
          <p class="small">${where || both || words.overlayWhat}${lacking}</p>
          ${failed ? html`<p class="small">${failed}</p>` : nothing}
        </div>
        <button
          class="button"
          type="button"
          aria-disabled=${this.#busy ? 'true' : 'false'}
          @click=${() => void this.#write(talk, !agreed && !stillThere)}
        >${stillThere ? words.overlayStop : label}</button>
      </section>
    `;
  }
}

/** What the other's line is called. */
export const overlayLabel = (talk: TalkOfTwo, wheel: LaidWheel, words: ViewWords, lang: string): string => {
  const name = say(talk.otherName, lang) || words.overlaySomebody;
  return wheel.of === 'mirror' ? words.overlayLineMirror(name) : words.overlayLine(name);
};
