import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { formProgressLimits } from '../../shared/configuration.ts';
import {
  countWindows,
  formsOn,
  type RunProgress,
  runProgress,
  windowCount,
} from '../../shared/domain/forms/form-counts.ts';
import type { RunForForms } from '../../shared/domain/forms/form-matrix.ts';
import type { Run } from '../../shared/domain/groups/run.ts';
import { documents, isConditionFailed } from './documents.ts';
import { indexed, keys } from './keys.ts';
import { queryPage } from './query.ts';
import { type Item, readItem, recordsTable } from './table.ts';

/**
 * The stored counts of a run's forms. They are derived like the summary, but of another kind: a
 * coordinator sees them live, and reads those of all runs at once.
 */
export const storedFormCounts = z.strictObject({
  /** The number of the summary that was counted from the same records: a later one stays. */
  written: z.int().min(1),
  line: z.instanceof(Uint8Array),
});

const { forms: _, ...listed } = runProgress.shape;
const counted = z.strictObject({ ...listed, windows: z.array(windowCount) });
type FormCountsLine = z.infer<typeof counted>;

/** As few bytes as possible: the list of a thousand runs is read from its beginning to its end. */
const bytesOf = (counts: FormCountsLine): Uint8Array =>
  deflateRawSync(JSON.stringify(counts), { level: 9, dictionary });

/** The counts of a stored line. */
export const countsOfLine = (bytes: Uint8Array): FormCountsLine =>
  counted.parse(JSON.parse(inflateRawSync(bytes, { dictionary }).toString()));

/**
 * What is in most lines, so that deflate need not repeat it in each. Stored lines were made with it:
 * another one needs another attribute.
 */
const dictionary = Buffer.from(
  '","substitutes":[],"from":null,"to":null},{"userId":"","reason":{"code":"absence","note":null},"namedBy":"","absentee":null}{"runId":"","programmeId":"","name":"Hahmoterapia, ","municipality":"Kajaani","municipalityCode":"205","status":"closed","status":"ended","status":"running","startsOn":"2026-0","endsOn":"2026-0","leaders":[""],"substitutes":[],"windows":[{"occasion":"start","from":"2026-0","to":"2026-0","received":6,"lost":0,"waiting":0},{"occasion":"end","from":"2026-0","to":"2026-0","received":0,"lost":0,"waiting":6},{"occasion":"follow_up","from":"2026-0","to":"2026-0","received":0,"lost":0,"waiting":6}]}',
);

const listedOf = (run: Run) =>
  Object.fromEntries(
    Object.keys(listed).map((field) => [field, run[field as keyof typeof listed]]),
  ) as Omit<RunProgress, 'forms'>;

type FollowedRun = RunForForms & { run: Run };

/**
 * Stores how far a run's forms are, unless that is stored already or was counted later.
 * @param written the number of the summary from the same records, which follow one another
 */
export async function saveFormCounts(
  org: string,
  record: FollowedRun,
  { stored, written }: { stored: Item | undefined; written: number },
): Promise<void> {
  const counts = { ...listedOf(record.run), windows: countWindows(record) };
  const before = stored && countsOfLine(readItem(storedFormCounts, stored).line);
  if (before && isDeepStrictEqual(before, counted.parse(counts))) return;
  try {
    await documents.send('PutItem', {
      TableName: recordsTable(),
      Item: {
        ...keys.formCounts(org, record.run.runId),
        ...indexed.formCountsOfRun(org, record.run),
        ...{ written, line: bytesOf(counts) },
      },
      ConditionExpression: 'attribute_not_exists(pk) OR written < :written',
      ExpressionAttributeValues: { ':written': written },
    });
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
  }
}

/** A page of all runs of an organisation by start date, and how far their forms are on a day. */
export async function listRunProgress(
  org: string,
  today: string,
  cursor: string | undefined,
): Promise<{ items: RunProgress[]; next: string | null }> {
  const { person } = indexed.formCountsOfRun(org, { startsOn: '', runId: '' });
  const page = { cursor, limit: String(formProgressLimits.pageSize) };
  const { items, next } = await queryPage({ index: 'byPerson', partition: person }, page);
  const all = items.map((item) => countsOfLine(readItem(storedFormCounts, item).line));
  return {
    items: all.map(({ windows, ...run }) => ({
      ...run,
      forms: formsOn(windows, run.status, today),
    })),
    next,
  };
}
