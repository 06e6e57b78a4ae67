import type { AbsenceBody } from '../../../../shared/domain/people/absence.ts';
import type { WorkerHandOverBody } from '../../../../shared/domain/people/hand-over.ts';
import type { StaffApi } from '../../api/staff-api.ts';

/** What was done in all, once nothing is left. */
type DoneInAll = { runs: number; clients: number };

/** A request does as much as it has time for, so it is repeated until nothing is left. */
async function untilDone<Reply extends DoneInAll & { more: boolean }>(
  request: () => Promise<Reply>,
): Promise<Reply> {
  let [runs, clients] = [0, 0];
  for (;;) {
    const reply = await request();
    runs += reply.runs;
    clients += reply.clients;
    if (!reply.more) return { ...reply, runs, clients };
  }
}

type LentAbsence = { body: AbsenceBody; ifMatch?: number | undefined };

/** Saves an absence, and lends everything. */
export const lendAll = (api: StaffApi, userId: string, { body, ifMatch }: LentAbsence) =>
  untilDone(() => api.putAbsence({ params: { userId }, body, ifMatch }));

/** Ends an absence with all its substitutions. */
export const takeBackAll = (api: StaffApi, userId: string) =>
  untilDone(() => api.deleteAbsence({ params: { userId } }));

type HandedOverWork = { userId: string; handOverId: string; body: WorkerHandOverBody };

/** Hands everything over for good. */
export const handAllOver = (api: StaffApi, { body, ...params }: HandedOverWork) =>
  untilDone(() => api.putWorkerHandOver({ params, body }));
