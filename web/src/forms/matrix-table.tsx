import { occasion as occasions } from '../../../shared/model/form.ts';
import type { FormPlace } from '../../../shared/model/form-matrix.ts';
import { readText } from '../language.ts';
import { texts } from '../texts.ts';
import { type Desk, instrumentOf } from './desk.ts';
import { PlaceStatus } from './place-status.tsx';

const words = texts.forms;

type Props = {
  desk: Desk;
  members: readonly string[];
  /** Of one instrument. */
  places: readonly FormPlace[];
  choose: (place: FormPlace) => void;
};

function PlaceCell({
  desk,
  place,
  choose,
}: Omit<Props, 'members' | 'places'> & { place: FormPlace }) {
  return (
    <td>
      <button
        type="button"
        class={`place is-${place.overdue ? 'overdue' : place.status}`}
        data-place={`${place.participantId} ${place.occasion}`}
        onClick={() => choose(place)}
      >
        <span class="unseen">{place.participantId} </span>
        <span class="place-occasion">{words.occasions[place.occasion]} </span>
        <PlaceStatus desk={desk} place={place} />
      </button>
    </td>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{words.number}</th>
        {occasions.options.map((occasion) => (
          <th key={occasion} scope="col">
            {words.occasions[occasion]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The forms of one questionnaire: a row for each member, a column for each occasion. */
export function MatrixTable({ desk, members, places, choose }: Props) {
  const [first] = places;
  const instrument = first && instrumentOf(desk, first);
  const title = instrument ? readText(instrument.title) : (first?.instrumentId ?? '');
  const own = (participantId: string) =>
    places.filter((place) => place.participantId === participantId);
  return (
    <table class="matrix">
      <caption>{words.caption(title)}</caption>
      <Head />
      <tbody>
        {members.map((participantId) => (
          <tr key={participantId}>
            <th scope="row">
              <span class="place-member">{words.number}</span> {participantId}
            </th>
            {own(participantId).map((place) => (
              <PlaceCell key={place.occasion} {...{ desk, place, choose }} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
