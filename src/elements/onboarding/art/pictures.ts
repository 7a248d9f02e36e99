import { type TemplateResult, html, nothing, svg } from 'lit';
import type { RiderColours } from '../../../model/records/scene.js';
import type { SelfResult } from '../../../model/records/results.js';
import { storyWheel } from '../../../model/story/ride.js';
import type { Lane } from '../lane.js';
import type { Tries } from '../tries.js';
import { type Course, groundAt, height, slopeAt, width } from './course.js';
import { type Stretch, farDrift, farHills, heavens, nearDrift, nearHills, road, sun } from './land.js';
import { colourStyles } from './colour.styles.js';
import { figureStyles } from './figure.styles.js';
import { landStyles } from './land.styles.js';
import { scapeStyles } from './scape.styles.js';
import { thingStyles } from './thing.styles.js';
import { type Look, viewOf } from './views.js';

export { type Attempt, answer } from './answer.js';
export { type Trip, travel } from './travel.js';

/** What the parts and the window look like; forced colours come last. */
export const artStyles = [colourStyles, landStyles, figureStyles, thingStyles, scapeStyles];

/** What a picture needs to know. */
export interface PictureLook {
  /** The acts of the story's scenes, in their order: the road that all of them are on. */
  readonly course: Course;
  /** Number of the scene, from 0. */
  readonly place: number;
  /** The scene that the bicycle comes from, while it is on its way. */
  readonly from?: number | undefined;
  readonly tries: Tries;
  /** The reader's own newest check-in. */
  readonly wheel: SelfResult | undefined;
  /** Who of the two in the pictures stands for the reader: who rides, or who supports. */
  readonly lane?: Lane | undefined;
  /** Colours of that one; neutral where none are given. */
  readonly rider?: RiderColours | undefined;
  /** All that the picture shows, in words. */
  readonly label: string;
}

const layer = (name: string, content: unknown): TemplateResult =>
  html`<svg class="layer ${name}" viewBox="0 0 ${width} ${height}">${content}</svg>`;

/** On a climb the bicycle may ride on by two turns of its wheels. */
const ahead = (course: Course, place: number): number => (course[place] === 'gear' ? 560 / width : 0);

const stretch = (places: number, drift: number): Stretch => ({
  from: Math.min(0, -places * drift),
  to: width + Math.max(0, -places * drift),
});

/**
 * A scene's picture, drawn from the shared parts as a window on one long road.
 * As markup it is always the scene standing still, at its own place; on the
 * way the land reaches back to where the bicycle comes from, and what is left
 * behind is there too.
 */
export function picture({
  course,
  place,
  from = place,
  tries,
  wheel,
  lane,
  rider,
  label,
}: PictureLook): TemplateResult {
  const look: Look = { course, place, tries, wheel: storyWheel(wheel) };
  const here = viewOf(look);
  const left = from === place ? undefined : viewOf({ ...look, place: from });
  const places = place - from;
  const drawn = left ? places : ahead(course, place);
  const back = (what: 'land' | 'road'): unknown =>
    left ? svg`<g transform="translate(${-places * width} 0)">${left[what]}</g>` : nothing;
  const { x, scale, figure } = here.seat;
  const worn = rider ? `skin-${rider.skin} clothes-${rider.clothes} ${lane}` : '';
  return html`<div class="picture ${worn}" role="img" aria-label=${label}>
    <div class="scape" aria-hidden="true">
      ${left ? html`<div class="layer l-sky ${course[from]}"></div>` : nothing}
      <div class="layer l-sky l-brightens ${course[place]}"></div>
      ${layer('l-stars', heavens())} ${layer('l-sun', here.sun ? sun(...here.sun) : nothing)}
      ${layer('l-far', farHills(place, stretch(drawn, farDrift)))}
      ${layer('l-near', nearHills(place, stretch(drawn, nearDrift)))}
      ${left ? layer('l-going', left.air) : nothing} ${layer('l-coming', here.air)}
      ${layer(
        'l-road',
        svg`${back('land')}${here.land}${road(course, place, stretch(drawn, width))}${back('road')}${here.road}`,
      )}
      ${layer(
        'l-rider',
        svg`<g transform="translate(${x} ${groundAt(course, place, x)}) rotate(${slopeAt(course, place, x)}) scale(${scale})">${figure}</g>`,
      )}
      ${left ? layer('l-going l-fore', left.fore) : nothing} ${layer('l-coming l-fore', here.fore)}
    </div>
  </div>`;
}
