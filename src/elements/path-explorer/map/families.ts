import type { Country } from './country.js';

/** Which families the outline of the whole map shows open, and how many of their roles at least. */
export interface Opened {
  /** By key of the family's line. */
  readonly families: ReadonlySet<string>;
  /** By the same key: up to the role furthest down on which the reader stood. */
  readonly reach: ReadonlyMap<string, number>;
}

/** Key of a family's line in the outline. */
export const familyKey = (familyId: string): string => `§${familyId}`;

const closed: Opened = { families: new Set(), reach: new Map() };

/**
 * Remembers what is open: a family opens and closes where it is pressed, and
 * opens where the reader comes to stand, on the map too. It does not close
 * again because the reader goes on: the list would jump under the keyboard.
 */
export class Families {
  #opened = closed;
  #at: string | undefined;
  #unfolded: ReadonlyMap<string, number> = new Map();

  /**
   * @param at role or fold that the keyboard stands on
   * @param unfolded how many times each fold was pressed; fewer than before means that one looks anew
   * @returns the same as before where nothing has changed
   */
  follow(country: Country, at: string | undefined, unfolded: ReadonlyMap<string, number>): Opened {
    const before = this.#unfolded;
    if ([...before].some(([key, times]) => (unfolded.get(key) ?? 0) < times)) {
      this.#opened = closed;
      this.#at = undefined;
    }
    if (at !== this.#at) this.#stand(country, at);
    const pressed = [...unfolded.keys()].filter(
      (key) => key.startsWith(familyKey('')) && unfolded.get(key) !== (before.get(key) ?? 0),
    );
    if (pressed.length > 0) this.#press(pressed);
    this.#at = at;
    this.#unfolded = unfolded;
    return this.#opened;
  }

  #stand({ seats, columns, districts }: Country, at: string | undefined): void {
    const seat = at === undefined ? undefined : seats.get(at);
    if (!seat) return;
    const [column, row] = seat;
    const { step } = columns[column]!;
    const key = familyKey(districts[step]!.familyId);
    const above = columns.slice(0, column).filter((other) => other.step === step);
    const place = above.reduce((sum, { items }) => sum + items.length, 0) + row + 1;
    const { families, reach } = this.#opened;
    if (families.has(key) && (reach.get(key) ?? 0) >= place) return;
    this.#opened = { families: new Set([...families, key]), reach: new Map([...reach, [key, place]]) };
  }

  #press(keys: readonly string[]): void {
    const families = new Set(this.#opened.families);
    for (const key of keys) if (!families.delete(key)) families.add(key);
    this.#opened = { ...this.#opened, families };
  }
}
