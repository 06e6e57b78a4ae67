import type { Occasion } from '../../../../shared/domain/occasion.ts';
import { occasion } from '../../../../shared/domain/occasion.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { language } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { CheckField } from '../../ui/field.tsx';
import type { Draft } from './draft.ts';
import type { StepProps } from './new-group-page.tsx';
import { StepEnd } from './step-end.tsx';
import { useStep } from './use-step.ts';

const words = texts.newGroup;

type Pins = Draft['instruments'];
export type Questionnaire = Pick<Instrument, 'id' | 'version' | 'title' | 'respondent' | 'kind'>;

export const titleOf = ({ title }: Pick<Questionnaire, 'title'>): string =>
  title[language] ?? title.fi;

/** The newest version of each questionnaire that participants answer. */
function forParticipants(instruments: readonly Questionnaire[]): Questionnaire[] {
  const newest = new Map(instruments.map((one) => [one.id, one]));
  return [...newest.values()].filter(
    ({ respondent, kind }) => respondent !== 'leader' && kind !== 'themes',
  );
}

type FormChoiceProps = { of: Questionnaire; pins: Pins; set: (pins: Pins) => void };

/** A questionnaire, and when it is asked. */
function FormChoice({ of, pins, set }: FormChoiceProps) {
  const pin = pins.find(({ instrumentId }) => instrumentId === of.id);
  const others = pins.filter((one) => one !== pin);
  const choose = (isChosen: boolean) => {
    const whole = { instrumentId: of.id, version: of.version, occasions: [...occasion.options] };
    set(isChosen ? [...others, whole] : others);
  };
  const ask = (at: Occasion, isChosen: boolean) => {
    if (!pin) return;
    const occasions = occasion.options.filter((one) =>
      one === at ? isChosen : pin.occasions.includes(one),
    );
    set(
      occasions.length > 0
        ? pins.map((one) => (one === pin ? { ...pin, occasions } : one))
        : others,
    );
  };
  return (
    <div class="form-choice">
      <CheckField label={titleOf(of)} value={pin !== undefined} set={choose} />
      {pin && (
        <fieldset class="choices in-line">
          <legend class="unseen">{words.occasionsOf(titleOf(of))}</legend>
          {occasion.options.map((at) => (
            <CheckField
              key={at}
              label={words.occasions[at]}
              value={pin.occasions.includes(at)}
              set={(isChosen) => ask(at, isChosen)}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

type FormsStepProps = StepProps & { instruments: readonly Questionnaire[] };

/** The questionnaires of the group, and when they are asked. */
export function FormsStep({ draft, set, next, back, instruments }: FormsStepProps) {
  const { lacking, submit } = useStep('forms', draft, next);
  return (
    <form class="card is-narrow" onSubmit={submit} noValidate>
      <p class="quiet">{words.formsHint}</p>
      {forParticipants(instruments).map((one) => (
        <FormChoice
          key={one.id}
          of={one}
          pins={draft.instruments}
          set={(pins) => set({ instruments: pins })}
        />
      ))}
      <StepEnd back={back} lacking={lacking} />
    </form>
  );
}
