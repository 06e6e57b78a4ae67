import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProblemBody } from '../../../../shared/problems.ts';
import { OwnHeading } from '../../features/own-page/own-heading.tsx';
import { useOwn } from '../../features/own-page/own-language.tsx';
import { useOwnView } from '../../features/own-page/own-view.ts';
import { type OwnVisitView, ParticipantVisit } from '../../features/own-page/own-visit-state.ts';
import { FirstPage } from './first-page.tsx';
import { BehindLoader } from './load-behind.tsx';
import { watchOwnIdle } from './own-idle.ts';

/** The visit, and its current view. */
function useOwnVisit(secret: string) {
  const visit = useRef<ParticipantVisit>(null);
  const [view, setView] = useState<OwnVisitView | null>(null);
  useEffect(() => {
    const opened = new ParticipantVisit(secret, setView);
    visit.current = opened;
    setView(opened.view);
    opened.begin();
    return () => opened.stop();
  }, [secret]);
  return { visit: visit.current, view };
}

/** Logs out by itself where the page is not used. */
function useIdleLogOut(
  isLoggedIn: boolean,
  visit: ParticipantVisit | null,
  over: () => void,
): void {
  const newest = useRef(over);
  newest.current = over;
  useEffect(() => {
    if (!isLoggedIn || !visit) return undefined;
    return watchOwnIdle({
      over: () => {
        visit.logOut();
        newest.current();
      },
      renew: () => void visit.renew(),
    });
  }, [isLoggedIn, visit]);
}

function OpeningPage({ isUnreached, hurry }: { isUnreached: boolean; hurry: () => void }) {
  const { say } = useOwn();
  if (!isUnreached) return <p role="status">{say('opening')}</p>;
  return (
    <>
      <OwnHeading name="title" />
      <p role="alert">{say('unreached')}</p>
      <button type="button" class="main" onClick={hurry}>
        {say('tryNow')}
      </button>
    </>
  );
}

/** How somebody came to be logged out, to be said once. */
export type LogOutNote = 'loggedOut' | 'loggedOutIdle';

type OwnVisitPageProps = {
  secret: string;
  leave: () => void;
  refused: (problem: ProblemBody) => void;
};

/** One participant's page, from opening it until they leave. */
export function OwnVisitPage({ secret, leave, refused }: OwnVisitPageProps) {
  const { visit, view } = useOwnVisit(secret);
  const [shown, show] = useOwnView();
  const [note, setNote] = useState<LogOutNote | null>(null);
  const stage = view?.stage;
  const loggedOut = (how: LogOutNote) => {
    setNote(how);
    show('first');
  };
  useIdleLogOut(view?.isLoggedIn === true, visit, () => loggedOut('loggedOutIdle'));
  useEffect(() => {
    if (stage?.is === 'refused') refused(stage.problem);
  }, [stage?.is]);
  if (!visit || !view || !stage || stage.is === 'refused') return null;
  if (stage.is === 'opening')
    return <OpeningPage isUnreached={stage.isUnreached} hurry={visit.hurry} />;
  const { overview } = stage;
  if (shown === 'first')
    return (
      <FirstPage
        {...{ visit, view, overview, note, show }}
        leave={() => {
          visit.logOut();
          leave();
        }}
      />
    );
  const logOut = () => {
    visit.logOut();
    loggedOut('loggedOut');
  };
  return <BehindLoader {...{ visit, view, overview, shown, show, logOut }} />;
}
