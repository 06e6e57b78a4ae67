import { instrumentOf } from '../../features/forms/forms-client.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import type { FormStepProps } from './form-step.ts';

const words = texts.forms.handOut;

/** Open until somebody closes it: a leader who makes seven links in a row reads it once. */
let isOpen = true;

/** Why the form is asked and how it is handed out, shown where it is handed out. */
export function HandOutNote({ client, slot }: Pick<FormStepProps, 'client' | 'slot'>) {
  const instrument = instrumentOf(client, slot);
  if (!instrument) return null;
  return (
    <details
      class="hand-out"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        isOpen = currentTarget.open;
      }}
    >
      <summary>{words.title}</summary>
      <dl>
        <dt>{words.purpose}</dt>
        <dd>{readText(instrument.purpose)}</dd>
        <dt>{words.how}</dt>
        <dd>{readText(instrument.handOut)}</dd>
      </dl>
    </details>
  );
}
