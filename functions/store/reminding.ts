import * as z from 'zod';
import type { DueReminder, RunForReminders } from '../../shared/domain/forms/due-reminders.ts';
import { form } from '../../shared/domain/forms/form.ts';
import { formDecisionBody } from '../../shared/domain/forms/form-decision.ts';
import { run } from '../../shared/domain/groups/run.ts';
import { session } from '../../shared/domain/groups/session.ts';
import {
  type OrganisationSettings,
  organisationSettings,
} from '../../shared/domain/organisation-settings.ts';
import { isGiven, type Purpose, storedConsent } from '../../shared/domain/people/consent.ts';
import { member } from '../../shared/domain/people/member.ts';
import { storedReferral } from '../../shared/domain/people/referral.ts';
import { messageReason, messageState, type TrialArm } from '../../shared/domain/people/reminder.ts';
import { remindingOrganisations, waitingMessages } from '../../shared/table-shape.ts';
import { documents, isConditionFailed } from './documents.ts';
import { indexed, keys } from './keys.ts';
import { expiresAfterDays, newMessageItem } from './outbox.ts';
import { stillThere } from './participants.ts';
import { queryProjected } from './projected-query.ts';
import { writeTogether } from './save.ts';
import { type Item, recordsTable } from './table.ts';

/** The organisations that send reminders. */
export async function listReminding(): Promise<string[]> {
  const partition = remindingOrganisations;
  const items = await queryProjected({ partition, index: 'runsByStart' }, ['runsSort']);
  return items.map(({ runsSort }) => String(runsSort));
}

export type ReminderSettings = Pick<OrganisationSettings, 'reminders' | 'reminderTrial'>;

/** What an organisation decided about reminders. */
export async function readReminderSettings(org: string): Promise<ReminderSettings> {
  const { pk, sk } = keys.organisation(org);
  const [item = {}] = await queryProjected({ partition: pk, prefix: sk }, [
    ...['reminders', 'reminderTrial'],
  ]);
  return z
    .object({
      reminders: organisationSettings.shape.reminders,
      reminderTrial: organisationSettings.shape.reminderTrial,
    })
    .parse(item);
}

const runShape = run.shape;
const runToRemind = z.object({
  ...{ runId: runShape.runId, status: runShape.status, startsOn: runShape.startsOn },
  ...{ endsOn: runShape.endsOn, instruments: runShape.instruments, windows: runShape.windows },
  formerLastDay: runShape.formerLastDay,
  removal: run.shape.removal,
});
const sessionToRemind = z.object({
  sessionId: session.shape.sessionId,
  ...{ kind: session.shape.kind, date: session.shape.date, startsAt: session.shape.startsAt },
  ...{ status: session.shape.status, members: session.shape.members, last: session.shape.last },
  marks: session.shape.marks,
});
const memberToRemind = z.object({
  participantId: member.shape.participantId,
  ...{ state: member.shape.state, joinedOn: member.shape.joinedOn },
  exit: member.shape.exit.optional(),
});
const referralToRemind = z.object({
  participantId: storedReferral.shape.participantId,
  ...{ state: storedReferral.shape.state, until: storedReferral.shape.until },
  history: storedReferral.shape.history,
});
const slotToRemind = z.object({
  participantId: form.shape.participantId,
  ...{ occasion: form.shape.occasion, instrumentId: form.shape.instrumentId },
});
const decisionToRemind = slotToRemind.extend({ decision: formDecisionBody.shape.decision });

type RunToRemind = z.infer<typeof runToRemind>;
const pastStatuses: readonly string[] = ['planned', 'closed', 'cancelled'];
const isRemindedOf = (one: RunToRemind) => !one.removal && !pastStatuses.includes(one.status);
const runAttributes = Object.keys(runToRemind.shape);

/** The runs of an organisation that began after a day, but for those whose data were removed. */
async function listRunsFrom(org: string, from: string): Promise<RunToRemind[]> {
  const { runsOf } = indexed.runByStart(org, { startsOn: '', runId: '' });
  const items = await queryProjected({ partition: runsOf, index: 'runsByStart' }, runAttributes);
  return items
    .map((item) => runToRemind.parse(item))
    .filter((one) => one.startsOn >= from && !one.removal);
}

/** The runs of an organisation of which somebody may be reminded, that began after a day. */
export const listRunsToRemind = async (org: string, from: string): Promise<string[]> =>
  (await listRunsFrom(org, from)).filter(isRemindedOf).map(({ runId }) => runId);

/** The runs of an organisation in which people of a trial may have taken part. */
export const listRunsOfTrial = async (org: string, from: string): Promise<string[]> =>
  (await listRunsFrom(org, from)).map(({ runId }) => runId);

/** What of a run's items decides about reminders: no answer, and no text. */
const recordAttributes = [
  ...new Set([
    ...[
      'sk',
      ...runAttributes,
      'sessionId',
      'kind',
      'date',
      'startsAt',
      'members',
      'last',
      'marks',
    ],
    ...['participantId', 'state', 'joinedOn', 'exit', 'until', 'history'],
    ...['occasion', 'instrumentId', 'decision'],
  ]),
];

/** A run's record without answers, in one query; undefined of one whose data were removed. */
export async function readRunWithoutAnswers(
  org: string,
  runId: string,
): Promise<(RunForReminders & { run: RunToRemind }) | undefined> {
  const { pk, sk: runSk } = keys.run(org, runId);
  const items = await queryProjected({ partition: pk }, recordAttributes);
  const runItem = items.find(({ sk }) => sk === runSk);
  const read = runItem && runToRemind.parse(runItem);
  if (!read || read.removal) return undefined;
  const under = <Schema extends z.ZodType>(schema: Schema, prefix: string) =>
    items
      .filter(({ sk }) => String(sk).startsWith(prefix))
      .map((item): z.infer<Schema> => schema.parse(item));
  return {
    run: read,
    sessions: under(sessionToRemind, 'SESSION#'),
    members: under(memberToRemind, 'MEMBER#'),
    referrals: under(referralToRemind, 'REFERRAL#'),
    forms: under(slotToRemind, 'FORM#'),
    decisions: under(decisionToRemind, 'DECISION#'),
  };
}

/** The same; undefined of a run of which nobody is reminded. */
export async function readRunToRemind(
  org: string,
  runId: string,
): Promise<RunForReminders | undefined> {
  const read = await readRunWithoutAnswers(org, runId);
  return read && isRemindedOf(read.run) ? read : undefined;
}

/** What a person has allowed. */
export async function readAllowed(org: string, participantId: string): Promise<Set<Purpose>> {
  const { pk } = keys.participant(org, participantId);
  const consents = z.object({
    purpose: storedConsent.shape.purpose,
    history: storedConsent.shape.history,
  });
  const items = await queryProjected({ partition: pk, prefix: 'CONSENT#' }, ['purpose', 'history']);
  return new Set(
    items
      .map((item) => consents.parse(item))
      .filter(isGiven)
      .map(({ purpose }) => purpose),
  );
}

const remindedMessage = z.object({
  sk: z.string(),
  state: messageState,
  reason: messageReason.nullable(),
  tries: z.int(),
  version: z.int(),
});
export type RemindedMessage = z.infer<typeof remindedMessage>;

/** What a person was sent or will be, by the sort keys of the messages. */
export type Reminded = {
  messages: ReadonlyMap<string, RemindedMessage>;
  /** The reminder of the day, by its sort key. */
  today: string | undefined;
  arm: TrialArm | undefined;
};

/**
 * What a person was sent so far.
 * @param since the day from which the trial counts, if there is one
 */
export async function readReminded(
  org: string,
  participantId: string,
  { day, since }: { day: string; since: string | undefined },
): Promise<Reminded> {
  const { pk, sk: daySk } = keys.reminderOfDay(org, participantId, day);
  const items = await queryProjected({ partition: pk }, [
    ...['sk', 'state', 'reason', 'tries', 'version', 'reminder', 'arm'],
  ]);
  const at = (sk: string) => items.find((item) => item.sk === sk);
  const armItem = since && at(keys.trialArm(org, participantId, since).sk);
  return {
    messages: new Map(
      items
        .filter(({ sk }) => String(sk).startsWith('MESSAGE#'))
        .map((item) => [String(item.sk), remindedMessage.parse(item)]),
    ),
    today: at(daySk)?.reminder as string | undefined,
    arm: armItem ? (armItem.arm as TrialArm) : undefined,
  };
}

/** The people of an organisation to whom a reminder waits. */
export async function listPeopleWaiting(): Promise<{ org: string; participantId: string }[]> {
  const items = await queryProjected({ partition: waitingMessages, index: 'runsByStart' }, [
    'pk',
    'participantId',
  ]);
  return items.map(({ pk, participantId }) => ({
    org: String(pk).split('#')[1] ?? '',
    participantId: String(participantId),
  }));
}

/** Stores in which half of a trial somebody is, unless that is stored already. */
export async function putArm(
  org: string,
  arm: { participantId: string; arm: TrialArm; since: string; decidedAt: string },
): Promise<void> {
  const put = {
    TableName: recordsTable(),
    Item: {
      ...keys.trialArm(org, arm.participantId, arm.since),
      ...indexed.armOfTrial(org, arm.since, arm.participantId),
      ...arm,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  await writeTogether([{ Put: put }, stillThere(org, arm.participantId)]);
}

const countUpdate = (org: string, month: string, by: number) => ({
  TableName: recordsTable(),
  Key: keys.remindersOfMonth(org, month),
  UpdateExpression: 'ADD reminders :by',
  ExpressionAttributeValues: { ':by': by } as Item,
});

/** Counts a reminder of the month, if there may be another; returns whether there may. */
export async function takeOfMonth(org: string, month: string, most: number): Promise<boolean> {
  const update = countUpdate(org, month, 1);
  try {
    await documents.send('UpdateItem', {
      ...update,
      ConditionExpression: 'attribute_not_exists(reminders) OR reminders < :most',
      ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':most': most },
    });
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}

/** Takes the count of a reminder back that was not put into the outbox. */
export async function giveBackOfMonth(org: string, month: string): Promise<void> {
  await documents.send('UpdateItem', countUpdate(org, month, -1));
}

/** When a reminder is put into the outbox, and for which day. */
export type ReminderMoment = { now: string; day: string; until: string; service: string };

/** The day of a person is this reminder's, or still nobody's. */
function dayPart(org: string, participantId: string, { now, day }: ReminderMoment, sk: string) {
  return {
    Put: {
      TableName: recordsTable(),
      Item: {
        ...keys.reminderOfDay(org, participantId, day),
        reminder: sk,
        expiresAt: expiresAfterDays(now, 3),
      },
      ConditionExpression: 'attribute_not_exists(pk) OR reminder = :reminder',
      ExpressionAttributeValues: { ':reminder': sk },
    },
  };
}

/**
 * Puts a reminder into the outbox, unless it is there, the person has another one today, or is being
 * erased or joined to another number.
 * @returns whether it was put
 */
export async function putReminder(
  org: string,
  { needs: _, ...due }: DueReminder,
  moment: ReminderMoment,
): Promise<boolean> {
  const { participantId } = due;
  const { now, until, service } = moment;
  const Item = newMessageItem(org, { ...due, service, from: now, until });
  const stopped = await writeTogether([
    {
      Put: {
        TableName: recordsTable(),
        Item,
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    dayPart(org, participantId, moment, keys.message(org, participantId, due).sk),
    stillThere(org, participantId),
  ]);
  return !stopped;
}

/** Lets a reminder wait again that the carrier certainly refused. */
export async function repeatReminder(
  org: string,
  due: DueReminder,
  stored: RemindedMessage,
  moment: ReminderMoment,
): Promise<boolean> {
  const { participantId, day, time } = due;
  const { now, until, service } = moment;
  const { runsOf, runsSort } = indexed.waitingMessage(org, { at: now, participantId });
  const stopped = await writeTogether([
    {
      Update: {
        TableName: recordsTable(),
        Key: keys.message(org, participantId, due),
        UpdateExpression:
          'SET #state = :waiting, reason = :none, #day = :day, #time = :time, service = :service, #from = :now, #until = :until, #at = :now, runsOf = :list, runsSort = :sort, version = version + :one',
        ConditionExpression: '#state = :refused AND version = :seen',
        ExpressionAttributeNames: {
          ...{ '#state': 'state', '#day': 'day', '#time': 'time', '#from': 'from' },
          ...{ '#until': 'until', '#at': 'at' },
        },
        ExpressionAttributeValues: {
          ...{ ':waiting': 'waiting', ':refused': 'refused', ':none': null },
          ...{ ':day': day, ':time': time, ':service': service, ':now': now, ':until': until },
          ...{ ':list': runsOf, ':sort': runsSort, ':seen': stored.version, ':one': 1 },
        },
      },
    },
    dayPart(org, participantId, moment, stored.sk),
    stillThere(org, participantId),
  ]);
  return !stopped;
}

/** Gives up a reminder that waits and is no longer due, or no longer allowed. */
export async function giveUpReminder(
  org: string,
  participantId: string,
  { sk, version }: RemindedMessage,
  now: string,
): Promise<void> {
  const { pk } = keys.reminderOfDay(org, participantId, '');
  const update = {
    TableName: recordsTable(),
    Key: { pk, sk },
    UpdateExpression:
      'SET #state = :given, reason = :reason, #at = :now, version = version + :one REMOVE runsOf, runsSort',
    ConditionExpression: '#state = :waiting AND version = :seen',
    ExpressionAttributeNames: { '#state': 'state', '#at': 'at' },
    ExpressionAttributeValues: {
      ...{ ':given': 'not_sent', ':reason': 'no_longer_due', ':waiting': 'waiting' },
      ...{ ':now': now, ':seen': version, ':one': 1 },
    },
  };
  // Somebody has taken it meanwhile: then it is being sent.
  await writeTogether([{ Update: update }]);
}
