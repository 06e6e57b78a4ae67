import type { Caller } from '../../shared/domain/people/access.ts';
import type { StaffingReason } from '../../shared/domain/people/staffing.ts';
import type { Concerns } from './audit-trail.ts';

/** A client in a list; `why` where the caller is a substitute for the own worker. */
type ClientInList = { participantId: string; why: StaffingReason | undefined };

/**
 * Reports to the audit the clients who are listed because the caller is a substitute; each with its
 * reason.
 */
export async function auditListed(
  listed: readonly ClientInList[],
  { caller: { organisation }, concerns }: { caller: Caller; concerns: Concerns },
): Promise<void> {
  const byReason = Map.groupBy(listed, ({ why }) => why);
  for (const [asSubstitute, some] of byReason.size > 0 ? byReason : [[undefined, []] as const])
    await concerns({
      of: 'people',
      organisation,
      participantIds: some.map(({ participantId }) => participantId),
      asSubstitute,
    });
}
