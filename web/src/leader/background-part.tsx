import {
  type CountedBackground,
  confirmationOf,
} from '../../../shared/model/background-confirmation.ts';
import { ownComposition } from '../../../shared/model/disclose-composition.ts';
import { CompositionTables } from '../composition-tables.tsx';
import { dayAndTime } from '../format.ts';
import { addressOf } from '../place.ts';
import { confirmationOp } from './confirmation-op.ts';
import type { RunCopy } from './copy.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import { words } from './texts.ts';
import { useSubmit } from './use-submit.ts';

const said = words.background;

type Props = { desk: LeaderDesk; state: OpenState; copy: RunCopy };

/** Whether the counts are confirmed, by whom and when, or only earlier ones were. */
type Counts = { counted: CountedBackground };

function Standing({ state, copy, counted }: Pick<Props, 'state' | 'copy'> & Counts) {
  const { confirmed } = counted;
  const isUnsent = state.queue.some(
    ({ op }) => op.kind === 'confirmation' && op.runId === copy.run.runId,
  );
  if (isUnsent) return <p class="note">{said.waiting}</p>;
  if (!confirmed) return <p class="note">{said.unconfirmed}</p>;
  const isOwn = confirmed.confirmedBy === state.seen.owner.id;
  const when = dayAndTime(confirmed.confirmedAt);
  const text = isOwn ? said.confirmedByYou(when) : said.confirmedByColleague(when);
  const isEarlier = confirmationOf(counted) === 'earlier';
  return (
    <p class={isEarlier ? 'note' : undefined}>{isEarlier ? `${text} ${said.earlier}` : text}</p>
  );
}

/** The group's background as it is counted, and the leader's confirmation of what she sees. */
function Counted({ desk, state, copy, counted }: Props & Counts) {
  const { busy, fault, submit } = useSubmit(desk, () => undefined);
  const confirm = () => submit([confirmationOp(copy, counted)]);
  return (
    <>
      <p>{said.computed}</p>
      <Standing {...{ state, copy, counted }} />
      <details class="aside">
        <summary>{said.counts}</summary>
        <CompositionTables
          composition={ownComposition({
            composition: counted.composition,
            participants: copy.members.length,
          })}
        />
      </details>
      {confirmationOf(counted) !== 'present' && (
        <button type="button" aria-disabled={busy} onClick={() => void confirm()}>
          {said.confirm}
        </button>
      )}
      <p class="mark" role="alert">
        {fault}
      </p>
    </>
  );
}

/** Whose word the group's background is: the members' own data, or counts that were entered. */
export function BackgroundPart(props: Props) {
  const { run, background, counted } = props.copy;
  return (
    <section>
      <h2 id="background">{said.title}</h2>
      {background && <p>{said.entered}</p>}
      {!background && counted && <Counted {...{ ...props, counted }} />}
      {!background && !counted && <p>{said.tooFew}</p>}
      <p>
        <a href={addressOf({ page: 'run', runId: run.runId })}>{said.toFigures}</a>
      </p>
    </section>
  );
}
