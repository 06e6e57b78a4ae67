import { readText } from '../language.ts';
import { texts } from '../texts.ts';
import { instrumentOf } from './desk.ts';
import type { StepProps } from './step.ts';

const words = texts.forms.handOut;

/** Open until somebody closes it: who gives seven links in a row reads it once. */
let isOpen = true;

/** Why the form is asked and how it is handed out, where it is handed out. */
export function HandOutNote({ desk, place }: Pick<StepProps, 'desk' | 'place'>) {
  const instrument = instrumentOf(desk, place);
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
