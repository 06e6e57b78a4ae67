import { checkTextKnown, currentConsentText } from '../shared/consents/consents.ts';
import { clientlinks } from '../shared/contract/client-links.ts';
import { dayOf } from '../shared/domain/day.ts';
import { participantThemselves } from '../shared/domain/forms/form.ts';
import {
  type ClientReplyBody,
  checkStillOpen,
  filledIn,
  openQuestions,
  opensClientLink,
} from '../shared/domain/people/client-link.ts';
import type { Subject } from '../shared/domain/privacy/audit.ts';
import { Problem } from '../shared/problems.ts';
import type { LinkBearer } from './http/link-bearer.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import {
  type ClientChange,
  type LinkedClient,
  readClientByLink,
  saveClientReply,
} from './store/client-links.ts';
import { openedByLink } from './store/wrong-links.ts';

const received = { status: 'received' } as const;

type OpenedClient = {
  caller: LinkBearer;
  now: string;
  concerns: (subject: Subject) => Promise<void>;
};

/** The client whose link it is, and whether it still is while somebody may replace or revoke it. */
async function opened({ caller, now, concerns }: OpenedClient) {
  const visit = await openedByLink(caller, now, async (hash) => {
    const client = await readClientByLink(hash);
    const isRight = ({ link }: LinkedClient) => opensClientLink(link, hash, dayOf(now));
    const check = (present: LinkedClient) => {
      if (!isRight(present)) throw new Problem('link.unknown');
    };
    return client && isRight(client) ? { client, check } : undefined;
  });
  const { organisation, participant } = visit.client;
  const participantIds = [participant.participantId];
  await concerns({ of: 'people', organisation, participantIds });
  return visit;
}

const openFor = ({ link, participant, consents }: LinkedClient) =>
  openQuestions(link, { background: participant.background, consents });

/** What the answer changes; nothing where this very sending has come before. */
function changeBy(
  present: LinkedClient,
  reply: ClientReplyBody,
  now: string,
): ClientChange | undefined {
  const { link, participant } = present;
  if (link.received?.sendingId === reply.sendingId) return undefined;
  if (link.received) throw new Problem('client_link.received');
  checkStillOpen(reply, openFor(present));
  const { participantId } = participant;
  const said = { on: dayOf(now), language: reply.language, source: 'device' as const };
  const signed = { recordedBy: participantThemselves, recordedAt: now };
  return {
    link: { ...link, received: { at: now, sendingId: reply.sendingId } },
    consents: reply.consents.map(({ purpose, given, textVersion }) => ({
      participantId,
      purpose,
      history: [{ given, textVersion, ...said, ...signed }],
    })),
    background: filledIn(participant.background, reply),
  };
}

export const handler = serve(
  clientlinks,
  {
    getClientQuestions: async ({ caller, now, concerns }) => {
      const { client } = await opened({ caller, now, concerns });
      if (client.link.received) return received;
      const { purposes, fields } = openFor(client);
      return {
        status: 'open' as const,
        consents: purposes.map((purpose) => ({
          purpose,
          textVersion: currentConsentText(purpose).version,
        })),
        background: fields,
        until: client.link.until,
      };
    },

    postClientReply: async ({ caller, body, now, concerns }) => {
      for (const one of body.consents) checkTextKnown(one.purpose, one);
      const { client, check } = await opened({ caller, now, concerns });
      await saveClientReply(client, (present) => {
        check(present);
        return changeBy(present, body, now);
      });
      return received;
    },
  },
  { audit: storeAudit },
);
