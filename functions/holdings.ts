import { holdings } from '../shared/contract/holdings.ts';
import { type Caller, handles } from '../shared/model/access.ts';
import { tellConsent } from '../shared/model/consent.ts';
import { type Holdings, lastEnd } from '../shared/model/holdings.ts';
import { retentionOf } from '../shared/model/retention.ts';
import { Problem } from '../shared/problems.ts';
import { recordPage } from './files/record-page.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { readPerson, readRunsOf } from './store/holdings.ts';

type Asked = { caller: Caller; participantId: string; now: string };

/**
 * All that is held about the caller's client. The answers are in it whether or not the client
 * shares them with the worker: it is the client who asks, and the worker who hands it over.
 */
async function heldAbout({ caller, participantId, now }: Asked): Promise<Holdings> {
  const { organisation } = caller;
  const { participant, consents, identityKept } = await readPerson(organisation, participantId);
  if (!participant || !handles(caller, participant)) throw new Problem('participant.unknown');
  const runs = await readRunsOf(organisation, participantId);
  return {
    toldAt: now,
    participant,
    identityKept,
    consents: consents.map(tellConsent),
    runs,
    retention: retentionOf(lastEnd(runs)),
  };
}

export const handler = serve(
  holdings,
  {
    getRecord: async ({ caller, params, now }) => heldAbout({ caller, now, ...params }),

    getRecordPage: async ({ caller, params, now }) =>
      recordPage(await heldAbout({ caller, now, ...params })),
  },
  keepAudit,
);
