import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Role } from '../../../shared/domain/people/access.ts';
import { connectStaff, type StaffApi } from '../api/staff-api.ts';
import type { HandOverBySecret } from '../features/forms/forms-client.ts';
import { leaderTablet } from '../offline/use-tablet.ts';
import { AccessibilityPage } from '../pages/accessibility/accessibility-page.tsx';
import { FormsPage } from '../pages/forms/forms-page.tsx';
import { LandingPage } from '../pages/landing/landing-page.tsx';
import { NoRightsPage } from '../pages/no-rights/no-rights-page.tsx';
import { forgetPaperDrafts } from '../pages/paper/paper-drafts.ts';
import { PaperPage } from '../pages/paper/paper-page.tsx';
import { UnnumberedPage } from '../pages/paper/unnumbered-page.tsx';
import { answerFragment } from '../routes/answer-address.ts';
import { isLeavingStopped } from '../routes/leave-guard.ts';
import {
  hashOf,
  isClientAddress,
  isCoordinatorAddress,
  isLeaderAddress,
  type PageAddress,
  pageAddressOf,
} from '../routes/page-address.ts';
import { answerPath, staffPath } from '../routes/paths.ts';
import {
  draftingRoles,
  firstPage,
  mayDraft,
  mayOpenGroups,
  mayRegister,
  openingRoles,
  registeringRoles,
} from '../session/may-view.ts';
import type { PageEntry } from '../session/sign-in.ts';
import type { SignedIn } from '../session/signed-in.ts';
import type { StaffViewer } from '../session/staff-viewer.ts';
import { onTabSignal } from '../session/tab-signals.ts';
import { storedToken } from '../session/tab-storage.ts';
import { texts } from '../texts/staff.ts';
import { Forbidden } from '../ui/forbidden.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { ClockNote, Frame } from './frame.tsx';
import { LeaveQuestion } from './leader-bar.tsx';
import { enterOfflineToo, type LeaderEntry, useLeader, useReturn } from './leader-entry.ts';
import { isVaultAddress, LeaderPage, NeedsNet } from './leader-page.tsx';
import {
  loadBackground,
  loadClientPages,
  loadCoordinatorPage,
  loadFigures,
  loadNewGroup,
  loadOwnInstruments,
  loadTemplate,
} from './load-pages.ts';

/**
 * Hands the device over to a participant: the leader is signed out before the participant's page
 * replaces this one, so that the Back button leads to no group. Browsers pass the part behind the
 * `#` on from the sign-out to the page that it leads to.
 */
function useHandOver(signedIn: SignedIn | null): HandOverBySecret {
  useEffect(() => {
    // A browser may restore the whole page as it was, instead of loading it.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted && !storedToken()) location.reload();
    };
    addEventListener('pageshow', comeBack);
    return () => removeEventListener('pageshow', comeBack);
  }, []);
  return async (secret) => {
    if (await leaderTablet().mayLeave('hand-over'))
      signedIn?.leave(answerPath, answerFragment({ secret, isHandedOver: true }));
  };
}

/** The current page, followed as the address changes. */
function usePageAddress(): PageAddress {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => {
      if (!isLeavingStopped(location.hash)) setHash(location.hash);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return pageAddressOf(hash);
}

const leadersOnly: readonly Role[] = ['leader'];

type StaffPageProps = {
  address: PageAddress;
  api: StaffApi;
  viewer: StaffViewer;
  handOver: HandOverBySecret;
};

function StaffPage({ address, api, viewer, handOver }: StaffPageProps) {
  const key = hashOf(address);
  const given = { api, viewer };
  if (isClientAddress(address)) {
    if (!mayRegister(viewer)) return <Forbidden roles={registeringRoles} />;
    return (
      <Loaded key={key} load={loadClientPages}>
        {({ ClientPages }) => <ClientPages {...given} address={address} />}
      </Loaded>
    );
  }
  switch (address.page) {
    case 'run':
    case 'sessions':
    case 'settings':
      return (
        <Loaded key={key} load={loadCoordinatorPage}>
          {({ GroupPages }) => <GroupPages {...given} address={address} />}
        </Loaded>
      );
    case 'new-group':
    case 'copy-group':
    case 'group-with-form':
      if (!mayOpenGroups(viewer)) return <Forbidden roles={openingRoles} />;
      return (
        <Loaded key={key} load={loadNewGroup}>
          {({ NewGroupPage }) => (
            <NewGroupPage
              {...given}
              copyOf={address.page === 'copy-group' ? address.runId : undefined}
              asks={address.page === 'group-with-form' ? address.ownInstrumentId : undefined}
            />
          )}
        </Loaded>
      );
    case 'results':
      return (
        <Loaded key={key} load={loadFigures}>
          {({ ResultsPage }) => <ResultsPage {...given} runId={address.runId} />}
        </Loaded>
      );
    case 'background':
      return (
        <Loaded key={key} load={loadBackground}>
          {({ BackgroundPage }) => <BackgroundPage {...given} runId={address.runId} />}
        </Loaded>
      );
    case 'forms':
      return <FormsPage key={key} {...given} runId={address.runId} handOver={handOver} />;
    case 'unnumbered':
      return <UnnumberedPage key={key} {...given} runId={address.runId} />;
    case 'paper': {
      const { page: _, runId, ...form } = address;
      return <PaperPage key={key} {...given} runId={runId} form={form} />;
    }
    case 'programme':
    case 'programme-settings':
      return (
        <Loaded key={key} load={loadCoordinatorPage}>
          {({ ProgrammePages }) => <ProgrammePages {...given} address={address} />}
        </Loaded>
      );
    case 'programme-template':
    case 'template-version':
      return (
        <Loaded key={key} load={loadTemplate}>
          {({ TemplatePage }) => <TemplatePage {...given} address={address} />}
        </Loaded>
      );
    case 'instrument-import':
    case 'instrument-draft':
    case 'instrument-try':
      if (!mayDraft(viewer)) return <Forbidden roles={draftingRoles} />;
      return (
        <Loaded key={key} load={loadOwnInstruments}>
          {({ OwnInstrumentPages }) => <OwnInstrumentPages api={api} address={address} />}
        </Loaded>
      );
    case 'comparison':
      return (
        <Loaded key={address.programmeId} load={loadFigures}>
          {({ ProgrammeComparison }) => <ProgrammeComparison {...given} {...address} />}
        </Loaded>
      );
  }
  if (!isCoordinatorAddress(address)) return <Forbidden roles={leadersOnly} />;
  return (
    <Loaded key={address.page} load={loadCoordinatorPage}>
      {({ CoordinatorPage }) => <CoordinatorPage {...given} address={address} />}
    </Loaded>
  );
}

/** The first page after signing in is one's own. */
function landingAddress(address: PageAddress, signedIn: PageEntry['signedIn']): PageAddress {
  return signedIn && address.page === 'home' ? { page: firstPage(signedIn.viewer) } : address;
}

type PageOrLandingProps = Omit<StaffPageProps, 'api' | 'viewer'> & {
  api: StaffApi | null;
  viewer: StaffViewer | null;
  first: ComponentChildren;
  settings: PageEntry['settings'];
  leave: () => void;
};

/**
 * A page for somebody who is signed in and has a role; others see the landing page, and everybody
 * the accessibility statement.
 */
function PageOrLanding(props: PageOrLandingProps) {
  const { address, api, viewer, handOver, first, settings, leave } = props;
  if (address.page === 'accessibility') return <AccessibilityPage />;
  if (!api || !viewer) return first;
  if (viewer.roles.length === 0) return <NoRightsPage {...{ settings, viewer, leave }} />;
  return <StaffPage address={address} api={api} viewer={viewer} handOver={handOver} />;
}

/** Signs out, after a question where this device has unsent work. */
async function askAndSignOut(signedIn: PageEntry['signedIn']): Promise<void> {
  if (signedIn && (await leaderTablet().mayLeave('sign-out'))) signedIn.leave(staffPath);
}

/** Whether the viewer's list of groups has more than those on the device. */
const seesMore = ({ page }: PageAddress, { viewer }: { viewer: StaffViewer | null }): boolean =>
  page === 'groups' && viewer !== null && viewer.roles.includes('coordinator');

/** On a device with unsent work the pages of the vault stay, and say why nothing can be sent. */
const DisabledNote = () => (
  <p class="note" role="alert">
    {texts.signIn.disabled}
  </p>
);

/** The page after entering, and the page shown once the sign-in has ended. */
function EnteredPage({ entry: first }: { entry: LeaderEntry }) {
  const [entry, setEntry] = useState(first);
  const { settings, signedIn, notice } = entry;
  const { owner, hasVault } = useLeader(signedIn);
  useReturn(entry, setEntry);
  const api = useMemo(() => signedIn && connectStaff(signedIn), [signedIn]);
  const address = landingAddress(usePageAddress(), signedIn);
  const handOver = useHandOver(signedIn);
  useEffect(() => {
    signedIn?.whenOver((why) => {
      // A form that one person was entering must not be shown to the next.
      forgetPaperDrafts();
      setEntry({ settings, signedIn: null, notice: why });
    });
  }, [signedIn, settings]);
  useEffect(
    () =>
      signedIn ? onTabSignal((signal) => signal === 'leave' && signedIn.leaveToo()) : undefined,
    [signedIn],
  );
  const isLeading = owner !== null || (hasVault && !signedIn);
  const given = { address, api, handOver, viewer: signedIn?.viewer ?? null };
  const isFromVault = isLeading && hasVault && address.page !== 'home';
  const landing = isFromVault ? (
    <NeedsNet settings={settings} />
  ) : (
    <LandingPage
      settings={settings}
      notice={notice === 'disabled' && hasVault ? null : notice}
      hasVault={hasVault}
    />
  );
  const leave = () => void askAndSignOut(signedIn);
  const shown = <PageOrLanding {...given} {...{ settings, leave }} first={landing} />;
  const tabletAddress =
    isLeaderAddress(address) || (hasVault && isVaultAddress(address) && !seesMore(address, given))
      ? address
      : null;
  return (
    <>
      <Frame address={address} viewer={given.viewer} isLeading={isLeading} leave={leave}>
        <ClockNote />
        {notice === 'disabled' && hasVault && <DisabledNote />}
        {isLeading && tabletAddress ? (
          <LeaderPage
            address={tabletAddress}
            {...{ owner, settings, handOver }}
            signedIn={api && given.viewer && { api, viewer: given.viewer }}
            elsewhere={shown}
          />
        ) : (
          shown
        )}
      </Frame>
      <LeaveQuestion />
    </>
  );
}

/** The whole page for staff: who is signed in, and which page is shown. */
export function StaffApp() {
  return <Loaded load={enterOfflineToo}>{(entry) => <EnteredPage entry={entry} />}</Loaded>;
}
