import { holdings } from '../shared/contract/holdings.ts';
import { tellConsent } from '../shared/model/consent.ts';
import { type Holdings, lastEnd } from '../shared/model/holdings.ts';
import { retentionOf } from '../shared/model/retention.ts';
import { recordPage } from './files/record-page.ts';
import { ownClient } from './http/own.ts';
import type { Asker } from './http/request.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { readPerson, readRunsOf } from './store/holdings.ts';

type Asked = { asker: Asker; participantId: string; now: string };

/**
 * All that is held about the caller's client. The answers are in it whether or not the client
 * shares them with the worker: it is the client who asks, and the worker who hands it over.
 */
async function heldAbout({ asker, participantId, now }: Asked): Promise<Holdings> {
  const { organisation } = asker.caller;
  const { consents, handOvers, identityKept, ...kept } = await readPerson(
    organisation,
    participantId,
  );
  const participant = ownClient(kept.participant, asker);
  const runs = await readRunsOf(organisation, participantId);
  return {
    toldAt: now,
    participant,
    identityKept,
    consents: consents.map(tellConsent),
    handOvers,
    runs,
    retention: retentionOf(lastEnd(runs)),
  };
}

export const handler = serve(
  holdings,
  {
    getRecord: async ({ asker, params, now }) => heldAbout({ asker, now, ...params }),

    getRecordPage: async ({ asker, params, now }) =>
      recordPage(await heldAbout({ asker, now, ...params })),
  },
  keepAudit,
);
