import { isDeepStrictEqual } from 'node:util';
import { substitutes } from '../shared/contract/substitutes.ts';
import { maySayWhoLeads, maySayWhose, workerOf } from '../shared/model/access.ts';
import type { Participant } from '../shared/model/background.ts';
import type { Run } from '../shared/model/run.ts';
import { checkAppointsAnother } from '../shared/model/run-leaders.ts';
import {
  type Substitution,
  type SubstitutionBody,
  substitutesWith,
  substitutesWithout,
} from '../shared/model/substitution.ts';
import { Problem } from '../shared/problems.ts';
import { found } from './http/own.ts';
import type { Asker, SentBody } from './http/request.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { saveClientStaff } from './store/client-staff.ts';
import { getParticipant } from './store/participants.ts';
import { saveStaff } from './store/run-staff.ts';
import { getRun } from './store/runs.ts';
import { untilWritten } from './store/save.ts';

/** The run if the caller says who leads it; to who only stands in it is as if there were none. */
async function runToStaff({ caller }: Asker, runId: string): Promise<Run> {
  const run = await getRun(caller.organisation, runId);
  return found(run && maySayWhoLeads(caller, run) ? run : undefined, 'run.unknown');
}

/** The client if the caller says whose it is. */
async function clientToStaff({ caller }: Asker, participantId: string): Promise<Participant> {
  const client = await getParticipant(caller.organisation, participantId);
  return found(client && maySayWhose(caller, client) ? client : undefined, 'participant.unknown');
}

/** Who substitutes from now on, if that changes, and what is told of it. */
type Change<Told> = { told: Told; substitutes: Substitution[] | undefined };
type Changing<Told> = Change<Told> | Promise<Change<Told>>;

const changeRun = <Told>(asker: Asker, runId: string, change: (run: Run) => Changing<Told>) =>
  untilWritten(async (): Promise<Told | undefined> => {
    const run = await runToStaff(asker, runId);
    const { told, substitutes } = await change(run);
    if (!substitutes) return told;
    return (await saveStaff(asker.caller.organisation, run, { ...run, substitutes })) && told;
  });

const changeClient = <Told>(
  asker: Asker,
  participantId: string,
  change: (client: Participant) => Changing<Told>,
) =>
  untilWritten(async (): Promise<Told | undefined> => {
    const client = await clientToStaff(asker, participantId);
    const { told, substitutes } = await change(client);
    if (!substitutes) return told;
    const { organisation } = asker.caller;
    return (await saveClientStaff(organisation, client, { ...client, substitutes })) && told;
  });

type Named = { asker: Asker; userId: string; body: SentBody<SubstitutionBody> };

/** One more is named; the same again changes nothing, whoever says it. */
async function naming(
  before: readonly Substitution[],
  has: readonly string[],
  { asker, userId, body }: Named,
): Promise<Change<Substitution>> {
  if (has.includes(userId)) throw new Problem('substitute.has_it_already');
  checkAppointsAnother(asker.caller.userId, userId);
  const kept = before.find((other) => other.userId === userId);
  const one = { userId, ...(await body.over(() => kept)), namedBy: asker.caller.userId };
  if (kept && isDeepStrictEqual({ ...kept, namedBy: one.namedBy }, one))
    return { told: kept, substitutes: undefined };
  return { told: one, substitutes: substitutesWith(before, one, asker.today) };
}

/** One is no substitute any more, if she was. */
function ending(before: readonly Substitution[], userId: string) {
  const left = substitutesWithout(before, userId);
  const substitutes = left.length < before.length ? left : undefined;
  return { told: { userId, ended: true as const }, substitutes };
}

export const handler = serve(
  substitutes,
  {
    putRunSubstitute: ({ asker, params: { runId, userId }, body }) =>
      changeRun(asker, runId, (run) =>
        naming(run.substitutes, run.leaders, { asker, userId, body }),
      ),

    deleteRunSubstitute: ({ asker, params: { runId, userId } }) =>
      changeRun(asker, runId, (run) => ending(run.substitutes, userId)),

    putClientSubstitute: ({ asker, params: { participantId, userId }, body }) =>
      changeClient(asker, participantId, (client) =>
        naming(client.substitutes, [workerOf(client)], { asker, userId, body }),
      ),

    deleteClientSubstitute: ({ asker, params: { participantId, userId } }) =>
      changeClient(asker, participantId, (client) => ending(client.substitutes, userId)),
  },
  keepAudit,
);
