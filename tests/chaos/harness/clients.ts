import { answer } from '../../../shared/contract/answer.ts';
import { routesByName } from '../../../shared/contract/api.ts';
import { createClient, Refusal, type RouteClient } from '../../../shared/contract/client.ts';

import { persist } from './persistence.ts';

export type StormApi = RouteClient<typeof routesByName>;
export type LinkClient = RouteClient<typeof answer>;

/** The clients of a local server: the API's address for them, and where they sign in. */
export type StormClients = {
  /** The API's address for them: the line's. */
  url: string;
  /** The time for clients and server, in milliseconds. */
  now: () => number;
  as: (userId: string) => StormApi;
  holding: (secret: string) => LinkClient;
};

/** A token of a demo user from a running Laituri. */
export async function stormTokenOf(signInUrl: string, user: string): Promise<string> {
  const answered = await fetch(`${signInUrl}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/plain' },
    body: JSON.stringify({ user }),
  });
  if (!answered.ok) throw new Error('Nobody could sign in');
  return answered.text();
}

/**
 * Clients that sign in once, and again when their token is no longer accepted: a restarted server
 * has other keys.
 * @param signInUrl called at each sign-in, because a restarted server has another address
 */
export function clientsOf(url: string, signInUrl: () => string, now = Date.now): StormClients {
  const tokens = new Map<string, Promise<string>>();
  const token = (user: string) => {
    const stored = tokens.get(user) ?? stormTokenOf(signInUrl(), user);
    tokens.set(user, stored);
    return stored.catch((error: unknown) => {
      tokens.delete(user);
      throw error;
    });
  };
  const renewed = (user: string, call: (given: unknown) => Promise<unknown>) => (given: unknown) =>
    call(given).catch((error: unknown) => {
      if (error instanceof Refusal && error.problem.status === 401) tokens.delete(user);
      throw error;
    });
  const as = (user: string) => {
    const api = createClient(routesByName, { url, token: () => token(user) });
    const calls = Object.entries(api).map(([name, call]) => [name, renewed(user, call as never)]);
    return Object.fromEntries(calls) as StormApi;
  };
  const holding = (secret: string) => createClient(answer, { url, token: () => secret });
  return { url, now, as, holding };
}

/** The same clients, which send again until they are answered. */
export function patientApi(clients: StormClients): StormClients {
  const as = (user: string) => {
    const calls = Object.entries(clients.as(user)).map(([name, call]) => [
      name,
      (given: unknown) => persist(() => (call as (given: unknown) => Promise<unknown>)(given)),
    ]);
    return Object.fromEntries(calls) as StormApi;
  };
  return { ...clients, as };
}
