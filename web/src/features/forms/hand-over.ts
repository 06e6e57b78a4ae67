import type { FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import type { IssuedLink } from '../../../../shared/domain/forms/link.ts';
import type { FormsApi, FormsClient, HandOverBySecret } from './forms-client.ts';
import type { OutsideWindow } from './outside-window-field.tsx';

type LinkRequest = { api: FormsApi; client: FormsClient; slot: FormSlot };
type HandOverProps = { client: FormsClient; slot: FormSlot; handOver: HandOverBySecret };

/** Asks for one link to a form. @throws Refusal, or TypeError when there is no reply */
export async function requestLink(
  { api, client, slot }: LinkRequest,
  options: { channel: 'link' | 'device'; outsideWindow: OutsideWindow },
): Promise<IssuedLink> {
  const { occasion, instrumentId, participantId } = slot;
  const { items } = await api.postLinks({
    params: { runId: client.run.runId },
    body: { occasion, instrumentId, participantIds: [participantId], ...options },
  });
  const [link] = items;
  if (!link) throw new Error('No link was made');
  return link;
}

/** How long the participant may wait for the API, where the device can do without it. */
const patienceMs = 5_000;

/** The same, or a failure as if nobody had replied when it takes too long. */
const inTime = <Value>(pending: Promise<Value>): Promise<Value> =>
  Promise.race([
    pending,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new TypeError('Nobody answered in time')), patienceMs);
    }),
  ]);

/** Opens the form by a link or, without a network, on this device alone. */
export async function giveAway(
  { client, slot, handOver }: HandOverProps,
  outsideWindow: OutsideWindow,
): Promise<void> {
  const { api, actions } = client;
  const here = () => actions.handOverHere?.(slot, outsideWindow);
  if (!api) {
    await here();
    return;
  }
  const options = { channel: 'device', outsideWindow } as const;
  const pending = requestLink({ api, client, slot }, options);
  try {
    const { secret } = await (actions.handOverHere ? inTime(pending) : pending);
    await actions.rememberRound?.(slot);
    handOver(secret);
  } catch (error) {
    // A refusal is a reply: the device opens the form by itself only where there is no reply.
    if (!actions.handOverHere || !(error instanceof TypeError)) throw error;
    await here();
  }
}
