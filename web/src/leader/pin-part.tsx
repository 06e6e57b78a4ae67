import { useState } from 'preact/hooks';
import type { LeaderDesk } from './desk.ts';
import { PinField, SecretField } from './pin-field.tsx';
import { passphraseFault, pinFault } from './pin-rule.ts';
import { words } from './texts.ts';
import { findVault } from './vault.ts';

/** What is wrong with what is to open the vault from now on, in words; null when nothing is. */
function faultOf(next: string, repeated: string, isPassphrase: boolean): string | null {
  if (isPassphrase) {
    const fault = passphraseFault(next, repeated);
    return fault && words.unsent.backup.passphraseFaults[fault];
  }
  const fault = pinFault(next, repeated);
  return fault && words.setUp.faults[fault];
}

/**
 * Another PIN for this device; what is stored stays as it is. Where a passphrase has taken the
 * PIN's place, another passphrase: a PIN would be a weak way in again.
 */
export function PinPart({ desk }: { desk: LeaderDesk }) {
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [told, tell] = useState('');
  const [isPassphrase, setPassphrase] = useState(false);
  const look = async () => {
    const is = (await findVault())?.hasPassphrase ?? false;
    setPassphrase(is);
    return is;
  };
  const said = isPassphrase ? words.unsent.passphrase : words.unsent.pin;
  const Field = isPassphrase ? SecretField : PinField;
  const change = async (event: Event) => {
    event.preventDefault();
    const fault = faultOf(next, repeated, await look());
    if (fault) return tell(fault);
    const isChanged = await desk.changePin(old, next);
    tell(isChanged ? said.changed : said.wrong);
    for (const set of [setOld, setNext, setRepeated]) set('');
  };
  return (
    <details class="aside" onToggle={() => void look()}>
      <summary>{words.unsent.pin.title}</summary>
      <form onSubmit={change}>
        <Field label={said.old} value={old} set={setOld} />
        <Field label={said.next} value={next} set={setNext} isNew />
        <Field label={said.repeat} value={repeated} set={setRepeated} isNew />
        <button type="submit">{said.save}</button>
      </form>
      <p role="status">{told}</p>
    </details>
  );
}
