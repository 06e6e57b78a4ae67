import { useState } from 'preact/hooks';
import type { Instrument } from '../../../shared/instruments/instrument.ts';
import type { FormKey } from '../../../shared/model/form.ts';
import { isAt } from '../../../shared/model/form-matrix.ts';
import { instrumentOf } from '../forms/desk.ts';
import { PaperInHand, whyNot } from '../paper/paper-page.tsx';
import { addressOf } from '../place.ts';
import { texts } from '../texts.ts';
import { formsDesk, type HereProps } from './forms-here.tsx';
import '../paper/paper.css';

type Props = HereProps & { form: FormKey };

/** The paper as it was when it was taken up: once it is stored, the form is here and not to come. */
function usePaper({ form, ...given }: Props) {
  const desk = formsDesk(given);
  const [forms] = useState(() => given.copy.forms.items);
  const place = forms.find(isAt(form));
  const instrument = place && instrumentOf(desk, place);
  const [reason] = useState(() =>
    place ? whyNot({ desk, place, instrument }) : texts.problems['form.not_in_run'],
  );
  return { desk, place, forms, instrument, reason };
}

/** A paper form entered on this device, with a network or without. */
export function PaperHere(props: Props) {
  const { desk, place, forms, instrument, reason } = usePaper(props);
  const { runId } = props.copy.run;
  return (
    <>
      <a class="back-link" href={addressOf({ page: 'forms', runId })}>
        ← {texts.paper.back}
      </a>
      {reason || !place ? (
        <p class="note">{reason}</p>
      ) : (
        <PaperInHand paper={{ desk, place, forms, instrument: instrument as Instrument }} />
      )}
    </>
  );
}
