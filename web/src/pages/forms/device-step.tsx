import type { OutsideWindow } from '../../features/forms/outside-window-field.tsx';
import { texts } from '../../texts/staff.ts';
import type { FormStepProps } from './form-step.ts';
import { HandOutNote } from './hand-out-note.tsx';
import { LinkRequest, requestLink } from './link-request.tsx';

/** How long the participant may wait for the API, where the device can do without it. */
const patienceMs = 5_000;

/** The same, or a failure as if nobody had replied when it takes too long. */
const inTime = <Value,>(pending: Promise<Value>): Promise<Value> =>
  Promise.race([
    pending,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new TypeError('Nobody answered in time')), patienceMs);
    }),
  ]);

/** Opens the form by a link or, without a network, on this device alone. */
async function giveAway({ client, slot, handOver }: FormStepProps, outsideWindow: OutsideWindow) {
  const { api, actions } = client;
  const here = () => actions.handOverHere?.(slot, outsideWindow);
  if (!api) return here();
  const options = { channel: 'device', outsideWindow } as const;
  const pending = requestLink({ api, client, slot }, options);
  try {
    const { secret } = await (actions.handOverHere ? inTime(pending) : pending);
    handOver(secret);
  } catch (error) {
    // A refusal is a reply: the device opens the form by itself only where there is no reply.
    if (!actions.handOverHere || !(error instanceof TypeError)) throw error;
    await here();
  }
}

/** Hands this device to the participant: the leader's own view ends here. */
export function DeviceStep(props: FormStepProps) {
  const { client, slot } = props;
  return (
    <>
      <HandOutNote client={client} slot={slot} />
      <p>{texts.forms.device.explained}</p>
      <LinkRequest
        slot={slot}
        label={texts.forms.device.open}
        ask={(outsideWindow) => giveAway(props, outsideWindow)}
      />
    </>
  );
}
