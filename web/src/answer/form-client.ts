import { isHereAlone } from '../leader/handed-over.ts';
import { type LinkClient, linkClient } from './link-client.ts';

/** What takes answers: the API by a link, or, where no network is, the leader's device by itself. */
export function formClient(secret: string, device: string): LinkClient {
  if (!isHereAlone(secret)) return linkClient({ secret, device });
  // Only a device that was handed over loads it: a phone on a bad line need not.
  const here = import('./here-alone.ts').then(({ hereAloneClient }) => hereAloneClient(secret));
  return {
    open: async () => (await here).open(),
    save: async (body) => (await here).save(body),
    handIn: async (body) => (await here).handIn(body),
    decide: async (body) => (await here).decide(body),
  };
}
