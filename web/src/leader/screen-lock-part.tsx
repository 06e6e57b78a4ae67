import { useEffect, useState } from 'preact/hooks';
import type { LeaderDesk } from './desk.ts';
import { SecretField } from './pin-field.tsx';
import { type PassphraseFault, passphraseFault } from './pin-rule.ts';
import { hasScreenLock } from './screen-lock.ts';
import { words } from './texts.ts';
import { findVault } from './vault.ts';

const said = words.unsent.screen;

type Props = { desk: LeaderDesk };
type FormProps = Props & { done: (told: string) => void };

/**
 * Takes the device's lock into use. A PIN of six digits would stay the weak way in beside it, so a
 * longer passphrase takes its place.
 */
function TakeIntoUse({ desk, done }: FormProps) {
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [fault, say] = useState<PassphraseFault | null>(null);
  const add = async (event: Event) => {
    event.preventDefault();
    const found = passphraseFault(next, repeated);
    say(found);
    if (found) return;
    done(said.told[await desk.addScreenLock(old, next)]);
  };
  return (
    <form onSubmit={add}>
      <p>{said.explained}</p>
      <SecretField label={words.unsent.pin.old} value={old} set={setOld} />
      <SecretField label={said.next} value={next} set={setNext} isNew />
      <SecretField label={said.repeat} value={repeated} set={setRepeated} isNew />
      <p class="mark" role="alert">
        {fault && words.unsent.backup.passphraseFaults[fault]}
      </p>
      <button type="submit">{said.use}</button>
    </form>
  );
}

/** The device's own lock opens the vault, where the device has one that pages may ask. */
export function ScreenLockPart({ desk }: Props) {
  const [isThere, setThere] = useState(false);
  const [isUsed, setUsed] = useState(false);
  const [told, tell] = useState('');
  const look = async () => {
    setThere(await hasScreenLock());
    setUsed((await findVault())?.hasScreenLock ?? false);
  };
  useEffect(() => void look(), []);
  const done = (text: string) => {
    tell(text);
    void look();
  };
  const remove = async () => {
    await desk.removeScreenLock();
    done(said.removed);
  };
  if (!isThere && !isUsed) return null;
  return (
    <details class="aside">
      <summary>{said.title}</summary>
      {isUsed ? (
        <p>
          {said.isUsed}{' '}
          <button type="button" onClick={() => void remove()}>
            {said.remove}
          </button>
        </p>
      ) : (
        <TakeIntoUse desk={desk} done={done} />
      )}
      <p role="status">{told}</p>
    </details>
  );
}
