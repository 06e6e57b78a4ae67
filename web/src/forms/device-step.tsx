import { texts } from '../texts.ts';
import { HandOutNote } from './hand-out-note.tsx';
import { LinkRequest } from './link-request.tsx';
import type { StepProps } from './step.ts';

/** Hands this device to the participant: the leader's own view ends here. */
export function DeviceStep({ desk, place, handOver }: StepProps) {
  return (
    <>
      <HandOutNote desk={desk} place={place} />
      <p>{texts.forms.device.explained}</p>
      <LinkRequest
        {...{ desk, place }}
        channel="device"
        label={texts.forms.device.open}
        got={({ secret }) => handOver(secret)}
      />
    </>
  );
}
