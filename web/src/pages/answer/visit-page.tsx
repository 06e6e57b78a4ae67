import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../features/answering/answer-language.ts';
import type { LinkVisit } from '../../routes/answer-address.ts';
import { CodeEntry } from './code-entry.tsx';
import { CorrectionPage } from './correction-page.tsx';
import { FormPage } from './form-page.tsx';
import type { FormView } from './form-view.ts';
import { watchHandedOverIdle } from './handed-over-idle.ts';
import { endVisit, rememberVisit, type VisitEnding } from './link-visit.ts';
import { LinkedForm } from './linked-form.ts';
import { LockScreen } from './lock-screen.tsx';
import { NotYetNotice, OpeningNotice, RefusedNotice, WaitingToHandIn } from './notices.tsx';
import { useStayOpen } from './stay-open.ts';
import { UnsentDrafts } from './unsent-drafts.tsx';

/** Locks after a time without a touch. @returns the seconds left, once they are few */
function useIdleLock(visit: LinkVisit | null, lock: () => void): number | null {
  const [seconds, setSeconds] = useState<number | null>(null);
  const newest = useRef(lock);
  newest.current = lock;
  useEffect(() => {
    if (!visit) return undefined;
    return watchHandedOverIdle({
      touched: () => rememberVisit(visit),
      secondsLeft: setSeconds,
      lock: () => newest.current(),
    });
  }, [visit]);
  return seconds;
}

/**
 * Warns that the device is about to lock; any touch cancels it. It is announced once, not every
 * second.
 */
function IdleWarning({ seconds }: { seconds: number }) {
  const texts = useTexts();
  return (
    <div class="idle" role="alert">
      <strong>{texts.idle.title}</strong> {texts.idle.text}{' '}
      <span aria-hidden="true" class="whole">
        {texts.seconds(seconds)}
      </span>
    </div>
  );
}

/** The form of a visit, and its current view. */
function useForm(visit: LinkVisit) {
  const form = useRef<LinkedForm>(null);
  const [view, setView] = useState<FormView | null>(null);
  useEffect(() => {
    const opened = new LinkedForm(visit, setView);
    form.current = opened;
    setView(opened.view);
    opened.open();
    return () => opened.leave();
    // The same code typed again is a new visit, and is tried again.
  }, [visit]);
  return { form, view };
}

/** How the visit has ended, if it has; the device then forgets it. */
function endingOf({ stage }: FormView, isHandedOver: boolean): VisitEnding | null {
  if (stage.is === 'sealed') return stage.isOver ? 'locked' : null;
  return stage.is === 'received' ? (isHandedOver ? 'locked' : 'received') : null;
}

const isWaitingToHandIn = ({ stage, isHandedIn, delivery }: FormView) =>
  stage.is === 'delivering' || (stage.is === 'open' && isHandedIn && delivery === 'waiting');

type StageViewProps = {
  form: LinkedForm;
  view: FormView;
  isHandedOver: boolean;
  openCode: (code: string) => void;
};

function StageView({ form, view, isHandedOver, openCode }: StageViewProps) {
  const { stage, unsent, isHandedIn, isStored, graceUntil } = view;
  const waiting = { isStored, graceUntil };
  switch (stage.is) {
    case 'opening':
      return (
        <OpeningNotice
          isUnreached={stage.isUnreached}
          unsent={unsent}
          graceUntil={isHandedIn ? graceUntil : null}
          hurry={form.hurry}
        />
      );
    case 'not_yet':
      return <NotYetNotice opensOn={stage.opensOn} />;
    case 'refused':
      return <RefusedStage stage={stage} view={view} openCode={openCode} />;
    case 'delivering':
      return <WaitingToHandIn {...waiting} isSending={view.delivery === 'sending'} />;
    case 'open':
      if (isWaitingToHandIn(view)) return <WaitingToHandIn {...waiting} isSending={false} />;
      return <FormPage {...{ form, view, isHandedOver }} sheet={stage.sheet} />;
    case 'confirm':
      return <CorrectionPage form={form} stage={stage} />;
    case 'sealed':
      return <LockScreen unsent={unsent} isHandedIn={isHandedIn} />;
    case 'received':
      return null;
  }
}

type RefusedStageProps = {
  stage: Extract<FormView['stage'], { is: 'refused' }>;
  view: FormView;
  openCode: (code: string) => void;
};

/**
 * The link does not open, or not now. Unsent answers are shown with what can be done about them.
 */
function RefusedStage({ stage: { problem }, view, openCode }: RefusedStageProps) {
  const [tryAgainAt] = useState(Date.now() + (problem.retryAfterSeconds ?? 0) * 1000);
  const hasUnsent = view.unsent > 0 || view.isHandedIn;
  useEffect(() => {
    if (problem.code === 'link.unknown') endVisit();
    if (problem.code === 'answer.submitted') endVisit(hasUnsent ? undefined : 'received');
  }, [problem.code]);
  if (problem.code === 'link.unknown' && view.until === null)
    return <CodeEntry why={{ is: 'unknown' }} open={openCode} />;
  if (problem.code === 'link.too_many_tries')
    return <CodeEntry why={{ is: 'too_many', until: tryAgainAt }} open={openCode} />;
  const code = problem.code === 'link.unknown' ? 'form.outside_window' : problem.code;
  return (
    <>
      <RefusedNotice code={code} lastDay={view.until} />
      <UnsentDrafts
        knownDay={view.until === null ? null : view.draftName}
        tooLate={problem.code === 'answer.submitted' ? view.draftName : null}
      />
    </>
  );
}

type VisitPageProps = {
  visit: LinkVisit;
  over: (how: VisitEnding) => void;
  openCode: (code: string) => void;
};

/** The visit of a person with a link, from opening the form until it is received. */
export function VisitPage({ visit, over, openCode }: VisitPageProps) {
  const { form, view } = useForm(visit);
  const lock = () => {
    endVisit('locked');
    form.current?.seal();
  };
  const isLockable = visit.isHandedOver && view?.stage.is !== 'sealed';
  const secondsLeft = useIdleLock(isLockable ? visit : null, lock);
  const ending = view && endingOf(view, visit.isHandedOver);
  useStayOpen(view !== null && view.draftName === null && view.unsent > 0 && !view.isStored);
  const mustWait = view !== null && visit.isHandedOver && isWaitingToHandIn(view);
  useEffect(() => {
    if (mustWait) lock();
  }, [mustWait]);
  useEffect(() => {
    if (!ending) return;
    endVisit(ending);
    over(ending);
  }, [ending]);
  if (!form.current || !view) return null;
  return (
    <>
      <StageView
        form={form.current}
        view={view}
        isHandedOver={visit.isHandedOver}
        openCode={openCode}
      />
      {secondsLeft !== null && isLockable && <IdleWarning seconds={secondsLeft} />}
    </>
  );
}
