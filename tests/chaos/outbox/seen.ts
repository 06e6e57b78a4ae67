import type { CountedBackground } from '../../../shared/domain/figures/background-confirmation.ts';
import type { FormSlot } from '../../../shared/domain/forms/form-matrix.ts';
import type { Session } from '../../../shared/domain/groups/session.ts';
import type { Member } from '../../../shared/domain/people/member.ts';
import type { StormApi } from '../harness/clients.ts';

/** What a tablet or the API shows of a run. */
export type SeenByTablet = {
  sessions: readonly Session[];
  members: readonly Member[];
  forms: readonly FormSlot[];
  counted: CountedBackground | null;
};

/** The run as the API has it. */
export async function seenBy(api: StormApi, runId: string): Promise<SeenByTablet> {
  const params = { runId };
  const [sessions, members, forms, counted] = await Promise.all([
    api.listSessions({ params }),
    api.listMembers({ params }),
    api.listForms({ params }),
    api.getCountedBackground({ params }),
  ]);
  return { sessions: sessions.items, members: members.items, forms: forms.items, counted };
}

/** The same in an order that does not depend on the source. */
export const sorted = ({ sessions, members, ...rest }: SeenByTablet): SeenByTablet => ({
  ...rest,
  sessions: sessions.toSorted((a, b) => a.sessionId.localeCompare(b.sessionId)),
  members: members.toSorted((a, b) => a.participantId.localeCompare(b.participantId)),
});
