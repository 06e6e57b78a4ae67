import { useState } from 'preact/hooks';
import { failureOf } from '../../api/failure.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { storePageOffline } from '../../offline/offline-page.ts';
import { type PinFault, pinFault } from '../../offline/pin-rule.ts';
import type { VaultOwner } from '../../offline/tablet-state.ts';
import { texts } from '../../texts/staff.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { PinField } from '../../ui/secret-field.tsx';

type SetUpProps = { tablet: LeaderTablet; owner: VaultOwner; wiped: boolean };

/** Shown once for each device: sets the PIN that opens the vault. */
export function SetUp({ tablet, owner, wiped }: SetUpProps) {
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
      await tablet.create(pin, owner);
    } catch (error) {
      setBusy(false);
      return fail(failureOf(error).text);
    }
    await storePageOffline();
  };
  return (
    <>
      <PageTitle title={texts.setUp.title} />
      {wiped && (
        <p class="note failed" role="alert">
          {texts.setUp.wiped}
        </p>
      )}
      <p>{texts.setUp.why}</p>
      <p class="quiet">{texts.setUp.warning}</p>
      <form class="card is-first pin-form" onSubmit={save}>
        <PinField label={texts.setUp.pin} value={pin} set={setPin} isNew isFirst />
        <PinField label={texts.setUp.repeat} value={repeated} set={setRepeated} isNew />
        <p class="quiet">{texts.setUp.rule}</p>
        <p class="mark" role="alert">
          {fault && texts.setUp.faults[fault]}
          {failure}
        </p>
        <button type="submit" class="main" aria-disabled={isBusy}>
          {texts.setUp.save}
        </button>
      </form>
    </>
  );
}
