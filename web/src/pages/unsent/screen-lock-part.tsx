import { useEffect, useState } from 'preact/hooks';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { type PassphraseFault, passphraseFault } from '../../offline/pin-rule.ts';
import { hasScreenLock } from '../../offline/screen-lock.ts';
import { findVault } from '../../offline/vault.ts';
import { texts } from '../../texts/staff.ts';
import { SecretField } from '../../ui/secret-field.tsx';

const words = texts.unsent.screen;

type ScreenLockPartProps = { tablet: LeaderTablet };
type TakeIntoUseProps = ScreenLockPartProps & { done: (message: string) => void };

/**
 * Sets up the device's own screen lock. A PIN of six digits would remain a weak way in beside it,
 * so a longer passphrase replaces it.
 */
function TakeIntoUse({ tablet, done }: TakeIntoUseProps) {
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [fault, say] = useState<PassphraseFault | null>(null);
  const add = async (event: Event) => {
    event.preventDefault();
    const found = passphraseFault(next, repeated);
    say(found);
    if (found) return;
    done(words.outcomes[await tablet.addScreenLock(old, next)]);
  };
  return (
    <form onSubmit={add}>
      <p>{words.explained}</p>
      <SecretField label={texts.unsent.pin.old} value={old} set={setOld} />
      <SecretField label={words.next} value={next} set={setNext} isNew />
      <SecretField label={words.repeat} value={repeated} set={setRepeated} isNew />
      <p class="mark" role="alert">
        {fault && texts.unsent.backup.passphraseFaults[fault]}
      </p>
      <button type="submit">{words.use}</button>
    </form>
  );
}

/**
 * The part where the device's own screen lock is set up, on devices with one that pages may use.
 */
export function ScreenLockPart({ tablet }: ScreenLockPartProps) {
  const [isThere, setThere] = useState(false);
  const [isUsed, setUsed] = useState(false);
  const [message, setMessage] = useState('');
  const look = async () => {
    setThere(await hasScreenLock());
    setUsed((await findVault())?.hasScreenLock ?? false);
  };
  useEffect(() => void look(), []);
  const done = (text: string) => {
    setMessage(text);
    void look();
  };
  const remove = async () => {
    await tablet.removeScreenLock();
    done(words.removed);
  };
  if (!isThere && !isUsed) return null;
  return (
    <details class="card fold">
      <summary>{words.title}</summary>
      {isUsed ? (
        <p>
          {words.isUsed}{' '}
          <button type="button" onClick={() => void remove()}>
            {words.remove}
          </button>
        </p>
      ) : (
        <TakeIntoUse tablet={tablet} done={done} />
      )}
      <p role="status">{message}</p>
    </details>
  );
}
