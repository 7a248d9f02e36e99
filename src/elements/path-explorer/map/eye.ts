import type { Camera, Size } from './camera.js';
import type { MapView } from './map-view.js';

/** Where one looks at what. */
export interface Eye {
  readonly view: MapView;
  readonly camera: Camera;
  readonly size: Size;
}

/** The same on the page. */
export interface Shot extends Eye {
  /** Pixels of an em. */
  readonly em: number;
}
