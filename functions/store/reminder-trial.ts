import type { RunForReminders } from '../../shared/domain/forms/due-reminders.ts';
import { type StoredArm, storedArm } from '../../shared/domain/people/reminder.ts';
import { indexed } from './keys.ts';
import { queryAll } from './query.ts';
import { listRunsOfTrial, readRunWithoutAnswers } from './reminding.ts';
import { readItem } from './table.ts';

/** Runs that are read side by side. */
const atOnce = 8;

/** Everybody who was drawn into a half of the trial that began on a day. */
export async function listDrawn(org: string, since: string): Promise<StoredArm[]> {
  const { person } = indexed.armOfTrial(org, since, '');
  const items = await queryAll({ partition: person, index: 'byPerson' });
  return items.map((item) => readItem(storedArm, item));
}

/** The records, without answers, of the runs in which the people of a trial may have taken part. */
export async function readRunsOfTrial(org: string, from: string): Promise<RunForReminders[]> {
  const left = await listRunsOfTrial(org, from);
  const read: RunForReminders[] = [];
  const work = async () => {
    for (let runId = left.shift(); runId; runId = left.shift()) {
      const run = await readRunWithoutAnswers(org, runId);
      if (run) read.push(run);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return read;
}
