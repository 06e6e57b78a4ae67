import type { ComponentChildren } from 'preact';
import type { SignInSettings } from '../../../shared/sign-in-settings.ts';
import { useOnline } from '../api/use-online.ts';
import type { HandOverBySecret } from '../features/forms/forms-client.ts';
import { LabelsOfGroup } from '../features/labels/own-label.tsx';
import { SignInOffer, type SignInOfferProps } from '../features/tablet/sign-in-offer.tsx';
import type { LeaderTablet } from '../offline/leader-tablet.ts';
import { labelsIn } from '../offline/own-labels.ts';
import type { OpenTabletState, VaultOwner } from '../offline/tablet-state.ts';
import { useTablet } from '../offline/use-tablet.ts';
import { runIn } from '../offline/vault-copy.ts';
import { FormsHere } from '../pages/forms/forms-here.tsx';
import { OverviewHere, type OverviewHereProps } from '../pages/group/overview-page.tsx';
import { GroupsHere } from '../pages/groups/groups-here.tsx';
import { TakeLabelsPage } from '../pages/labels/take-labels-page.tsx';
import { MembersPage } from '../pages/members/members-page.tsx';
import { NextPage } from '../pages/next/next-page.tsx';
import { PaperHere } from '../pages/paper/paper-here.tsx';
import { UnnumberedHere } from '../pages/paper/unnumbered-page.tsx';
import { RollPage } from '../pages/roll/roll-page.tsx';
import { SessionsPage } from '../pages/sessions/sessions-page.tsx';
import { TodayPage } from '../pages/today/today-page.tsx';
import { Gate } from '../pages/unlock/gate.tsx';
import { SetUp } from '../pages/unlock/set-up.tsx';
import { UnsentPage } from '../pages/unsent/unsent-page.tsx';
import { hashOf, type LeaderAddress, type PageAddress } from '../routes/page-address.ts';
import { texts } from '../texts/staff.ts';
import { Loaded } from '../ui/loaded.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { loadCoordinatorPage } from './load-pages.ts';

/** For people who opened the vault without signing in and come to a page that is not in it. */
export function NeedsNet({ settings }: { settings: SignInSettings }) {
  return (
    <>
      <PageTitle title={texts.needsNet.title}>
        <p>{texts.needsNet.text}</p>
      </PageTitle>
      <SignInOffer settings={settings} isSignedIn={false} />
      <p>
        <a href={hashOf({ page: 'today' })}>{texts.todayPage.title}</a>
      </p>
    </>
  );
}

const words = texts.storage;

function textOf({ storesNothing, onPageOnly, wasEvicted }: OpenTabletState): string | null {
  if (storesNothing) return words.nothing;
  if (onPageOnly > 0) return words.full(onPageOnly);
  return wasEvicted ? words.evicted : null;
}

/** Shown where the device can store nothing more: what that means, and what to do about it. */
function StorageNote({ state }: { state: OpenTabletState }) {
  const text = textOf(state);
  if (!text) return null;
  return (
    <div class="note failed storage-note" role="alert">
      <p>{text}</p>
      {state.onPageOnly > 0 && (
        <p>
          <a class="button" href={hashOf({ page: 'unsent' })}>
            {words.toBackup}
          </a>
        </p>
      )}
    </div>
  );
}

/** Pages of a group that others have too; with a vault they are shown from it. */
type FormsAddress = Extract<PageAddress, { page: 'forms' | 'paper' | 'unnumbered' | 'run' }>;
type VaultAddress = FormsAddress | Extract<PageAddress, { page: 'groups' }>;

const vaultPages: readonly PageAddress['page'][] = [
  'groups',
  'forms',
  'paper',
  'unnumbered',
  'run',
];

/**
 * Whether it is a page that a vault on this device can show.
 * @example isVaultAddress({ page: 'forms', runId: 'r1' }) // true
 */
export const isVaultAddress = (address: PageAddress): address is VaultAddress =>
  vaultPages.includes(address.page);

type LeaderPageProps = {
  address: LeaderAddress | VaultAddress;
  owner: VaultOwner | null;
  settings: SignInSettings;
  handOver: HandOverBySecret;
  /** Null where nobody is signed in. */
  signedIn: OverviewHereProps['signedIn'];
  /** Shown for what is not in the copy. */
  elsewhere: ComponentChildren;
};
type OpenPageProps = LeaderPageProps & { tablet: LeaderTablet; state: OpenTabletState };

function FormsPages({
  address,
  handOver,
  signedIn,
  elsewhere,
  tablet,
  state,
}: OpenPageProps & { address: FormsAddress }) {
  const copy = runIn(state.seen, address.runId);
  if (!copy) return <>{elsewhere}</>;
  const given = { tablet, state, copy, key: hashOf(address) };
  if (address.page === 'run') return <OverviewHere {...given} signedIn={signedIn} />;
  if (address.page === 'forms') return <FormsHere {...given} handOver={handOver} />;
  if (address.page === 'unnumbered') return <UnnumberedHere {...given} />;
  const { occasion, instrumentId, participantId } = address;
  return <PaperHere {...given} form={{ occasion, instrumentId, participantId }} />;
}

function OpenPage(props: OpenPageProps) {
  const { address, owner, settings, tablet, state } = props;
  const given = { tablet, state };
  const isSignedIn = owner?.id === state.seen.owner.id;
  if (state.seen.readAt === null && address.page !== 'unsent')
    return <NeverRead {...given} {...{ settings, isSignedIn }} />;
  switch (address.page) {
    case 'run':
    case 'forms':
    case 'paper':
    case 'unnumbered':
      return <FormsPages {...props} address={address} />;
    case 'groups':
      return <GroupsHere {...given} elsewhere={props.elsewhere} />;
    case 'today':
      return <TodayPage {...given} {...{ settings, isSignedIn }} />;
    case 'unsent':
      return <UnsentPage {...given} {...{ settings, isSignedIn }} />;
    case 'next':
      return <NextPage {...given} handOver={props.handOver} />;
    case 'labels':
      return <TakeLabelsPage {...given} {...{ settings, isSignedIn }} runId={address.runId} />;
    case 'sessions':
    case 'members':
    case 'roll':
      return <GroupWork {...props} address={address} />;
  }
}

type WorkAddress = Extract<PageAddress, { page: 'sessions' | 'members' | 'roll' }>;

/**
 * What only the leaders of a group do: from the copy, or read from the API where the group is not
 * in it. A reading that brings the group changes over to the copy; others leave the page as it is.
 */
function GroupWork({
  address,
  signedIn,
  elsewhere,
  ...given
}: OpenPageProps & { address: WorkAddress }) {
  const { state } = given;
  if (!runIn(state.seen, address.runId) && signedIn)
    return (
      <Loaded key={hashOf(address)} load={loadCoordinatorPage}>
        {({ ReadOnlyGroup }) => (
          <ReadOnlyGroup {...signedIn} address={address} elsewhere={elsewhere} />
        )}
      </Loaded>
    );
  switch (address.page) {
    case 'sessions':
      return <SessionsPage {...given} runId={address.runId} />;
    case 'members':
      return <MembersPage {...given} runId={address.runId} />;
    case 'roll':
      return <RollPage {...given} runId={address.runId} sessionId={address.sessionId} />;
  }
}

/** Nothing has been read on this device yet, which is not the same as having no groups. */
function NeverRead({
  tablet,
  state,
  ...signIn
}: SignInOfferProps & { tablet: LeaderTablet; state: OpenTabletState }) {
  const isOnline = useOnline();
  const isComing = state.isReading || (signIn.isSignedIn && isOnline && !state.hasReadFailed);
  return (
    <PageTitle title={texts.todayPage.title}>
      {isComing && <p role="status">{texts.read.reading}</p>}
      {!isComing && (
        <p>{signIn.isSignedIn && isOnline ? texts.read.firstFailed : texts.read.never}</p>
      )}
      {!isComing && signIn.isSignedIn && (
        <button type="button" onClick={() => void tablet.refresh()}>
          {texts.read.now}
        </button>
      )}
      <SignInOffer {...signIn} />
    </PageTitle>
  );
}

/** The leader's own labels of the group that the page is about. */
const labelsOf = (address: LeaderPageProps['address'], { labels }: OpenTabletState) =>
  'runId' in address ? labelsIn(labels, address.runId) : {};

/** A leader's page, behind the PIN of this device. */
export function LeaderPage(props: LeaderPageProps) {
  const { tablet, state } = useTablet();
  if (state.is === 'opening') return <p role="status">{texts.loading}</p>;
  if (state.is === 'locked') return <Gate tablet={tablet} state={state} owner={props.owner} />;
  if (state.is === 'open')
    return (
      <>
        <StorageNote state={state} />
        <LabelsOfGroup.Provider value={labelsOf(props.address, state)}>
          <OpenPage {...props} tablet={tablet} state={state} />
        </LabelsOfGroup.Provider>
      </>
    );
  if (!props.owner) return null;
  return <SetUp tablet={tablet} owner={props.owner} wiped={state.wiped} />;
}
