import type { MyClient } from '../../../../shared/domain/groups/client-group.ts';
import { allPages } from '../../api/all-pages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { timeNow } from '../../session/clock.ts';

type ClientsApi = Pick<StaffApi, 'listMyClients'>;

/** The clients of the caller as they were read, and when. */
export type ReadClients = { clients: readonly MyClient[]; readAt: number };

/** For so long the first page and the list of clients share what was read. */
const freshMs = 5 * 60 * 1000;

const read = new WeakMap<ClientsApi, { at: number; clients: Promise<ReadClients> }>();

async function readNow(api: ClientsApi, readAt: number): Promise<ReadClients> {
  try {
    return { clients: await allPages((query) => api.listMyClients({ query })), readAt };
  } catch (error) {
    read.delete(api);
    throw error;
  }
}

/**
 * The caller's clients. Each reading is an entry in the audit of every client, so what was read
 * less than five minutes ago is used again, unless something of it was changed here.
 */
export function readMyClients(api: ClientsApi): Promise<ReadClients> {
  const before = read.get(api);
  const now = timeNow();
  if (before && now - before.at < freshMs) return before.clients;
  const clients = readNow(api, now);
  read.set(api, { at: now, clients });
  return clients;
}

/** After a change of a client: the next list is read again. */
export const forgetMyClients = (api: ClientsApi): void => {
  read.delete(api);
};
