import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type FormOffer, formOffersOf } from '../../features/forms/form-offers.ts';
import { FormTemplateName } from '../../features/forms/form-template-name.tsx';
import { instrumentOf, mayChangeForms } from '../../features/forms/forms-client.ts';
import { OwnLabel } from '../../features/labels/own-label.tsx';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { Modal } from '../../ui/modal.tsx';
import { RetractStep, RevokeStep, WithdrawStep } from './confirmed-steps.tsx';
import { CorrectStep } from './correct-step.tsx';
import { DecisionStep } from './decision-step.tsx';
import { FileStep } from './file-step.tsx';
import { type ApiStepProps, type FormStepProps, formParamsOf } from './form-step.ts';
import { DeviceStep, LinkStep } from './link-step.tsx';
import { SlotStatus } from './slot-status.tsx';
import { TrailStep } from './trail-step.tsx';

const words = texts.forms;

type FormStepName = Exclude<FormOffer, 'paper'> | 'trail';

/** The actions that do not ask the API. */
const offlineSteps: Partial<Record<FormStepName, FunctionComponent<FormStepProps>>> = {
  device: DeviceStep,
  decision: DecisionStep,
};
const apiSteps: Partial<Record<FormStepName, FunctionComponent<ApiStepProps>>> = {
  link: LinkStep,
  file: FileStep,
  revoke: RevokeStep,
  correct: CorrectStep,
  withdraw: WithdrawStep,
  retract: RetractStep,
  trail: TrailStep,
};

function PaperLink({ client, slot }: Pick<FormStepProps, 'client' | 'slot'>) {
  const { enteredOnceBy } = slot;
  const isSecond = enteredOnceBy !== null && enteredOnceBy !== client.viewer.id;
  return (
    <a class="button" href={hashOf({ page: 'paper', ...formParamsOf({ client, slot }) })}>
      {isSecond ? words.steps.secondPaper : words.steps.paper}
    </a>
  );
}

function Offers({ go, ...props }: FormStepProps & { go: (step: FormStepName) => void }) {
  const { client, slot } = props;
  const instrument = instrumentOf(client, slot);
  const offers =
    instrument && mayChangeForms(client) ? formOffersOf(slot, instrument, client.viewer.id) : [];
  return (
    <ul class="offers">
      {[...offers, 'trail' as const].map((offer) => (
        <li key={offer} data-offer={offer}>
          {offer === 'paper' ? (
            <PaperLink client={client} slot={slot} />
          ) : (
            <button type="button" onClick={() => go(offer)}>
              {words.steps[offer]}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The chosen action; one that must ask the API says so where nobody is signed in. */
function StepBody({ step, ...props }: FormStepProps & { step: FormStepName }) {
  const { api, actions } = props.client;
  const canGiveAway = api !== null || actions.handOverHere !== undefined;
  const OfflineStep = step === 'device' && !canGiveAway ? undefined : offlineSteps[step];
  if (OfflineStep) return <OfflineStep {...props} />;
  const ApiStep = apiSteps[step];
  if (!api || !ApiStep) return <p class="note">{words.needsNet}</p>;
  return <ApiStep {...props} api={api} />;
}

function StepShown({ step, ...props }: FormStepProps & { step: FormStepName }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section>
      <button type="button" class="back" onClick={props.back}>
        ← {words.stepBack}
      </button>
      <h3 ref={heading} tabIndex={-1}>
        {words.steps[step]}
      </h3>
      <StepBody step={step} {...props} />
    </section>
  );
}

type SlotDialogProps = Omit<FormStepProps, 'back'> & { close: () => void };

/** One form: its status, and what may be done about it. */
export function SlotDialog({ close, ...props }: SlotDialogProps) {
  const [step, go] = useState<FormStepName | null>(null);
  const { client, slot } = props;
  const back = () => go(null);
  return (
    <Modal title={`${slot.participantId}, ${words.names[slot.occasion]}`} close={close}>
      <FormTemplateName client={client} slot={slot} />
      <p class="slot-state" role="status">
        {/* The participant may look at a step, at a QR code for one; the label is not for them. */}
        {!step && <OwnLabel number={slot.participantId} />}
        <SlotStatus client={client} slot={slot} brief={step !== null} />
      </p>
      {step ? (
        <StepShown key={step} step={step} {...props} back={back} />
      ) : (
        <Offers {...props} back={back} go={go} />
      )}
    </Modal>
  );
}
