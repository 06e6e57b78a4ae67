import { useState } from 'preact/hooks';
import { failureOf } from '../failure.ts';
import { PageTitle } from '../page-title.tsx';
import type { LeaderDesk } from './desk.ts';
import type { Owner } from './desk-state.ts';
import { keepPageOffline } from './offline-page.ts';
import { PinField } from './pin-field.tsx';
import { type PinFault, pinFault } from './pin-rule.ts';
import { words } from './texts.ts';

type Props = { desk: LeaderDesk; owner: Owner; wiped: boolean };

/** Once for each device: the PIN that opens it from now on. */
export function SetUp({ desk, owner, wiped }: Props) {
  const [pin, setPin] = useState('');
  const [repeated, setRepeated] = useState('');
  const [fault, say] = useState<PinFault | null>(null);
  const [failure, fail] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (event: Event) => {
    event.preventDefault();
    const found = pinFault(pin, repeated);
    say(found);
    if (found || isBusy) return;
    setBusy(true);
    try {
      await desk.create(pin, owner);
    } catch (error) {
      setBusy(false);
      return fail(failureOf(error).text);
    }
    await keepPageOffline();
  };
  return (
    <>
      <PageTitle title={words.setUp.title} />
      {wiped && (
        <p class="note failed" role="alert">
          {words.setUp.wiped}
        </p>
      )}
      <p>{words.setUp.why}</p>
      <p class="quiet">{words.setUp.warning}</p>
      <form onSubmit={save}>
        <PinField label={words.setUp.pin} value={pin} set={setPin} isNew isFirst />
        <PinField label={words.setUp.repeat} value={repeated} set={setRepeated} isNew />
        <p class="quiet">{words.setUp.rule}</p>
        <p class="mark" role="alert">
          {fault && words.setUp.faults[fault]}
          {failure}
        </p>
        <button type="submit" class="main" aria-disabled={isBusy}>
          {words.setUp.save}
        </button>
      </form>
    </>
  );
}
