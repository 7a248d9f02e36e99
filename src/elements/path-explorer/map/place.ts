import { type ElementPart, nothing } from 'lit';
import { Directive, type PartInfo, PartType, directive } from 'lit/directive.js';

/** Properties as a style sheet names them. */
export interface Placed {
  readonly [property: string]: string | number;
}

/**
 * Sets properties on the element it stands on. A `style` attribute in a
 * template would be refused by a strict Content-Security-Policy; the object
 * model is not.
 */
class Place extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('place() stands on an element');
  }

  override render(_values: Placed): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [values]: Parameters<this['render']>): typeof nothing {
    const { style } = part.element as HTMLElement;
    for (const [property, value] of Object.entries(values)) style.setProperty(property, String(value));
    return nothing;
  }
}

/** `<li ${place({ left: '12em', '--_zoom': 1 })}>` */
export const place = directive(Place);
