import { daysAfter, monthsAfter } from '../../../../shared/domain/day.ts';
import { allPages } from '../../api/all-pages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import type { ListedRun } from '../../offline/vault-copy.ts';

/** Groups that began so many months ago or later are read first. */
const recentMonths = 12;

/** The most that the contract allows: all runs of an organisation are then a few requests. */
const limit = '400';

/** A part of all runs: those that began in the last year, or those that began before. */
export type RunPart = 'recent' | 'older';

/**
 * A part of the runs that the viewer may see, read page by page. Both parts can be read at the same
 * time, and those that are mostly sought come first.
 * @param today today's date in Finland
 * @param programmeId only the runs of this programme
 */
export function readRuns(
  api: Pick<StaffApi, 'listRuns'>,
  part: RunPart,
  today: string,
  programmeId?: string,
): Promise<ListedRun[]> {
  const from = monthsAfter(today, -recentMonths);
  const span = part === 'recent' ? { from } : { to: daysAfter(from, -1) };
  return allPages((query) => api.listRuns({ query: { ...query, ...span, limit, programmeId } }));
}

/** Every run that the viewer may see, of one programme or of all, by start date. */
export async function readAllRuns(
  api: Pick<StaffApi, 'listRuns'>,
  today: string,
  programmeId?: string,
): Promise<ListedRun[]> {
  const [older, recent] = await Promise.all([
    readRuns(api, 'older', today, programmeId),
    readRuns(api, 'recent', today, programmeId),
  ]);
  return [...older, ...recent];
}
