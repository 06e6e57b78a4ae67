import type { FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import { isReadOnly } from '../../../../shared/domain/groups/run.ts';
import { fieldsOf } from '../../../../shared/instruments/recorded.ts';
import { type FormsClient, instrumentOf } from '../../features/forms/forms-client.ts';
import { slotTexts, statusText, symbolOf } from './slot-sentences.ts';

type SlotStatusProps = { client: FormsClient; slot: FormSlot; brief?: boolean };

/** A form's status: a symbol and words, and, unless in brief, the other facts. */
export function SlotStatus({ client, slot, brief = false }: SlotStatusProps) {
  const instrument = instrumentOf(client, slot);
  const fields = instrument ? fieldsOf(instrument) : [];
  // Where items depend on answers, how many there were is known to the form alone.
  const items = fields.some(({ enableWhen }) => enableWhen) ? null : fields.length;
  const texts = brief ? [] : slotTexts(slot, client);
  return (
    <>
      <span class="place-status">
        <span class="place-symbol" aria-hidden="true">
          {symbolOf(slot, isReadOnly(client.run))}
        </span>{' '}
        {statusText(slot, items, isReadOnly(client.run))}
      </span>
      {texts.map((text) => (
        <span key={text} class="place-fact">
          {text}
        </span>
      ))}
    </>
  );
}
