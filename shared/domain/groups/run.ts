import * as z from 'zod';
import { Problem } from '../../problems.ts';
import { areDifferent } from '../different.ts';
import { confirmedDate, date, programmeId, runId, userId, version } from '../ids.ts';
import { municipalityCode } from '../municipality.ts';
import { occasion } from '../occasion.ts';
import { substitutions } from '../people/substitution.ts';
import { plainLine, plainText, storedText } from '../plain-text.ts';
import { runRemoval } from '../retention-days.ts';

export const runStatus = z
  .enum(['planned', 'recruiting', 'running', 'ended', 'followed_up', 'closed', 'cancelled'])
  .meta({ id: 'RunStatus' });
export type RunStatus = z.infer<typeof runStatus>;

/** The statuses that a run may go to from each status. A closed or cancelled run stays so. */
export const runTransitions = {
  planned: ['recruiting', 'cancelled'],
  recruiting: ['running', 'cancelled'],
  running: ['ended', 'cancelled'],
  ended: ['followed_up', 'running'],
  followed_up: ['closed', 'ended'],
  closed: [],
  cancelled: [],
} as const satisfies Record<RunStatus, readonly RunStatus[]>;

/** The version of an instrument that a run uses throughout, and the occasions. */
export const pinnedInstrument = z
  .strictObject({
    instrumentId: z.string().max(64),
    version: z.string().max(16),
    /** Feedback on a camp is asked at its end, a background at its start. */
    occasions: z
      .array(occasion)
      .min(1)
      .refine(areDifferent, 'must not name one twice')
      .default([...occasion.options]),
  })
  .meta({ id: 'PinnedInstrument' });

/** Days set for a run's forms, by occasion, instead of the usual ones. */
const formWindows = z
  .partialRecord(
    occasion,
    z
      .strictObject({ from: date, to: date })
      .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not be before from' }),
  )
  .default({})
  .meta({ id: 'FormWindows' });

export const runBody = z
  .strictObject({
    programmeId,
    name: plainText(120),
    municipality: plainText(80),
    /** How the participants reach the leaders, in their words; empty where nothing is said. */
    contactWords: plainLine(200).default(''),
    /**
     * The official code of the municipality; null in a run that is older than this field, which is
     * recognised by the name.
     */
    municipalityCode: municipalityCode.nullable().default(null),
    /**
     * The version of the programme's template that the run was made from; null where it was made
     * without one.
     */
    templateVersion: version.nullable().default(null),
    leaders: z.array(userId).min(1).max(10).refine(areDifferent, 'must not name one twice'),
    capacity: z.int().min(1).max(100),
    startsOn: date,
    endsOn: date,
    /** Days on which an occasion's forms are due in this run, where the usual ones do not fit. */
    windows: formWindows,
    instruments: z
      .array(pinnedInstrument)
      .max(10)
      .refine(
        (pins) => areDifferent(pins.map((pin) => pin.instrumentId)),
        'must not name one twice: a run answers one version throughout',
      ),
  })
  .refine((run) => run.startsOn <= run.endsOn, {
    path: ['endsOn'],
    message: 'must not be before startsOn',
  })
  .meta({ id: 'RunBody' });
export type RunBody = z.infer<typeof runBody>;

/**
 * What a run was saved with: a change of one field is sent with all the others.
 * @example bodyOfRun({ name: 'Ryhmä', version: 3 }).name // 'Ryhmä'
 */
export const bodyOfRun = (stored: Run): RunBody =>
  Object.fromEntries(
    Object.keys(runBody.shape).map((field) => [field, stored[field as keyof RunBody]]),
  ) as RunBody;

/** A run as it is sent. */
export const runRequest = runBody.safeExtend({ confirmedDate }).meta({ id: 'RunRequest' });

export const run = z
  .strictObject({
    runId,
    ...runBody.shape,
    name: storedText,
    municipality: storedText,
    contactWords: storedText.default(''),
    /** None in a run whose data were removed at the end of their retention. */
    leaders: z.array(userId).max(10),
    status: runStatus,
    /** The day of each change of status, oldest first. */
    history: z.array(z.strictObject({ status: runStatus, on: date, by: userId })),
    /** The number of members who hold a place now. */
    activeMembers: z.int().min(0),
    /**
     * Leaders who added themselves and whom nobody else has confirmed: until then they do not lead.
     * Empty in a run that is older than this field.
     */
    unconfirmedLeaders: z.array(userId).default([]),
    /** The person who last confirmed the leaders; null while one waits, and in older runs. */
    confirmedBy: userId.nullable().default(null),
    /**
     * For a run that was stored when every session could move the end form's window: its last
     * session's day at the time `npm run recompute` stored it. Null where there was none and in
     * runs made since; absent until it is stored.
     */
    formerLastDay: date.nullable().optional(),
    /** Why sessions were planned on days that had passed; empty where none were. */
    pastReason: storedText.default(''),
    /** The substitutes of the leaders, with their days. */
    substitutes: substitutions,
    /**
     * Everybody named as a leader or a substitute so far, also those who no longer are: they may
     * know the group's composition. Empty in a run that was not saved since this field.
     */
    everNamed: z.array(userId).default([]),
    /** That the data were removed at the end of their retention; null until then. */
    removal: runRemoval.nullable().default(null),
    version,
  })
  .meta({ id: 'Run' });
export type Run = z.infer<typeof run>;

/** A run in a person's list. */
export const listedRun = z
  .strictObject({
    ...run.shape,
    /** Is the run in the caller's list because the caller is a substitute for a leader? */
    substituting: z.boolean(),
  })
  .meta({ id: 'ListedRun' });

/**
 * Refuses a change of status that the life cycle does not have.
 * @throws Problem run.transition_refused with the statuses that are allowed
 * @example checkRunTransition('planned', 'recruiting') // undefined
 */
export function checkRunTransition(from: RunStatus, to: RunStatus): void {
  const allowed: readonly RunStatus[] = runTransitions[from];
  if (!allowed.includes(to)) throw new Problem('run.transition_refused', { allowed });
}

/**
 * Whether a run is closed or cancelled: it has no further status, and can only be read.
 * @example isReadOnly({ status: 'ended' }) // false
 */
export const isReadOnly = ({ status }: { status: RunStatus }): boolean =>
  runTransitions[status].length === 0;

const open: Record<'members' | 'sessions' | 'forms', readonly RunStatus[]> = {
  members: ['planned', 'recruiting', 'running', 'ended', 'followed_up'],
  sessions: ['planned', 'recruiting', 'running', 'ended', 'followed_up'],
  forms: ['recruiting', 'running', 'ended', 'followed_up'],
};

/**
 * Whether a run's status allows writes to a part of it.
 * @example isOpenFor('planned', 'forms') // false
 */
export const isOpenFor = (status: RunStatus, part: keyof typeof open): boolean =>
  open[part].includes(status);

/**
 * Refuses a write to a part of a run that its status does not allow.
 * @throws Problem run.not_open
 * @example checkOpen('running', 'forms') // undefined
 */
export function checkOpen(status: RunStatus, part: keyof typeof open): void {
  if (!isOpenFor(status, part)) throw new Problem('run.not_open');
}

/**
 * Whether a run has begun: its questionnaires and its template stay as they are from then on.
 * @example isUnderWay({ status: 'recruiting' }) // false
 */
export const isUnderWay = ({ status }: { status: RunStatus }): boolean =>
  status !== 'planned' && status !== 'recruiting';

/**
 * Refuses other instrument versions than the pinned ones once the run is under way.
 * @throws Problem run.instruments_pinned
 * @example checkPinned({ status: 'planned', instruments: [] }, { instruments: [] }) // undefined
 */
export function checkPinned(
  before: Pick<Run, 'status' | 'instruments'>,
  after: Pick<RunBody, 'instruments'>,
): void {
  const key = (pins: RunBody['instruments']) =>
    pins
      .map((pin) => `${pin.instrumentId}@${pin.version}`)
      .sort()
      .join();
  if (isUnderWay(before) && key(before.instruments) !== key(after.instruments))
    throw new Problem('run.instruments_pinned');
}
