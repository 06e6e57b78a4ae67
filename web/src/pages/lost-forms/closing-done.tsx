import { useSending } from '../../api/use-sending.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { DoneNote } from '../../ui/done-note.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { LongRows } from '../../ui/list.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { formsIn, type LostRow } from './lost-rows.ts';
import type { ClosedRow } from './use-closing.ts';

const words = texts.lostForms;

type ClosedGroupProps = { closed: ClosedRow; takeBack: (row: LostRow) => Promise<void> };

/** A group whose forms were closed, and the button that takes it back. */
function ClosedGroup({ closed: { row, reply }, takeBack }: ClosedGroupProps) {
  const { busy, failure, send } = useSending();
  if (!reply) return null;
  return (
    <div>
      <a href={hashOf({ page: 'forms', runId: row.run.runId })}>{row.run.name}</a>
      <p role="status">
        {reply.awaited > 0 ? words.takenBack(reply.awaited) : words.closedOf(reply.lost)}
      </p>
      {reply.lost > 0 && (
        <SendButton
          {...{ busy, text: words.takeBack, working: texts.forms.working }}
          onClick={() => void send(() => takeBack(row))}
        />
      )}
      <FailureNote failure={failure} />
    </div>
  );
}

/** What was not closed, and why. */
function leftSentences(closed: readonly ClosedRow[]): string[] {
  const done = closed.flatMap(({ row, reply }) => (reply ? [{ row, reply }] : []));
  const entered = done.reduce((sum, { reply }) => sum + reply.enteredOnce, 0);
  const decided = done.reduce((sum, { reply }) => sum + reply.lost + reply.awaited, 0);
  const changed = formsIn(done.map(({ row }) => row)) - decided - entered;
  return [
    ...(entered > 0 ? [words.enteredOnce(entered)] : []),
    ...(changed > 0 ? [words.changed(changed)] : []),
  ];
}

type FailedPartProps = { failed: readonly ClosedRow[]; again: (rows: readonly LostRow[]) => void };

function FailedPart({ failed, again }: FailedPartProps) {
  if (failed.length === 0) return null;
  return (
    <section class="note failed" role="alert">
      <p>{words.failed(failed.length)}:</p>
      <ul>
        {failed.map(({ row, failure }) => (
          <li key={row.run.runId}>
            {row.run.name}: {failure}
          </li>
        ))}
      </ul>
      <button type="button" class="main" onClick={() => again(failed.map(({ row }) => row))}>
        {words.again}
      </button>
    </section>
  );
}

type ClosingDoneProps = {
  rows: readonly ClosedRow[];
  again: (rows: readonly LostRow[]) => void;
  takeBack: (row: LostRow) => Promise<void>;
};

/** What was closed and what was not, with a way back for each group. */
export function ClosingDone({ rows, again, takeBack }: ClosingDoneProps) {
  const closed = rows.filter(({ reply }) => reply && reply.lost + reply.awaited > 0);
  const stillLost = rows.filter(({ reply }) => reply && reply.lost > 0);
  const lost = stillLost.reduce((sum, { reply }) => sum + (reply?.lost ?? 0), 0);
  // What was closed and then taken back was not left unclosed.
  const isTakenBack = closed.length > 0 && lost === 0;
  return (
    <>
      <DoneNote text={isTakenBack ? words.allTakenBack : words.done(lost, stillLost.length)} />
      {leftSentences(rows).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <FailedPart failed={rows.filter(({ failure }) => failure !== null)} again={again} />
      <p>
        <a href={hashOf({ page: 'missing-forms' })}>{words.back}</a>
      </p>
      {closed.length > 0 && (
        <section>
          <h2>{words.closedGroups}</h2>
          <LongRows items={closed} keyOf={({ row }) => row.run.runId} more={words.more} atOnce={10}>
            {(one) => <ClosedGroup closed={one} takeBack={takeBack} />}
          </LongRows>
        </section>
      )}
    </>
  );
}
