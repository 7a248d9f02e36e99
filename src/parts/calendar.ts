/** A time that somebody keeps free. Nothing in it says what for. */
export interface Appointment {
  readonly start: Date;
  readonly minutes: number;
  /** As it stands in a calendar that colleagues may see: neutral, 「予定」 for instance. */
  readonly title: string;
}

/**
 * An appointment as an iCalendar file (RFC 5545): CRLF, folded at 75 octets.
 * Times are written in UTC, which every calendar shows in its own zone
 * (10:00 in Tokyo is 01:00Z): no zone table has to travel along and be right.
 * Marked private, for calendars that would show it to colleagues.
 *
 * @param now when the file is made
 */
export async function calendarFile({ start, minutes, title }: Appointment, now: Date = new Date()): Promise<string> {
  const { default: ical, ICalEventClass } = await import('ical-generator');
  const calendar = ical({ prodId: { company: 'Kyoritsu', product: 'Kyoritsu' } });
  calendar.createEvent({
    id: crypto.randomUUID(),
    stamp: now,
    start,
    end: new Date(start.getTime() + minutes * 60_000),
    summary: title,
    class: ICalEventClass.PRIVATE,
  });
  // The generator leaves the last line open; RFC 5545 ends each line.
  return `${calendar.toString()}\r\n`;
}

/**
 * The next working day at ten, in the reader's own zone: a time to begin with,
 * which the reader changes.
 *
 * @param now the reader's clock
 */
export function nextMorning(now: Date): Date {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 10);
  while (day.getDay() === 0 || day.getDay() === 6) day.setDate(day.getDate() + 1);
  return day;
}

const two = (part: number): string => String(part).padStart(2, '0');

/** A time as `<input type="datetime-local">` takes it: the reader's own clock, without a zone. */
export const localTime = (time: Date): string =>
  `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}T${two(time.getHours())}:${two(time.getMinutes())}`;
