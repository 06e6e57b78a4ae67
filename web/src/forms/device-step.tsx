import { texts } from '../texts.ts';
import { HandOutNote } from './hand-out-note.tsx';
import { LinkRequest, linkTo } from './link-request.tsx';
import type { OutsideWindow } from './outside-window-field.tsx';
import type { StepProps } from './step.ts';

/** For so long the API may keep the participant waiting, where the device can do without it. */
const patienceMs = 5_000;

/** The same, or as if nobody had answered when it takes too long. */
const inTime = <Value,>(asked: Promise<Value>): Promise<Value> =>
  Promise.race([
    asked,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new TypeError('Nobody answered in time')), patienceMs);
    }),
  ]);

/** Opens the form by a link, or, where no network is, here on the device that takes the answers. */
async function giveAway({ desk, place, handOver }: StepProps, outsideWindow: OutsideWindow) {
  const { api, deeds } = desk;
  const here = () => deeds.handOverHere?.(place, outsideWindow);
  if (!api) return here();
  const wanted = { channel: 'device', outsideWindow } as const;
  const asked = linkTo({ api, desk, place }, wanted);
  try {
    const { secret } = await (deeds.handOverHere ? inTime(asked) : asked);
    handOver(secret);
  } catch (error) {
    // A refusal is an answer: only where nobody answers does the device do it alone.
    if (!deeds.handOverHere || !(error instanceof TypeError)) throw error;
    await here();
  }
}

/** Hands this device to the participant: the leader's own view ends here. */
export function DeviceStep(props: StepProps) {
  const { desk, place } = props;
  return (
    <>
      <HandOutNote desk={desk} place={place} />
      <p>{texts.forms.device.explained}</p>
      <LinkRequest
        place={place}
        label={texts.forms.device.open}
        ask={(outsideWindow) => giveAway(props, outsideWindow)}
      />
    </>
  );
}
