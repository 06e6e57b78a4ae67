import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { formProgressLimits } from '../../shared/configuration.ts';
import type { RunRecord } from '../../shared/domain/figures/counted-record.ts';
import {
  countForms,
  formsOn,
  type RunProgress,
  runProgress,
  windowCount,
} from '../../shared/domain/forms/form-counts.ts';
import type { RunForForms } from '../../shared/domain/forms/form-matrix.ts';
import { pairedCounts, pairedOn } from '../../shared/domain/forms/paired-forms.ts';
import type { Run } from '../../shared/domain/groups/run.ts';
import { indexed, keys } from './keys.ts';
import { queryPage } from './query.ts';
import { type Item, readItem, recordsTable } from './table.ts';

/**
 * The stored counts of a run's forms. They are derived like the summary, but of another kind: a
 * coordinator sees them live, and reads those of all runs at once.
 */
export const storedFormCounts = z.strictObject({
  /** The number of the summary with which it was stored. */
  written: z.int().min(1),
  line: z.instanceof(Uint8Array),
});

const { forms: _, paired: __, ...listed } = runProgress.shape;
const counted = z.strictObject({
  ...listed,
  windows: z.array(windowCount),
  /** Null where no questionnaire is asked both times; absent in lines of before pairs were counted. */
  pairs: pairedCounts.nullable().optional(),
});
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
  ) as Omit<RunProgress, 'forms' | 'paired'>;

type FollowedRun = RunForForms & Pick<RunRecord, 'definitions'> & { run: Run };

/**
 * The write of how far a run's forms are; none if that is stored already.
 * @param stored the counts as they are stored
 * @param written the number of the summary that is stored in the same transaction, or the counts of
 * an earlier and slower recount could stay
 */
export function formCountsWrite(
  org: string,
  record: FollowedRun,
  { stored, written }: { stored: Item | undefined; written: number },
) {
  const counts = counted.parse({ ...listedOf(record.run), ...countForms(record) });
  if (stored && isDeepStrictEqual(countsOfLine(readItem(storedFormCounts, stored).line), counts))
    return [];
  const { runId } = record.run;
  const where = { ...keys.formCounts(org, runId), ...indexed.formCountsOfRun(org, record.run) };
  const Item = { ...where, written, line: bytesOf(counts) };
  return [{ Put: { TableName: recordsTable(), Item } }];
}

/**
 * A page of all runs of an organisation, and how far their forms are on a day: the last to start
 * first, since those are the ones whose forms are awaited.
 */
export async function listRunProgress(
  org: string,
  today: string,
  cursor: string | undefined,
): Promise<{ items: RunProgress[]; next: string | null }> {
  const { person } = indexed.formCountsOfRun(org, { startsOn: '', runId: '' });
  const page = { cursor, limit: String(formProgressLimits.pageSize) };
  const { items, next } = await queryPage(
    { index: 'byPerson', partition: person, isBackwards: true },
    page,
  );
  const all = items.map((item) => countsOfLine(readItem(storedFormCounts, item).line));
  return {
    items: all.map(({ windows, pairs, ...run }) => ({
      ...run,
      forms: formsOn(windows, run.status, today),
      paired: pairedOn(pairs, run.status, today),
    })),
    next,
  };
}
