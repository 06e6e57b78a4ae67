import * as z from 'zod';
import { confirmedLeaders } from '../people/run-leaders.ts';
import { storedText } from '../plain-text.ts';
import { figuresOf, type Queue, queueFigures } from './queue.ts';
import { type Run, run } from './run.ts';
import { type Template, template } from './template.ts';

const { runId, programmeId, name, municipality, municipalityCode } = run.shape;
const { startsOn, endsOn, status, capacity, activeMembers } = run.shape;

/** A group to which a client can be referred: what it is, when it is, and how many places are taken. */
export const opening = z
  .strictObject({
    ...{ runId, programmeId, name, municipality, municipalityCode },
    ...{ startsOn, endsOn, status, capacity, activeMembers },
    /** How many wait for it; not who. */
    queue: queueFigures,
    /** Whom the programme is for, and whom it is not for; empty where no template says it. */
    ...{ isFor: storedText, isNotFor: storedText },
    /** What the programme wants to know of somebody who is referred. */
    referralQuestions: z.array(storedText),
    /** On which days of the week and when its sessions usually are; null where nothing says it. */
    pattern: template.shape.pattern.nullable(),
  })
  .meta({ id: 'Opening' });
export type Opening = z.infer<typeof opening>;

const referring: readonly Run['status'][] = ['recruiting', 'running'];

/**
 * Whether a client can be referred to a run: it takes members, it is not over, and somebody leads it.
 * @param today the date in Finland
 * @example isOpening({ status: 'planned', endsOn: '2026-05-04', leaders: ['aino'], unconfirmedLeaders: [] }, '2026-03-02') // false
 */
export const isOpening = (
  one: Pick<Run, 'status' | 'endsOn' | 'leaders' | 'unconfirmedLeaders'>,
  today: string,
): boolean =>
  referring.includes(one.status) && one.endsOn >= today && confirmedLeaders(one).length > 0;

/**
 * A run as own workers see it.
 * @param queue of the run, if anybody ever waited
 * @param template that the run was opened from, if it was
 * @param today the date in Finland
 */
export const openingOf = (
  one: Run,
  queue: Queue | undefined,
  template: Template | undefined,
  today: string,
): Opening => ({
  runId: one.runId,
  programmeId: one.programmeId,
  name: one.name,
  municipality: one.municipality,
  municipalityCode: one.municipalityCode,
  startsOn: one.startsOn,
  endsOn: one.endsOn,
  status: one.status,
  capacity: one.capacity,
  activeMembers: one.activeMembers,
  queue: figuresOf(queue, today),
  isFor: template?.isFor ?? '',
  isNotFor: template?.isNotFor ?? '',
  referralQuestions: template?.referralQuestions ?? [],
  pattern: template?.pattern ?? null,
});

/**
 * The places that can still be offered: those that are neither taken nor promised.
 * @example freePlaces({ capacity: 6, activeMembers: 4, queue: { waiting: 3, offered: 1, oldest: null } }) // 1
 */
export const freePlaces = ({
  capacity,
  activeMembers,
  queue,
}: Pick<Opening, 'capacity' | 'activeMembers' | 'queue'>): number =>
  Math.max(0, capacity - activeMembers - queue.offered);
