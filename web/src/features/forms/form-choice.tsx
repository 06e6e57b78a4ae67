import type { Run } from '../../../../shared/domain/groups/run.ts';
import { type Occasion, occasion } from '../../../../shared/domain/occasion.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { newestVersions } from '../../../../shared/instruments/instrument-versions.ts';
import { isOwnInstrument } from '../../../../shared/instruments/own.ts';
import { listed } from '../../texts/format.ts';
import { language } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { CheckField } from '../../ui/field.tsx';
import './form-choice.css';

const words = texts.newGroup;

type Pins = Run['instruments'];
export type Questionnaire = Pick<
  Instrument,
  'id' | 'version' | 'title' | 'respondent' | 'kind' | 'scoring'
>;

const titleOf = ({ title }: Pick<Questionnaire, 'title'>): string => title[language] ?? title.fi;

/** The newest version of each questionnaire that participants answer, the organisation's own first. */
function forParticipants(instruments: readonly Questionnaire[]): Questionnaire[] {
  const found = newestVersions(instruments).filter(
    ({ respondent, kind }) => respondent !== 'leader' && kind !== 'themes',
  );
  const isOwn = ({ id }: Questionnaire) => isOwnInstrument(id);
  return [...found.filter(isOwn), ...found.filter((one) => !isOwn(one))];
}

/** A questionnaire as a group asks it, unless somebody chooses fewer occasions. */
export const everyOccasionPin = ({
  id,
  version,
}: Pick<Questionnaire, 'id' | 'version'>): Pins[number] => ({
  ...{ instrumentId: id, version, occasions: [...occasion.options] },
});

type FormChoiceProps = { of: Questionnaire; pins: Pins; set: (pins: Pins) => void };

/** A questionnaire, and when it is asked. */
function FormChoice({ of, pins, set }: FormChoiceProps) {
  const pin = pins.find(({ instrumentId }) => instrumentId === of.id);
  const others = pins.filter((one) => one !== pin);
  const choose = (isChosen: boolean) => set(isChosen ? [...others, everyOccasionPin(of)] : others);
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

type FormChoicesProps = {
  instruments: readonly Questionnaire[];
  pins: Pins;
  set: (pins: Pins) => void;
};

/** Which questionnaire the change of the group is counted from, where several make a score. */
function CountedForm({ instruments, pins }: Pick<FormChoicesProps, 'instruments' | 'pins'>) {
  const scored = pins.flatMap(
    (pin) => instruments.find(({ id, scoring }) => id === pin.instrumentId && scoring) ?? [],
  );
  const [counted, ...others] = scored;
  if (!counted || others.length === 0) return null;
  return <p class="note">{words.countedForm(titleOf(counted))}</p>;
}

/** The questionnaires that participants can be asked, and when those that are chosen are asked. */
export const FormChoices = ({ instruments, pins, set }: FormChoicesProps) => (
  <>
    {forParticipants(instruments).map((one) => (
      <FormChoice key={one.id} of={one} pins={pins} set={set} />
    ))}
    <div role="status">
      <CountedForm {...{ instruments, pins }} />
    </div>
  </>
);

/** The questionnaires that are asked, each with its occasions, in words. */
export const pinsInWords = (pins: Pins, instruments: readonly Questionnaire[]): string[] =>
  pins.map(({ instrumentId, version, occasions }) => {
    const found = instruments.find((one) => one.id === instrumentId && one.version === version);
    const when = listed(occasions.map((at) => words.occasions[at].toLowerCase()));
    return `${found ? titleOf(found) : instrumentId} (${when})`;
  });
