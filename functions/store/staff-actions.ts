import { daysAfter, momentOf } from '../../shared/domain/day.ts';
import { run } from '../../shared/domain/groups/run.ts';
import {
  type DisclosedAction,
  eachRequestOnce,
  positionOf,
  type StaffAction,
  staffAction,
} from '../../shared/domain/privacy/audit.ts';
import { auditPartitions } from './audit-keys.ts';
import {
  type AuditPageRequest,
  cursorAt,
  newestOf,
  readCursor,
  withoutExpiry,
} from './audit-reading.ts';
import { keys } from './keys.ts';
import { getItems, type Item, readItem } from './table.ts';

export const readAction = (item: Item): StaffAction => readItem(staffAction, withoutExpiry(item));

/** The groups that it was about, and the group of a form or a member. */
const groupsOf = ({ concerned, place }: StaffAction): string[] => [
  ...new Set([...concerned.runIds, ...(place.runId ? [place.runId] : [])]),
];

/** The actions with the names of their groups: one batch read for all of them. */
async function withRunNames(
  org: string,
  actions: readonly StaffAction[],
): Promise<DisclosedAction[]> {
  const items = await getItems(actions.flatMap(groupsOf).map((runId) => keys.run(org, runId)));
  const names = new Map(
    items.flatMap((item) => {
      if (!item) return [];
      const { runId, name } = readItem(run, item);
      return [[runId, name] as const];
    }),
  );
  return actions.map((action) => {
    const { runIds: _, ...concerned } = action.concerned;
    const runs = groupsOf(action).map((runId) => ({ runId, name: names.get(runId) ?? null }));
    return { ...action, concerned: { ...concerned, runs } };
  });
}

type ActionDays = { from?: string | undefined; to?: string | undefined };

/**
 * One page of what a member of the staff did on some days, newest first; the days are Finland's.
 * @throws Problem cursor.invalid
 */
export async function listStaffActions(
  org: string,
  userId: string,
  { limit, cursor, from, to }: AuditPageRequest & ActionDays,
) {
  const partition = auditPartitions.actions(org, userId);
  const source = { partition, from: from ? momentOf(from, '00:00') : '' };
  const end = to ? momentOf(daysAfter(to, 1), '00:00') : '~';
  const position = readCursor(cursor);
  const before = position < end ? position : end;
  const { entries, reaches } = await newestOf(readAction, source, before, limit);
  const all = eachRequestOnce(entries).filter((action) => positionOf(action) >= reaches);
  const shown = all.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await withRunNames(org, shown),
    next: cursorAt(all.length > limit && last ? positionOf(last) : reaches),
  };
}
