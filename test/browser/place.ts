import { nothing, render } from 'lit';

/**
 * A place on the page for each test, taken away after it with what was drawn
 * there.
 *
 * @param use is given the place before each test
 */
export function placeForEach(use: (place: HTMLElement) => void): void {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
    use(place);
  });
  afterEach(() => {
    render(nothing, place);
    place.remove();
  });
}
