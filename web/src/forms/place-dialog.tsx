import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Modal } from '../modal.tsx';
import { addressOf } from '../place.ts';
import { texts } from '../texts.ts';
import { CorrectStep } from './correct-step.tsx';
import { DecisionStep } from './decision-step.tsx';
import { instrumentOf, isLed } from './desk.ts';
import { DeviceStep } from './device-step.tsx';
import { FileStep } from './file-step.tsx';
import { LinkStep } from './link-step.tsx';
import { type Offer, offersOf } from './offers.ts';
import { PlaceStatus } from './place-status.tsx';
import { RetractStep } from './retract-step.tsx';
import { RevokeStep } from './revoke-step.tsx';
import { type AskingProps, paramsOf, type StepProps } from './step.ts';
import { TrailStep } from './trail-step.tsx';
import { WithdrawStep } from './withdraw-step.tsx';

const words = texts.forms;

type Step = Exclude<Offer, 'paper'> | 'trail';

/** What may be done without asking the API. */
const steps: Partial<Record<Step, FunctionComponent<StepProps>>> = {
  device: DeviceStep,
  decision: DecisionStep,
};
const asking: Partial<Record<Step, FunctionComponent<AskingProps>>> = {
  link: LinkStep,
  file: FileStep,
  revoke: RevokeStep,
  correct: CorrectStep,
  withdraw: WithdrawStep,
  retract: RetractStep,
  trail: TrailStep,
};

function PaperLink({ desk, place }: Pick<StepProps, 'desk' | 'place'>) {
  const { enteredOnceBy } = place;
  const isSecond = enteredOnceBy !== null && enteredOnceBy !== desk.viewer.id;
  return (
    <a class="button" href={addressOf({ page: 'paper', ...paramsOf({ desk, place }) })}>
      {isSecond ? words.steps.secondPaper : words.steps.paper}
    </a>
  );
}

function Offers({ go, ...props }: StepProps & { go: (step: Step) => void }) {
  const { desk, place } = props;
  const instrument = instrumentOf(desk, place);
  const offers = instrument && isLed(desk) ? offersOf(place, instrument, desk.viewer.id) : [];
  return (
    <ul class="offers">
      {[...offers, 'trail' as const].map((offer) => (
        <li key={offer}>
          {offer === 'paper' ? (
            <PaperLink desk={desk} place={place} />
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

/** The thing itself; what must be asked of the API says so where nobody is signed in. */
function StepBody({ step, ...props }: StepProps & { step: Step }) {
  const { api, deeds } = props.desk;
  const canGiveAway = api !== null || deeds.handOverHere !== undefined;
  const Shown = step === 'device' && !canGiveAway ? undefined : steps[step];
  if (Shown) return <Shown {...props} />;
  const Asking = asking[step];
  if (!api || !Asking) return <p class="note">{words.needsNet}</p>;
  return <Asking {...props} api={api} />;
}

function StepShown({ step, ...props }: StepProps & { step: Step }) {
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

type Props = Omit<StepProps, 'back'> & { close: () => void };

/** One form: where it is, and what may be done about it. */
export function PlaceDialog({ close, ...props }: Props) {
  const [step, go] = useState<Step | null>(null);
  const { desk, place } = props;
  const back = () => go(null);
  return (
    <Modal title={`${place.participantId}, ${words.names[place.occasion]}`} close={close}>
      <p class="place-told" role="status">
        <PlaceStatus desk={desk} place={place} brief={step !== null} />
      </p>
      {step ? (
        <StepShown key={step} step={step} {...props} back={back} />
      ) : (
        <Offers {...props} back={back} go={go} />
      )}
    </Modal>
  );
}
