import type { Resource } from '../../model/resource.js';

/** What is wrong in a file, and where. */
export interface Flaw {
  /** From 1; 0 for the file as a whole. */
  readonly line: number;
  /** From 1: the field of a CSV row, the character of a JSON line; absent where no one place is meant. */
  readonly column?: number | undefined;
  /** Path of the field within the record (`skills.0.level`), empty for the record as a whole. */
  readonly path: string;
  readonly reason: string;
}

/** Where a field stands. */
export interface PlaceOf {
  readonly line: number;
  readonly column?: number | undefined;
  /** What it is called there, where that is not its path: the heading of a column. */
  readonly path?: string;
}

/** A record as it stands in a file, not checked yet. */
export interface Entry {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly column?: number | undefined;
  readonly value: unknown;
  /** Where one of its fields stands, in sources of which that is known. */
  placeOf?(path: string): PlaceOf;
}

/** Records of one resource, read once and one after the other: a file, a request, a directory server. */
export interface Source {
  readonly resource: Resource;
  /** What a flaw is told of: the name of the file. */
  readonly file: string;
  /** How many records there are, where that is known before they are read. */
  readonly size?: number;
  /** @throws Unreadable where reading on would only guess */
  read(): AsyncIterable<Entry | Flaw>;
  /** The column that a path came from, where the source has columns. */
  columnOf?(path: string): number | undefined;
}

/** Nothing after this place can be read. */
export class Unreadable extends Error {
  readonly flaw: Flaw;
  constructor(flaw: Flaw) {
    super(flaw.reason);
    this.name = 'Unreadable';
    this.flaw = flaw;
  }
}

/** Line and column of a position in a text that passes by in pieces. */
export class Place {
  line: number;
  column: number;
  constructor(line = 1, column = 1) {
    this.line = line;
    this.column = column;
  }

  /** Goes on by this much text. */
  pass(text: string): this {
    for (let at = text.indexOf('\n'), from = 0; ; from = at + 1, at = text.indexOf('\n', from)) {
      if (at < 0) {
        this.column += text.length - from;
        return this;
      }
      this.line += 1;
      this.column = 1;
    }
  }
}
