import { useState } from 'preact/hooks';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { passphraseFault, pinFault } from '../../offline/pin-rule.ts';
import { findVault } from '../../offline/vault.ts';
import { texts } from '../../texts/staff.ts';
import { PinField, SecretField } from '../../ui/secret-field.tsx';

/** What is wrong with a new PIN or passphrase, in words; null when nothing is. */
function faultOf(next: string, repeated: string, isPassphrase: boolean): string | null {
  if (isPassphrase) {
    const fault = passphraseFault(next, repeated);
    return fault && texts.unsent.backup.passphraseFaults[fault];
  }
  const fault = pinFault(next, repeated);
  return fault && texts.setUp.faults[fault];
}

/**
 * Sets another PIN for this device; what is stored does not change. Where a passphrase has replaced
 * the PIN, it takes another passphrase: a PIN would be weak again.
 */
export function PinPart({ tablet }: { tablet: LeaderTablet }) {
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [message, setMessage] = useState('');
  const [isPassphrase, setPassphrase] = useState(false);
  const look = async () => {
    const is = (await findVault())?.hasPassphrase ?? false;
    setPassphrase(is);
    return is;
  };
  const words = isPassphrase ? texts.unsent.passphrase : texts.unsent.pin;
  const Field = isPassphrase ? SecretField : PinField;
  const change = async (event: Event) => {
    event.preventDefault();
    const fault = faultOf(next, repeated, await look());
    if (fault) return setMessage(fault);
    const isChanged = await tablet.changePin(old, next);
    setMessage(isChanged ? words.changed : words.wrong);
    for (const set of [setOld, setNext, setRepeated]) set('');
  };
  return (
    <details class="card fold" onToggle={() => void look()}>
      <summary>{texts.unsent.pin.title}</summary>
      <form onSubmit={change}>
        <Field label={words.old} value={old} set={setOld} />
        <Field label={words.next} value={next} set={setNext} isNew />
        <Field label={words.repeat} value={repeated} set={setRepeated} isNew />
        <button type="submit">{words.save}</button>
      </form>
      <p role="status">{message}</p>
    </details>
  );
}
