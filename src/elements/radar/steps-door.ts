import { type LitElement, type TemplateResult, html } from 'lit';
import type { Steps } from './steps.js';
import type { StepsParts } from './steps-parts.js';

/**
 * The closed door to what comes after the wheel. Its room is fetched when the
 * reader opens it, so that the widget's own door stays light and nothing moves
 * under the reader.
 */
export class StepsDoor {
  readonly #host: LitElement;
  readonly #announce: (sentence: string) => void;
  #steps: Steps | undefined;

  /** @param announce says a sentence to screen readers */
  constructor(host: LitElement, announce: (sentence: string) => void) {
    this.#host = host;
    this.#announce = announce;
  }

  draw(parts: StepsParts): TemplateResult {
    return html`<details class="more" @toggle=${this.#enter}
      ><summary class="button plain">${parts.words.more}</summary
      >${this.#steps?.draw(parts)}</details
    >`;
  }

  readonly #enter = async (): Promise<void> => {
    // What does not arrive is asked for again when the door is opened again.
    const room = await import('./steps.js').catch(() => undefined);
    if (room) this.#steps ??= new room.Steps(this.#host, this.#announce);
    this.#host.requestUpdate();
  };
}
