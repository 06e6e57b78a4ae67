import { useState } from 'preact/hooks';
import type { FormKey } from '../../../../shared/domain/forms/form.ts';
import { isAt } from '../../../../shared/domain/forms/form-matrix.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { instrumentOf } from '../../features/forms/forms-client.ts';
import { type FormsHereProps, formsClient } from '../../features/forms/forms-here.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/texts.ts';
import { PaperEditor, whyNotEntered } from './paper-page.tsx';
import './paper.css';

type PaperHereProps = FormsHereProps & { form: FormKey };

/** The paper form as it was when it was opened: once it is stored, its slot counts as received. */
function usePaper({ form, ...given }: PaperHereProps) {
  const client = formsClient(given);
  const [forms] = useState(() => given.copy.forms.items);
  const slot = forms.find(isAt(form));
  const instrument = slot && instrumentOf(client, slot);
  const [reason] = useState(() =>
    slot ? whyNotEntered({ client, slot, instrument }) : texts.problems['form.not_in_run'],
  );
  return { client, slot, forms, instrument, reason };
}

/** A paper form entered on this device, with or without a network. */
export function PaperHere(props: PaperHereProps) {
  const { client, slot, forms, instrument, reason } = usePaper(props);
  const { runId } = props.copy.run;
  return (
    <>
      <a class="back-link" href={hashOf({ page: 'forms', runId })}>
        ← {texts.paper.back}
      </a>
      {reason || !slot ? (
        <p class="note">{reason}</p>
      ) : (
        <PaperEditor paper={{ client, slot, forms, instrument: instrument as Instrument }} />
      )}
    </>
  );
}
