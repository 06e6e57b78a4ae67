import * as z from 'zod';
import type { Run } from '../../shared/domain/groups/run.ts';
import { date, participantId, runId } from '../../shared/domain/ids.ts';
import type { Participant } from '../../shared/domain/people/participant.ts';
import { staffingReason } from '../../shared/domain/people/staffing.ts';
import type { Substitution } from '../../shared/domain/people/substitution.ts';
import { indexed, keys } from './keys.ts';
import { recordsTable } from './table.ts';

/**
 * The item that adds a run or a client to the list of a substitute. The run or client itself
 * decides on access; this item is only for the index, and DynamoDB deletes it after the
 * substitution is over.
 */
const substituteItem = { from: date, until: date, why: staffingReason, expiresAt: z.int() };
export const runSubstitute = z.strictObject({ runId, ...substituteItem });
export const clientSubstitute = z.strictObject({ participantId, ...substituteItem });

/** Until the day after the last one is over in every time zone. */
const graceMs = 2 * 24 * 60 * 60 * 1000;

/** When DynamoDB deletes an item whose last day this is, in seconds. */
export const expiryAfter = (until: string): number =>
  Math.ceil((Date.parse(until) + graceMs) / 1000);

const substitutedBy = ({ from, until, reason }: Substitution) => ({
  from,
  until,
  why: reason.code,
  expiresAt: expiryAfter(until),
});

type NamedSubstitutes = readonly Substitution[];

/** The people in the first list who are not in the second. */
const gone = (before: NamedSubstitutes, after: NamedSubstitutes) =>
  before.filter(({ userId }) => !after.some((one) => one.userId === userId));

const put = (Item: Record<string, unknown>) => ({ Put: { TableName: recordsTable(), Item } });
const remove = (Key: { pk: string; sk: string }) => ({
  Delete: { TableName: recordsTable(), Key },
});

/** The writes that add a run to its substitutes' lists, and remove it from others'. */
export function runSubstituteParts(
  org: string,
  run: Pick<Run, 'runId' | 'startsOn'>,
  before: NamedSubstitutes,
  after: NamedSubstitutes,
) {
  const owner = keys.run(org, run.runId);
  return [
    ...after.map((one) =>
      put({
        ...keys.substitute(owner, one.userId),
        ...indexed.leaderOfRun(org, one.userId, run),
        ...substitutedBy(one),
        runId: run.runId,
      }),
    ),
    ...gone(before, after).map(({ userId }) => remove(keys.substitute(owner, userId))),
  ];
}

/** The same for a client. */
export function clientSubstituteParts(
  org: string,
  { participantId, substitutes }: Pick<Participant, 'participantId' | 'substitutes'>,
  after: NamedSubstitutes,
) {
  const owner = keys.participant(org, participantId);
  return [
    ...after.map((one) =>
      put({
        ...keys.substitute(owner, one.userId),
        ...indexed.clientOfWorker(org, one.userId, participantId),
        ...substitutedBy(one),
        participantId,
      }),
    ),
    ...gone(substitutes, after).map(({ userId }) => remove(keys.substitute(owner, userId))),
  ];
}
