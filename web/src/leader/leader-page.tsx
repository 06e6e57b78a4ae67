import type { SignInSettings } from '../../../shared/sign-in-settings.ts';
import { texts as ours } from '../texts.ts';
import type { LeaderDesk, OpenState, Owner } from './desk.ts';
import { Gate } from './gate.tsx';
import type { LeaderPlace } from './leader-place.ts';
import { MembersPage } from './members-page.tsx';
import { RollPage } from './roll-page.tsx';
import { SessionsPage } from './sessions-page.tsx';
import { SetUp } from './set-up.tsx';
import { words } from './texts.ts';
import { TodayPage } from './today-page.tsx';
import { UnsentPage } from './unsent-page.tsx';
import { useDesk } from './use-desk.ts';
import '../fields.css';

type Props = { place: LeaderPlace; owner: Owner | null; settings: SignInSettings };
type OpenProps = Props & { desk: LeaderDesk; state: OpenState };

function Open({ place, owner, settings, ...given }: OpenProps) {
  const { seen, isReading } = given.state;
  if (seen.readAt === null && isReading) return <p role="status">{words.read.reading}</p>;
  const isSignedIn = owner?.id === seen.owner.id;
  switch (place.page) {
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

/** A leader's page, behind the PIN of this device. */
export function LeaderPage(props: Props) {
  const { desk, state } = useDesk();
  if (state.is === 'opening') return <p role="status">{ours.loading}</p>;
  if (state.is === 'locked') return <Gate desk={desk} state={state} owner={props.owner} />;
  if (state.is === 'open') return <Open {...props} desk={desk} state={state} />;
  if (!props.owner) return null;
  return <SetUp desk={desk} owner={props.owner} wiped={state.wiped} />;
}
