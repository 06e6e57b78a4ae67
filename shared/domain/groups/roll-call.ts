import * as z from 'zod';
import { configuration } from '../../configuration.ts';
import { Problem } from '../../problems.ts';
import { confirmedDate, participantId, timestamp, userId } from '../ids.ts';
import { newest, runsAhead } from '../newest.ts';
import { plainText, storedText } from '../plain-text.ts';
/** `part` is late or part of the time; `not_expected` e.g. joined later or agreed to be away. */
export const attendance = z
  .enum(['present', 'part', 'absent_notified', 'absent', 'not_expected'])
  .meta({ id: 'Attendance' });
export type Attendance = z.infer<typeof attendance>;

const markBody = z.strictObject({
  attendance,
  /** Minutes attended, when the person came for a part. */
  minutes: z
    .int()
    .min(1)
    .max(24 * 60)
    .optional(),
  /** When the mark was made, by the clock of the device. */
  markedAt: timestamp,
  /** The device that made it; decides between marks of the same millisecond. */
  device: plainText(64),
});

export const mark = z
  .strictObject({ ...markBody.shape, device: storedText, markedBy: userId })
  .meta({ id: 'Mark' });
export type RollMark = z.infer<typeof mark>;

/**
 * Whether a mark says that the person came, be it for a part; nobody came by a mark that is missing.
 * @example hasCome({ attendance: 'part' }) // true
 * @example hasCome(undefined) // false
 */
export const hasCome = (one: { attendance: Attendance } | undefined): boolean =>
  one?.attendance === 'present' || one?.attendance === 'part';

/** The mark that is removed: it is removed only while that very mark is the one that counts. */
const takenBackMark = z.strictObject({
  markedAt: markBody.shape.markedAt,
  device: markBody.shape.device,
});

const sizeOf = ({ marks, takenBack = {} }: { marks: object; takenBack?: object | undefined }) =>
  Object.keys(marks).length + Object.keys(takenBack).length;

export const rollCallBody = z
  .strictObject({
    marks: z.record(participantId, markBody),
    /** Marks of the caller's own that were made by mistake, where there was none before. */
    takenBack: z.record(participantId, takenBackMark).optional(),
    confirmedDate,
  })
  .refine((roll) => sizeOf(roll) > 0, { path: ['marks'], message: 'must hold at least one mark' })
  .refine((roll) => sizeOf(roll) <= configuration.rollCallMarks, {
    path: ['marks'],
    message: `must hold at most ${configuration.rollCallMarks} marks`,
  })
  .meta({ id: 'RollCallBody' });
export type TakenBackMarks = NonNullable<z.infer<typeof rollCallBody>['takenBack']>;

export type RollMarks = Record<string, RollMark>;

/**
 * The position of a mark in time, as text that sorts: newer is greater; within a millisecond the
 * device decides, and on the same device the content. So two tablets that meet again agree whatever
 * the order in which their marks arrive.
 * @example rank({ attendance: 'present', markedAt: '2019-04-02T12:00:00.000Z', device: 'a' })
 * // '2019-04-02T12:00:00.000Z a present 0'
 */
export function rank(mark: Omit<RollMark, 'markedBy'>): string {
  return `${mark.markedAt} ${mark.device} ${mark.attendance} ${mark.minutes ?? 0}`;
}

/**
 * The marks of `arriving` that override the stored ones; the rest are old.
 * @example newerMarks({}, {}) // {}
 */
export const newerMarks = (stored: RollMarks, arriving: RollMarks): RollMarks =>
  newest<RollMark>(stored, arriving, rank);

/**
 * Two roll calls of one session as one: the newest mark of each participant wins.
 * @example mergeMarks({}, {}) // {}
 */
export function mergeMarks(stored: RollMarks, arriving: RollMarks): RollMarks {
  return { ...stored, ...newerMarks(stored, arriving) };
}

/**
 * The people whose mark is the very one that the caller removes, and was made by the caller. A
 * newer mark, or somebody else's, stays.
 * @example takenBackIn({}, {}, 'leader') // []
 */
export const takenBackIn = (stored: RollMarks, takenBack: TakenBackMarks, by: string): string[] =>
  Object.entries(takenBack).flatMap(([number, { markedAt, device }]) => {
    const mark = stored[number];
    const isSame = mark?.markedAt === markedAt && mark.device === device && mark.markedBy === by;
    return isSame ? [number] : [];
  });

/**
 * Refuses marks of a device whose clock is ahead: they would override every later mark.
 * @throws Problem roll_call.from_future
 * @example checkClock({}, '2019-04-02T12:00:00.000Z') // undefined
 */
export function checkClock(marks: Record<string, { markedAt: string }>, now: string): void {
  const times = Object.values(marks).map(({ markedAt }) => markedAt);
  if (runsAhead(times, now)) throw new Problem('roll_call.from_future');
}
