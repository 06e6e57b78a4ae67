import { type AnswerClient, linkClient } from '../api/link-client.ts';
import { isDeviceOnly } from './handed-over-form.ts';

/**
 * The client that receives answers: the API by a link or, without a network, the leader's device.
 */
export function formClient(secret: string, device: string): AnswerClient {
  if (!isDeviceOnly(secret)) return linkClient({ secret, device });
  // Loaded only on a handed-over device: a phone on a bad connection does not need it.
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
