import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFile, localTime, nextMorning } from '../../src/parts/calendar.js';

const now = new Date('2026-11-24T03:04:05Z');
const tenInTokyo = new Date('2026-11-27T10:00:00+09:00');
const read = (file: string): ICAL.Event =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!);
const octets = (line: string): number => Buffer.byteLength(line, 'utf8');

describe('a calendar file', () => {
  it('is half an hour at the right moment, for a parser that we did not write', async () => {
    const event = read(await calendarFile({ start: tenInTokyo, minutes: 30, title: '予定' }, now));
    assert.equal(event.startDate.toJSDate().toISOString(), '2026-11-27T01:00:00.000Z');
    assert.equal(event.endDate.toJSDate().toISOString(), '2026-11-27T01:30:00.000Z');
    assert.equal(event.summary, '予定');
    assert.equal(event.component.getFirstPropertyValue('class'), 'PRIVATE');
    assert.equal(event.component.getFirstProperty('dtstamp')!.toICALString(), 'DTSTAMP:20261124T030405Z');
  });

  it('holds nothing besides', async () => {
    const file = await calendarFile({ start: tenInTokyo, minutes: 30, title: '予定' }, now);
    const names = file.split('\r\n').map((line) => line.split(/[:;]/)[0]);
    assert.deepEqual(names, [
      'BEGIN',
      'VERSION',
      'PRODID',
      'BEGIN',
      'UID',
      'SEQUENCE',
      'DTSTAMP',
      'DTSTART',
      'DTEND',
      'SUMMARY',
      'CLASS',
      'END',
      'END',
      '',
    ]);
    assert.doesNotMatch(file, /キャリア|career|1on1|支援/i);
  });

  it('has an id of its own each time', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => read(await calendarFile({ start: tenInTokyo, minutes: 30, title: '予定' }, now)).uid),
    );
    assert.notEqual(ids[0], ids[1]);
  });

  it('ends each line with CRLF, folds at 75 octets and never inside a character, and reads back whole', async () => {
    const text = fc.string({
      unit: fc.constantFrom('予', '定', '🚲', 'a', ' ', ',', ';', '\\', '\n', 'é'),
      maxLength: 200,
    });
    await fc.assert(
      fc.asyncProperty(text, async (title) => {
        const file = await calendarFile({ start: tenInTokyo, minutes: 30, title }, now);
        assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/);
        assert.ok(file.endsWith('END:VCALENDAR\r\n'));
        for (const line of file.split('\r\n')) {
          assert.ok(octets(line) <= 75, `${octets(line)} octets: ${line}`);
          // A fold inside a character would leave half of it, which UTF-8 cannot write.
          assert.equal(Buffer.from(line, 'utf8').toString('utf8'), line);
        }
        assert.equal(read(file).summary, title);
      }),
      { numRuns: 200 },
    );
  });
});

/** What the functions say on a clock in that zone. */
const inZone = (zone: string, code: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  }).trim();

describe('the time that is offered', () => {
  it('is the next working day at ten', () => {
    const offered = (day: string): string => localTime(nextMorning(new Date(day)));
    assert.equal(offered('2026-11-24T23:59:00'), '2026-11-25T10:00');
    assert.equal(offered('2026-11-27T08:00:00'), '2026-11-30T10:00');
    assert.equal(offered('2026-11-28T08:00:00'), '2026-11-30T10:00');
    assert.equal(offered('2026-12-31T08:00:00'), '2027-01-01T10:00');
  });

  it('means the reader’s clock: ten in Tokyo is one in Greenwich, ten in New York three in the afternoon', () => {
    const code = `import { calendarFile } from './src/parts/calendar.ts';
      console.log((await calendarFile({ start: new Date('2026-11-27T10:00'), minutes: 30, title: 'x' })).match(/DTSTART:(.*)/)[1]);`;
    assert.equal(inZone('Asia/Tokyo', code), '20261127T010000Z');
    assert.equal(inZone('America/New_York', code), '20261127T150000Z');
  });
});
