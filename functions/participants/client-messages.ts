import type { ownpages } from '../../shared/contract/own-pages.ts';
import { auditListed } from '../http/listed-clients.ts';
import type { ActingCaller } from '../http/request.ts';
import type { Endpoints } from '../http/serve.ts';
import { listOwnMessages, markRead, unreadMessages } from '../store/own-messages.ts';
import { type ListedClient, listClients } from '../store/participants.ts';
import { pageOf } from '../store/query.ts';
import { checkClient } from './check-client.ts';

/** Every client whom the caller handles: a worker has as many as one can meet. */
async function allClients(acting: ActingCaller): Promise<ListedClient[]> {
  const all: ListedClient[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await listClients(acting, { limit: '100', cursor });
    all.push(...items);
    cursor = next ?? undefined;
  } while (cursor);
  return all;
}

/**
 * Messages of clients to their own worker. They are beside the client, so that they are another
 * worker’s from the moment at which the client is.
 */
export const clientMessageEndpoints: Pick<
  Endpoints<typeof ownpages>,
  'listMessages' | 'listClientMessages' | 'putMessageRead'
> = {
  listMessages: async ({ caller, acting, query, concerns }) => {
    const clients = await allClients(acting);
    const messages = await unreadMessages(
      caller.organisation,
      clients.map(({ client }) => client),
    );
    const page = pageOf(messages, ({ sentAt, messageId }) => `${sentAt}#${messageId}`, query);
    const listed = page.items.map(({ participantId }) => ({
      participantId,
      why: clients.find(({ client }) => client.participantId === participantId)?.why,
    }));
    await auditListed(listed, { caller, concerns });
    return page;
  },

  listClientMessages: async ({ caller, acting, params: { participantId } }) => {
    await checkClient(acting, participantId);
    return { items: await listOwnMessages(caller.organisation, participantId), next: null };
  },

  putMessageRead: async ({ caller, acting, params: { participantId, messageId }, now }) => {
    await checkClient(acting, participantId);
    const read = { at: now, by: caller.userId };
    return markRead(caller.organisation, participantId, messageId, read);
  },
};
