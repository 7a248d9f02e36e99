import { startEmbedded, type Engine } from '../server/engines.js';
import { faultRun } from '../server/faults.js';
import { killAll } from '../server/process.js';
import { startPostgres } from '../server/postgres.js';
import { type Row, row } from './table.js';

const kills = 100;

async function postgres(): Promise<Engine> {
  const { url, stop } = await startPostgres();
  return { where: { url }, stop };
}

/** Kills the built server a hundred times under writes, on each engine; one answer of ten is lost on the way too. */
export async function faultRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const none = 'none: the target is 0';
  for (const [name, start] of [
    ['PostgreSQL', postgres],
    ['embedded', startEmbedded],
  ] as const) {
    const engine = await start();
    try {
      const progress = (kill: number): void => void (kill % 10 === 0 && console.error(`${name}: ${kill} kills`));
      const report = await faultRun(engine, { kills, drop: 0.1, built: true, progress });
      for (const line of [...report.lost, ...report.doubled]) console.error(line);
      const of = `of ${report.writes} writes, ${report.submissions} of them answers to a survey, ${report.dropped} answers dropped`;
      rows.push(
        row(`${name}: lost ${of}`, 'writes', report.lost.length, null, none),
        row(`${name}: doubled ${of}`, 'writes', report.doubled.length, null, none),
      );
    } finally {
      killAll();
      await engine.stop();
    }
  }
  return rows;
}
