import { useState } from 'preact/hooks';
import type { LeaderDesk } from './desk.ts';
import { PinField } from './pin-field.tsx';
import { pinFault } from './pin-rule.ts';
import { words } from './texts.ts';

const said = words.unsent.pin;

/** Another PIN for this device; what is kept stays as it is. */
export function PinPart({ desk }: { desk: LeaderDesk }) {
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [told, tell] = useState('');
  const change = async (event: Event) => {
    event.preventDefault();
    const fault = pinFault(next, repeated);
    if (fault) return tell(words.setUp.faults[fault]);
    const isChanged = await desk.changePin(old, next);
    tell(isChanged ? said.changed : said.wrong);
    for (const set of [setOld, setNext, setRepeated]) set('');
  };
  return (
    <details class="aside">
      <summary>{said.title}</summary>
      <form onSubmit={change}>
        <PinField label={said.old} value={old} set={setOld} />
        <PinField label={said.next} value={next} set={setNext} isNew />
        <PinField label={words.setUp.repeat} value={repeated} set={setRepeated} isNew />
        <button type="submit">{said.save}</button>
      </form>
      <p role="status">{told}</p>
    </details>
  );
}
