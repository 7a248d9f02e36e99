/** Tells whoever waits how far a long command is. */
export interface Meter {
  /** @param phase what is being done, in a word */
  show(phase: string, done: number, of: number): void;
  /** Takes away what moves, before anything else is printed. */
  end(): void;
}

/**
 * A moving bar on standard error where somebody watches; in a log a line each
 * tenth, and only where that was asked for.
 *
 * @param asked `--progress`
 */
export async function meter(asked: boolean): Promise<Meter> {
  if (process.stderr.isTTY) {
    const { default: progress } = await import('cli-progress');
    const format = '{phase} {bar} {percentage} %';
    const bar = new progress.SingleBar({ format, hideCursor: true, clearOnComplete: true });
    let shown = '';
    return {
      show(phase, done, of) {
        if (phase !== shown) bar.start(of, done, { phase });
        else bar.update(done);
        shown = phase;
      },
      end: () => bar.stop(),
    };
  }
  let said = '';
  return {
    show(phase, done, of) {
      const line = `${phase} ${of === 0 ? 100 : Math.floor((done / of) * 10) * 10} %`;
      if (asked && line !== said) console.error(line);
      said = line;
    },
    end: () => undefined,
  };
}
