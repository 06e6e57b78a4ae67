import { PageTitle } from '../page-title.tsx';
import { BackupPart } from './backup-part.tsx';
import { BegunList } from './begun-list.tsx';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import type { Queued } from './op.ts';
import { PinPart } from './pin-part.tsx';
import { ScreenLockPart } from './screen-lock-part.tsx';
import { SignInOffer, type SignInProps } from './sign-in-offer.tsx';
import { words } from './texts.ts';
import { UnsentItem } from './unsent-item.tsx';
import { WipeOffer } from './wipe-offer.tsx';

const said = words.unsent;

type Props = SignInProps & { desk: LeaderDesk; state: OpenState };
type ListProps = Pick<Props, 'desk' | 'state'> & { title: string; items: readonly Queued[] };

function List({ desk, state, title, items }: ListProps) {
  if (items.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="lines">
        {items.map((one) => (
          <UnsentItem key={one.seq} {...{ desk, state, one }} />
        ))}
      </ul>
    </>
  );
}

/** What has not arrived, why, and the ways out: by itself, by hand, by a file. */
export function UnsentPage({ desk, state, ...signIn }: Props) {
  const refused = state.queue.filter((one) => one.refused);
  const waiting = state.queue.filter((one) => !one.refused);
  const unsent = state.queue.length + state.begun.length;
  // What this page alone has is not called stored on the device.
  const isStored = state.onPageOnly === 0 && !state.storesNothing;
  return (
    <>
      <PageTitle title={said.title}>
        {unsent === 0 && <p class="quiet">{said.nothing}</p>}
        {unsent > 0 && isStored && <p class="quiet">{said.explained}</p>}
      </PageTitle>
      <SignInOffer {...signIn} />
      <List {...{ desk, state }} title={said.refusedTitle} items={refused} />
      <BegunList desk={desk} state={state} />
      <List {...{ desk, state }} title={said.waitingTitle} items={waiting} />
      {waiting.length > 0 && signIn.isSignedIn && (
        <button type="button" onClick={() => void desk.send()}>
          {said.sendNow}
        </button>
      )}
      <BackupPart desk={desk} state={state} />
      <PinPart desk={desk} />
      <ScreenLockPart desk={desk} />
      <WipeOffer desk={desk} unsent={unsent} why={words.unlock.wipe} />
    </>
  );
}
