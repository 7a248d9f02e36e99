// Every picture is taken at the same moment: what says a day, or which invitation is due, says the same in a year.
const moment = Date.parse('2026-11-20T10:00:00+09:00');

class StoppedDate extends Date {
  constructor(...given: unknown[]) {
    super(...((given.length === 0 ? [moment] : given) as [number]));
  }

  static override now(): number {
    return moment;
  }
}

globalThis.Date = StoppedDate as DateConstructor;
