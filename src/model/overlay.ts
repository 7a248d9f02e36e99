import type { SelfResult } from './records/results.js';
import type { Meeting, Overlay } from './records/talk.js';

/** How far the agreement of the two has come, as one of them sees it. */
export type Consent = 'nobody' | 'me' | 'other' | 'both';

/** A wheel on the table of a talk. */
export type LaidWheel = NonNullable<Overlay['wheels']>[string];

/** Hours after its beginning that a talk is over, and the agreement made for it with it. */
const hours = 12;

/** Is the talk over? */
export const isOver = ({ startsAt }: Meeting, now: Date): boolean =>
  Date.parse(startsAt) + hours * 3_600_000 < now.getTime();

/** The talk that an agreement would be for: the next of the two people's, or the one going on. */
export const talkOf = (meetings: readonly Meeting[], me: string, now: Date): Meeting | undefined =>
  meetings
    .filter(
      (meeting) => meeting.participants.length === 2 && meeting.participants.includes(me) && !isOver(meeting, now),
    )
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];

/** Who sits opposite. */
export const otherOf = ({ participants }: Meeting, me: string): string =>
  participants.find((person) => person !== me) ?? me;

export function consentOf(overlay: Overlay | undefined, me: string, other: string): Consent {
  const [mine, theirs] = [me, other].map((person) => overlay?.agreedBy.includes(person) ?? false);
  return mine && theirs ? 'both' : mine ? 'me' : theirs ? 'other' : 'nobody';
}

/** The same agreement with mine added. */
export const agree = (overlay: Overlay | undefined, meetingId: string, me: string): Overlay => ({
  ...(overlay ?? { id: `overlay-${meetingId}`, meetingId }),
  agreedBy: [...new Set([...(overlay?.agreedBy ?? []), me])],
});

/** Without me; and no wheel stays on the table, neither mine nor theirs. */
export function withdraw(overlay: Overlay, me: string): Overlay {
  const { wheels: _, ...rest } = overlay;
  return { ...rest, agreedBy: overlay.agreedBy.filter((person) => person !== me) };
}

/** My wheel as I lay it down: the levels, and nothing else of the result. */
export const laid = ({ takenAt, scores }: SelfResult, of: LaidWheel['of']): LaidWheel => ({ of, takenAt, scores });

/**
 * With my wheel on the table, which is only there while both agree: before,
 * nobody's wheel is anywhere where the other could find it.
 */
export const lay = (overlay: Overlay, me: string, wheel: LaidWheel): Overlay => ({
  ...overlay,
  wheels: { ...overlay.wheels, [me]: wheel },
});

/** The other's wheel, as long as both agree. */
export const wheelOf = (overlay: Overlay | undefined, me: string, other: string): LaidWheel | undefined =>
  consentOf(overlay, me, other) === 'both' ? overlay?.wheels?.[other] : undefined;

/** The same for the same content: a database keeps fields in an order of its own. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted())
      : each,
  );

/**
 * Why a person may not write this agreement; for whoever keeps it. Nobody
 * agrees for somebody else; a wheel is laid down by its owner, while both
 * agree; anybody of the two takes away.
 */
export function overlayFlaw(by: string, after: Overlay, before: Overlay | undefined): string | undefined {
  const added = after.agreedBy.filter((person) => !before?.agreedBy.includes(person));
  if (added.some((person) => person !== by)) return 'agreedBy: nobody agrees for somebody else';
  const wheels = Object.entries(after.wheels ?? {});
  const same = (person: string, wheel: LaidWheel): boolean => ordered(before?.wheels?.[person]) === ordered(wheel);
  if (wheels.some(([person, wheel]) => person !== by && !same(person, wheel)))
    return 'wheels: nobody lays down the wheel of somebody else';
  const agreed = new Set(after.agreedBy);
  if (wheels.some(([person]) => !agreed.has(person) || agreed.size < 2)) return 'wheels: only while both agree';
  return undefined;
}
