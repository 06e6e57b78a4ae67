import type { own } from '../../shared/contract/own-pages.ts';
import { Problem } from '../../shared/problems.ts';
import type { Endpoints } from '../http/serve.ts';
import { listOwnMessages, sendMessage } from '../store/own-messages.ts';
import { insideOf } from './visit.ts';

export const messageEndpoints: Pick<Endpoints<typeof own>, 'listOwnMessages' | 'postOwnMessage'> = {
  listOwnMessages: async (request) => {
    const { place } = await insideOf(request);
    const messages = await listOwnMessages(place.organisation, place.participantId);
    return {
      items: messages.map(({ messageId, text, sentAt, read }) => ({
        ...{ messageId, text, sentAt },
        readAt: read?.at ?? null,
      })),
      next: null,
    };
  },

  postOwnMessage: async ({ body, ...request }) => {
    const visit = await insideOf(request);
    if (visit.participant.ownWorker === null) throw new Problem('message.no_worker');
    const { messageId, sentAt } = await sendMessage(visit, { ...body, sentAt: visit.now });
    return { messageId, sentAt };
  },
};
