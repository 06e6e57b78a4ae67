import { SignInOffer, type SignInOfferProps } from '../../features/tablet/sign-in-offer.tsx';
import { WipeOffer } from '../../features/tablet/wipe-offer.tsx';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { QueuedOp } from '../../offline/tablet-op.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { runIn } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { Rows } from '../../ui/list.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { BackupPart } from './backup-part.tsx';
import { PinPart } from './pin-part.tsx';
import { ScreenLockPart } from './screen-lock-part.tsx';
import { UnsentItem } from './unsent-item.tsx';

const begunListWords = texts.formsHere;

/** Forms that participants began on this device: by whom and which, but not what they answered. */
function BegunList({ tablet, state }: { tablet: LeaderTablet; state: OpenTabletState }) {
  if (state.begun.length === 0) return null;
  return (
    <>
      <h2>{begunListWords.begunTitle}</h2>
      <p class="quiet">{begunListWords.begun}</p>
      <Rows items={state.begun} keyOf={JSON.stringify} styleOf={() => 'unsent-item'}>
        {(one) => (
          <>
            <strong>
              {one.form.participantId}, {texts.forms.names[one.form.occasion]}
            </strong>{' '}
            <span class="quiet">{runIn(state.seen, one.runId)?.run.name}</span>
            <p class="actions">
              <a class="button" href={hashOf({ page: 'forms', runId: one.runId })}>
                {begunListWords.toForm}
              </a>
              <button type="button" onClick={() => void tablet.forgetBegun(one)}>
                {texts.unsent.dropSure}
              </button>
            </p>
          </>
        )}
      </Rows>
    </>
  );
}

const words = texts.unsent;

type UnsentPageProps = SignInOfferProps & { tablet: LeaderTablet; state: OpenTabletState };
type UnsentListProps = Pick<UnsentPageProps, 'tablet' | 'state'> & {
  title: string;
  items: readonly QueuedOp[];
};

function UnsentList({ tablet, state, title, items }: UnsentListProps) {
  if (items.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <Rows
        items={items}
        keyOf={({ seq }) => String(seq)}
        styleOf={({ refused }) => (refused ? 'unsent-item marked' : 'unsent-item')}
      >
        {(one) => <UnsentItem {...{ tablet, state, one }} />}
      </Rows>
    </>
  );
}

/** What has not arrived, why, and how it can: automatically, by hand, or in a file. */
export function UnsentPage({ tablet, state, ...signIn }: UnsentPageProps) {
  const refused = state.queue.filter((one) => one.refused);
  const waiting = state.queue.filter((one) => !one.refused);
  const unsent = state.queue.length + state.begun.length;
  // What is only in this page must not be called stored on the device.
  const isStored = state.onPageOnly === 0 && !state.storesNothing;
  return (
    <>
      <PageTitle title={words.title}>
        {unsent === 0 && <p class="quiet">{words.nothing}</p>}
        {unsent > 0 && isStored && <p class="quiet">{words.explained}</p>}
      </PageTitle>
      <SignInOffer {...signIn} />
      <UnsentList {...{ tablet, state }} title={words.refusedTitle} items={refused} />
      <BegunList tablet={tablet} state={state} />
      <UnsentList {...{ tablet, state }} title={words.waitingTitle} items={waiting} />
      {waiting.length > 0 && signIn.isSignedIn && (
        <button type="button" onClick={() => void tablet.send()}>
          {words.sendNow}
        </button>
      )}
      <div class="stack device-parts">
        <BackupPart tablet={tablet} state={state} />
        <PinPart tablet={tablet} />
        <ScreenLockPart tablet={tablet} />
        <WipeOffer tablet={tablet} unsent={unsent} why={texts.unlock.wipe} />
      </div>
    </>
  );
}
