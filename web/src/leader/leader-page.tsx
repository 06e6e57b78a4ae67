import type { ComponentChildren } from 'preact';
import type { SignInSettings } from '../../../shared/sign-in-settings.ts';
import type { HandOver } from '../forms/desk.ts';
import { PageTitle } from '../page-title.tsx';
import { addressOf, type Place } from '../place.ts';
import { texts as ours } from '../texts.ts';
import { useOnline } from '../use-online.ts';
import { runIn } from './copy.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState, Owner } from './desk-state.ts';
import { FormsHere } from './forms-here.tsx';
import { Gate } from './gate.tsx';
import type { LeaderPlace } from './leader-place.ts';
import { MembersPage } from './members-page.tsx';
import { PaperHere } from './paper-here.tsx';
import { RollPage } from './roll-page.tsx';
import { SessionsPage } from './sessions-page.tsx';
import { SetUp } from './set-up.tsx';
import { SignInOffer, type SignInProps } from './sign-in-offer.tsx';
import { StorageNote } from './storage-note.tsx';
import { words } from './texts.ts';
import { TodayPage } from './today-page.tsx';
import { UnsentPage } from './unsent-page.tsx';
import { useDesk } from './use-desk.ts';
import '../fields.css';

/** A run's forms, which others have too; who has a vault has them in it. */
type FormsPlace = Extract<Place, { page: 'forms' | 'paper' }>;

/**
 * Is it a page that the vault has, if there is one on this device?
 * @example isKeptPlace({ page: 'forms', runId: 'r1' }) // true
 */
export const isKeptPlace = (place: Place): place is FormsPlace =>
  place.page === 'forms' || place.page === 'paper';

type Props = {
  place: LeaderPlace | FormsPlace;
  owner: Owner | null;
  settings: SignInSettings;
  handOver: HandOver;
  /** What is shown of a run that is not in the copy. */
  elsewhere: ComponentChildren;
};
type OpenProps = Props & { desk: LeaderDesk; state: OpenState };

function Forms({ place, handOver, elsewhere, desk, state }: OpenProps & { place: FormsPlace }) {
  const copy = runIn(state.seen, place.runId);
  if (!copy) return <>{elsewhere}</>;
  const given = { desk, state, copy, key: addressOf(place) };
  if (place.page === 'forms') return <FormsHere {...given} handOver={handOver} />;
  const { occasion, instrumentId, participantId } = place;
  return <PaperHere {...given} form={{ occasion, instrumentId, participantId }} />;
}

function Open(props: OpenProps) {
  const { place, owner, settings, desk, state } = props;
  const given = { desk, state };
  const isSignedIn = owner?.id === state.seen.owner.id;
  if (state.seen.readAt === null && place.page !== 'unsent')
    return <NeverRead {...given} {...{ settings, isSignedIn }} />;
  switch (place.page) {
    case 'forms':
    case 'paper':
      return <Forms {...props} place={place} />;
    case 'today':
      return <TodayPage {...given} {...{ settings, isSignedIn }} />;
    case 'unsent':
      return <UnsentPage {...given} {...{ settings, isSignedIn }} />;
    case 'sessions':
      return <SessionsPage {...given} runId={place.runId} />;
    case 'members':
      return <MembersPage {...given} runId={place.runId} />;
    case 'roll':
      return <RollPage {...given} runId={place.runId} sessionId={place.sessionId} />;
  }
}

/** Nothing was ever read on this device: that is not the same as having no groups. */
function NeverRead({
  desk,
  state,
  ...signIn
}: SignInProps & { desk: LeaderDesk; state: OpenState }) {
  const isOnline = useOnline();
  const isComing = state.isReading || (signIn.isSignedIn && isOnline && !state.hasReadFailed);
  return (
    <PageTitle title={words.today}>
      {isComing && <p role="status">{words.read.reading}</p>}
      {!isComing && (
        <p>{signIn.isSignedIn && isOnline ? words.read.firstFailed : words.read.never}</p>
      )}
      {!isComing && signIn.isSignedIn && (
        <button type="button" onClick={() => void desk.refresh()}>
          {words.read.now}
        </button>
      )}
      <SignInOffer {...signIn} />
    </PageTitle>
  );
}

/** A leader's page, behind the PIN of this device. */
export function LeaderPage(props: Props) {
  const { desk, state } = useDesk();
  if (state.is === 'opening') return <p role="status">{ours.loading}</p>;
  if (state.is === 'locked') return <Gate desk={desk} state={state} owner={props.owner} />;
  if (state.is === 'open')
    return (
      <>
        <StorageNote state={state} />
        <Open {...props} desk={desk} state={state} />
      </>
    );
  if (!props.owner) return null;
  return <SetUp desk={desk} owner={props.owner} wiped={state.wiped} />;
}
