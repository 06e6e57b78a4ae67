import { useEffect, useState } from 'preact/hooks';
import { failureOf } from '../../api/failure.ts';
import { useOnline } from '../../api/use-online.ts';
import { NotInCopy } from '../../features/tablet/not-in-copy.tsx';
import { SignInOffer, type SignInOfferProps } from '../../features/tablet/sign-in-offer.tsx';
import { type LabelsTaken, takeLabels } from '../../offline/label-moves.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { runIn } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { forgetLabelLink, storedLabelLink } from '../../session/tab-storage.ts';
import { texts } from '../../texts/staff.ts';
import { PageTitle } from '../../ui/page-title.tsx';

const words = texts.ownLabels.take;

type TakeState =
  | LabelsTaken
  | { is: 'waiting' }
  | { is: 'taking' }
  | { is: 'no-key' }
  | { is: 'failed'; text: string };

/** Only these leave something to try again with the same key. */
const mayRetry: readonly TakeState['is'][] = ['offline', 'unread', 'failed'];

/** What the page says in each state. */
function textOf(state: TakeState): string {
  switch (state.is) {
    case 'waiting':
    case 'taking':
      return words.taking;
    case 'taken':
      return state.labels > 0 ? words.taken(state.labels) : words.nothing;
    case 'offline':
      return words.offline;
    case 'unread':
      return texts.read.firstFailed;
    case 'unknown':
      return texts.problems['labels.unknown'];
    case 'wrong-key':
      return words.wrongKey;
    case 'no-key':
      return words.noKey;
    case 'failed':
      return state.text;
  }
}

/** Takes the labels in by the key that this tab took out of its address; the key works once. */
async function takeByLink(tablet: LeaderTablet, runId: string): Promise<TakeState> {
  const link = storedLabelLink();
  if (link?.runId !== runId) return { is: 'no-key' };
  try {
    const taken = await takeLabels(tablet, link);
    if (!mayRetry.includes(taken.is)) forgetLabelLink();
    return taken;
  } catch (error) {
    return { is: 'failed', text: failureOf(error).text };
  }
}

type TakeLabelsProps = SignInOfferProps & {
  tablet: LeaderTablet;
  state: OpenTabletState;
  runId: string;
};

/** Where a QR code of the leader's other device leads: it takes that device's labels in. */
export function TakeLabelsPage({ tablet, state, runId, ...signIn }: TakeLabelsProps) {
  const [taking, set] = useState<TakeState>({ is: 'waiting' });
  const isOnline = useOnline();
  const isKnown = runIn(state.seen, runId) !== undefined;
  const canTake = isOnline && tablet.api !== null;
  const take = async () => {
    set({ is: 'taking' });
    set(await takeByLink(tablet, runId));
  };
  useEffect(() => {
    const isOver = taking.is === 'taken' && !storedLabelLink();
    if (!isOver && canTake) void take();
    if (!isOver && !canTake) set({ is: 'offline' });
    // Another code may be opened on this very page; its key has been taken out of the address.
    const takeAnother = () => storedLabelLink() && void take();
    addEventListener('hashchange', takeAnother);
    return () => removeEventListener('hashchange', takeAnother);
  }, [canTake]);
  const isDone = taking.is === 'taken' && taking.labels > 0;
  if (!isKnown && taking.is === 'no-key') return <NotInCopy state={state} />;
  return (
    <PageTitle title={words.title}>
      <p role="status" class={isDone || taking.is === 'taking' ? undefined : 'note'}>
        {textOf(taking)}
      </p>
      {!canTake && <SignInOffer {...signIn} />}
      {canTake && mayRetry.includes(taking.is) && (
        <button type="button" onClick={() => void take()}>
          {words.again}
        </button>
      )}
      {isKnown && (
        <p>
          <a class={isDone ? 'button main' : 'button'} href={hashOf({ page: 'members', runId })}>
            {words.toMembers}
          </a>
        </p>
      )}
    </PageTitle>
  );
}
