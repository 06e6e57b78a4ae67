import { type GivenRow, givenRow } from '../../shared/exports/cohort.ts';
import { keys } from './keys.ts';
import { queryAll } from './query.ts';
import { writeTogether } from './save.ts';
import { readItem, recordsTable } from './table.ts';

/** A run, and the questionnaire of its cohort. */
export type GivenOf = { org: string; runId: string; instrument: string };

/** So many rows, and the check beside them, are well within what one transaction may write. */
const batchRows = 50;

const keyOf = ({ org, runId, instrument }: GivenOf) => keys.rowsGiven(org, runId, instrument);

/** The rows of a run in its cohort; undefined until they are fixed. */
export async function readGivenRows(of: GivenOf): Promise<GivenRow[] | undefined> {
  const { pk, sk } = keyOf(of);
  const items = await queryAll({ partition: pk, prefix: sk });
  if (!items.some((item) => item.sk === sk)) return undefined;
  return (
    items
      // The version of another questionnaire may begin like this one.
      .filter((item) => String(item.sk).startsWith(`${sk}#`))
      .map((item) => readItem(givenRow, item))
  );
}

/**
 * Fixes the rows of a run in its cohort, and returns those that are fixed: of two exports that read
 * it first, both get the same. Each row is an item with the number in its key, so an erasure finds
 * it, and a joining of two numbers moves it.
 */
export async function fixGivenRows(of: GivenOf, rows: readonly GivenRow[]): Promise<GivenRow[]> {
  const TableName = recordsTable();
  const { org, runId, instrument } = of;
  const fixed = keyOf(of);
  const unfixed = { TableName, ConditionExpression: 'attribute_not_exists(pk)' };
  for (let from = 0; from < rows.length; from += batchRows)
    await writeTogether([
      { ConditionCheck: { ...unfixed, Key: fixed } },
      ...rows.slice(from, from + batchRows).map((row) => ({
        Put: {
          TableName,
          Item: {
            ...keys.rowGiven(org, runId, { instrument, participantId: row.participantId }),
            ...row,
          },
        },
      })),
    ]);
  // Stopped where another export was first: then its rows are fixed.
  await writeTogether([{ Put: { ...unfixed, Item: fixed } }]);
  return (await readGivenRows(of)) ?? [];
}
