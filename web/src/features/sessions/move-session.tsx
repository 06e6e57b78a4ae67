import { useState } from 'preact/hooks';
import type { Session } from '../../../../shared/domain/groups/session.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { useSubmit } from '../../offline/use-submit.ts';
import { texts } from '../../texts/staff.ts';
import { MoveDialog } from './move-dialog.tsx';
import { moveOp } from './session-body.ts';
import { sessionDay } from './session-day.ts';

type MoveSessionProps = {
  tablet: LeaderTablet;
  runId: string;
  sessions: readonly Session[];
  session: Session;
  class?: string;
};

function MoveHere({ tablet, runId, close, ...given }: MoveSessionProps & { close: () => void }) {
  const { busy, fault, submit } = useSubmit(tablet, close);
  return (
    <MoveDialog
      {...{ ...given, busy, fault, close }}
      send={(move) => void submit([moveOp(runId, given.session, move)])}
    />
  );
}

/** The button that moves a session, with or without a network; nothing where it is not planned. */
export function MoveSession(props: MoveSessionProps) {
  const [isOpen, open] = useState(false);
  const { session } = props;
  if (session.status !== 'planned') return null;
  return (
    <>
      <button
        type="button"
        class={props.class}
        aria-label={texts.sessions.move.openFor(sessionDay(session.date))}
        onClick={() => open(true)}
      >
        {texts.sessions.move.open}
      </button>
      {isOpen && <MoveHere {...props} close={() => open(false)} />}
    </>
  );
}
