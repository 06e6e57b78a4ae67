import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { type DueReminder, remindersDueIn } from '../../shared/domain/forms/due-reminders.ts';
import { maySendAt, sendingEndsAt } from '../../shared/domain/groups/sending-hours.ts';
import { cappedReminders } from '../../shared/environment.ts';
import {
  listPeopleWaiting,
  listReminding,
  listRunsToRemind,
  readReminderSettings,
  readRunToRemind,
} from '../store/reminding.ts';
import { type RemindingHour, remindPerson } from './person.ts';

/** How long before today a group may have begun of which somebody is still reminded. */
const daysBack = 3 * 366;
/** People who are looked at side by side. */
const atOnce = 8;

/** What an hour put into the outbox; and how many organisations reached the most of the month. */
export type RemindedHour = { waiting: number; capped: number };

type HourShift = { now: string; hasTime: () => boolean };

async function dueIn(org: string, today: string): Promise<DueReminder[]> {
  const due: DueReminder[] = [];
  for (const runId of await listRunsToRemind(org, daysAfter(today, -daysBack))) {
    const run = await readRunToRemind(org, runId);
    if (run) due.push(...remindersDueIn(run, today));
  }
  return due;
}

/** Does some steps side by side; the next ones begin while there is time. */
async function sideBySide<One>(
  all: readonly One[],
  hasTime: () => boolean,
  step: (one: One) => Promise<void>,
): Promise<void> {
  const left = [...all];
  const work = async () => {
    for (let one = left.shift(); one !== undefined && hasTime(); one = left.shift())
      await step(one);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function remindIn(
  org: string,
  waiting: readonly string[],
  { now, hasTime }: HourShift,
  faults: unknown[],
): Promise<RemindedHour> {
  const { reminders, reminderTrial } = await readReminderSettings(org);
  const day = dayOf(now);
  const due = reminders ? await dueIn(org, day) : [];
  const isTrial = reminderTrial !== null && reminderTrial.since <= day;
  const hour: RemindingHour = {
    ...{ org, now, day, until: sendingEndsAt(day) },
    ...{ service: reminders?.service ?? '', perMonth: reminders?.perMonth ?? 0 },
    since: isTrial ? reminderTrial.since : undefined,
  };
  const byPerson = Map.groupBy(due, ({ participantId }) => participantId);
  const done: RemindedHour = { waiting: 0, capped: 0 };
  await sideBySide([...new Set([...byPerson.keys(), ...waiting])], hasTime, async (number) => {
    try {
      const what = await remindPerson(hour, number, byPerson.get(number) ?? []);
      if (what === 'waiting') done.waiting += 1;
      if (what === 'too_many') done.capped = 1;
    } catch (fault) {
      // What nobody can read of one person must not keep everybody else's reminders.
      faults.push(fault);
    }
  });
  if (done.capped > 0)
    console.error(JSON.stringify({ capped: cappedReminders, organisation: org }));
  return done;
}

/**
 * Puts into the outbox what is due this hour, in every organisation that sends reminders. Nothing is
 * remembered from one hour to the next: what is due is computed from what is stored, and each
 * reminder has one key, so an hour may be repeated, interrupted or left out.
 * @throws the first fault, when everything else is done
 */
export async function remindHour(shift: HourShift): Promise<RemindedHour> {
  const done: RemindedHour = { waiting: 0, capped: 0 };
  if (!maySendAt(shift.now)) return done;
  const faults: unknown[] = [];
  const waiting = Map.groupBy(await listPeopleWaiting(), ({ org }) => org);
  for (const org of new Set([...(await listReminding()), ...waiting.keys()])) {
    const people = (waiting.get(org) ?? []).map(({ participantId }) => participantId);
    try {
      const hour = await remindIn(org, people, shift, faults);
      done.waiting += hour.waiting;
      done.capped += hour.capped;
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
  return done;
}
