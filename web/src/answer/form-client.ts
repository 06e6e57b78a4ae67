import { isDeviceOnly } from '../leader/handed-over-form.ts';
import { type AnswerClient, linkClient } from './link-client.ts';

/** What takes answers: the API by a link, or, where no network is, the leader's device by itself. */
export function formClient(secret: string, device: string): AnswerClient {
  if (!isDeviceOnly(secret)) return linkClient({ secret, device });
  // Only a device that was handed over loads it: a phone on a bad line need not.
  const here = import('./device-only-client.ts').then(({ deviceOnlyClient }) =>
    deviceOnlyClient(secret),
  );
  return {
    open: async () => (await here).open(),
    save: async (body) => (await here).save(body),
    handIn: async (body) => (await here).handIn(body),
    decide: async (body) => (await here).decide(body),
  };
}
