import { fieldsOf } from '../../../shared/instruments/recorded.ts';
import type { FormPlace } from '../../../shared/model/form-matrix.ts';
import { type Desk, instrumentOf } from './desk.ts';
import { placeTexts, statusText, symbolOf } from './place-sentences.ts';

type Props = { desk: Desk; place: FormPlace; brief?: boolean };

/** Where a form is: a sign and words, and, unless in brief, what else is known of it. */
export function PlaceStatus({ desk, place, brief = false }: Props) {
  const instrument = instrumentOf(desk, place);
  const items = instrument ? fieldsOf(instrument).length : 0;
  const texts = brief ? [] : placeTexts(place, { ...desk, items });
  return (
    <>
      <span class="place-status">
        <span class="place-symbol" aria-hidden="true">
          {symbolOf(place)}
        </span>{' '}
        {statusText(place, items)}
      </span>
      {texts.map((text) => (
        <span key={text} class="place-fact">
          {text}
        </span>
      ))}
    </>
  );
}
