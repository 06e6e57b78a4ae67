import { type Occasion, occasion as occasions } from '../../../shared/model/form.ts';
import type { FormMatrix, FormPlace } from '../../../shared/model/form-matrix.ts';
import { readText } from '../language.ts';
import { texts } from '../texts.ts';
import type { Desk } from './desk.ts';
import { isOpen } from './offers.ts';

const words = texts.forms.sheet;

/** Which forms of a group. */
export type Wanted = { occasion: Occasion; instrumentId: string };

/** Who still awaits the form: the rule is the API's, this only tells how many. */
const awaiting = ({ items }: FormMatrix, wanted: Wanted): FormPlace[] =>
  items.filter(
    (place) =>
      place.occasion === wanted.occasion &&
      place.instrumentId === wanted.instrumentId &&
      place.status !== 'refused' &&
      isOpen(place),
  );

/** Have they begun, by a link that still works? Then they are left alone unless told otherwise. */
const isBegun = ({ status, linkUntil }: FormPlace, today: string) =>
  status === 'started' && linkUntil !== null && linkUntil >= today;

/** How many have begun by a link that works. */
export const begunOf = (matrix: FormMatrix, wanted: Wanted, today: string): number =>
  awaiting(matrix, wanted).filter((place) => isBegun(place, today)).length;

/** How many slips there will be, for those who have begun too. */
export const slipsOf = (matrix: FormMatrix, wanted: Wanted): number =>
  awaiting(matrix, wanted).length;

/** What the leader most likely prints now: the first that is due. */
export const likeliest = ({ items }: FormMatrix): Wanted => {
  const due = items.find(({ status }) => status === 'due') ?? items[0];
  return { occasion: due?.occasion ?? 'start', instrumentId: due?.instrumentId ?? '' };
};

type Props = { desk: Desk; wanted: Wanted; want: (wanted: Wanted) => void };

function WhichInstrument({ desk, wanted, want }: Props) {
  const pinned = desk.run.instruments.map(({ instrumentId }) => instrumentId);
  const titleOf = (id: string) => {
    const instrument = desk.instruments.find((one) => one.id === id);
    return instrument ? readText(instrument.title) : id;
  };
  if (pinned.length < 2) return null;
  return (
    <label class="field-row">
      {words.instrument}
      <select
        value={wanted.instrumentId}
        onChange={({ currentTarget }) => want({ ...wanted, instrumentId: currentTarget.value })}
      >
        {pinned.map((id) => (
          <option key={id} value={id}>
            {titleOf(id)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Asks which forms the slips are to open. */
export function SheetChoice(props: Props) {
  const { wanted, want } = props;
  return (
    <>
      <label class="field-row">
        {words.occasion}
        <select
          value={wanted.occasion}
          onChange={({ currentTarget }) =>
            want({ ...wanted, occasion: currentTarget.value as Occasion })
          }
        >
          {occasions.options.map((one) => (
            <option key={one} value={one}>
              {texts.forms.names[one]}
            </option>
          ))}
        </select>
      </label>
      <WhichInstrument {...props} />
    </>
  );
}
