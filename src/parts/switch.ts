import { type TemplateResult, css, html } from 'lit';

export interface SwitchOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

/**
 * A choice of one among few, as native radio buttons in one capsule: the
 * platform's own arrow keys, and forms and screen readers that know it.
 *
 * @param name unique within the widget
 */
export const segmented = <V extends string>(
  name: string,
  label: string,
  options: readonly SwitchOption<V>[],
  value: V,
  onChange: (value: V) => void,
): TemplateResult => html`
  <fieldset class="segmented">
    <legend class="visually-hidden">${label}</legend>
    ${options.map(
      (option) =>
        html`<label
          ><input
            type="radio"
            name=${name}
            .value=${String(option.value)}
            .checked=${option.value === value}
            @change=${() => onChange(option.value)}
          /><span>${option.label}</span></label
        >`,
    )}
  </fieldset>
`;

export const segmentedStyles = css`
  .segmented {
    display: inline-flex;
    flex-wrap: wrap;
    border: 1px solid var(--_line);
    border-radius: 2em;
    overflow: clip;
    overflow-clip-margin: 0.4em;
  }
  .segmented label {
    position: relative;
    cursor: pointer;
  }
  .segmented input {
    position: absolute;
    inset: 0;
    margin: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .segmented span {
    display: block;
    padding: 0.4em 1em;
    min-block-size: 2.4em;
    border-radius: 2em;
  }
  .segmented input:checked + span {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .segmented input:focus-visible + span {
    outline: 0.18em solid var(--_focus);
    outline-offset: 0.12em;
  }
  @media (forced-colors: active) {
    .segmented input:checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
