import { configuration } from '../../../../shared/configuration.ts';
import {
  type CountedBackground,
  confirmationOf,
} from '../../../../shared/domain/figures/background-confirmation.ts';
import { countComposition } from '../../../../shared/domain/figures/count-composition.ts';
import { ownComposition } from '../../../../shared/domain/figures/disclose-composition.ts';
import type { GroupBackground } from '../../../../shared/domain/groups/group-background.ts';
import { wasEnrolled } from '../../../../shared/domain/people/member.ts';
import { fieldsToCheck, hasEntered } from '../../features/background/entered-counts.ts';
import { CompositionTables } from '../../features/figures/composition-tables.tsx';
import { nameHere } from '../../offline/colleagues-here.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { useSubmit } from '../../offline/use-submit.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { dayAndTime } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { confirmationOp } from './confirmation-op.ts';

const words = texts.background;

type BackgroundPartProps = { tablet: LeaderTablet; state: OpenTabletState; copy: RunCopy };

/** Whether the counts are confirmed, by whom and when, or only earlier counts were. */
type CountedProps = { counted: CountedBackground };

function ConfirmationState({
  state,
  copy,
  counted,
}: Pick<BackgroundPartProps, 'state' | 'copy'> & CountedProps) {
  const { confirmed } = counted;
  const isUnsent = state.queue.some(
    ({ op }) => op.kind === 'confirmation' && op.runId === copy.run.runId,
  );
  if (isUnsent) return <p class="note">{words.waiting}</p>;
  if (!confirmed) return <p class="note">{words.unconfirmed}</p>;
  const isOwn = confirmed.confirmedBy === state.seen.owner.id;
  const when = dayAndTime(confirmed.confirmedAt);
  const text = isOwn
    ? words.confirmedByYou(when)
    : words.confirmedByColleague(nameHere(state.seen, confirmed.confirmedBy), when);
  const isEarlier = confirmationOf(counted) === 'earlier';
  return (
    <p class={isEarlier ? 'note' : undefined}>{isEarlier ? `${text} ${words.earlier}` : text}</p>
  );
}

/** The group's background as it is counted, and the leader's confirmation of what they see. */
function CountedPart({ tablet, state, copy, counted }: BackgroundPartProps & CountedProps) {
  const { busy, fault, submit } = useSubmit(tablet, () => undefined);
  const confirm = () => submit([confirmationOp(copy, counted)]);
  return (
    <>
      <p>{words.computed}</p>
      <ConfirmationState {...{ state, copy, counted }} />
      <details class="aside">
        <summary>{words.counts}</summary>
        <CompositionTables
          composition={ownComposition({
            composition: counted.composition,
            participants: copy.members.length,
          })}
        />
      </details>
      {confirmationOf(counted) !== 'present' && (
        <button type="button" aria-disabled={busy} onClick={() => void confirm()}>
          {words.confirm}
        </button>
      )}
      <p class="mark" role="alert">
        {fault}
      </p>
    </>
  );
}

/** The API counts no background for a group of two, nor for a leader named after the release. */
const whyNotCounted = ({ members }: RunCopy) =>
  members.filter(wasEnrolled).length < configuration.smallestOwnGroup
    ? words.tooFew
    : texts.problems['background.released'];

/** Counts that a leader entered, whether they agree with the members, and the way to change them. */
function EnteredPart({ copy, background }: { copy: RunCopy; background: GroupBackground }) {
  const participants = copy.members.filter(wasEnrolled).length;
  const wrong = participants > 0 ? fieldsToCheck(background, participants) : [];
  return (
    <>
      <p>{words.entered}</p>
      {wrong.length > 0 && (
        <p class="note">
          {words.page.doNotAgree(
            wrong.map((field) => texts.composition.fields[field].toLowerCase()).join(', '),
            participants,
          )}
        </p>
      )}
      <details class="aside">
        <summary>{words.counts}</summary>
        <CompositionTables
          composition={ownComposition({
            composition: copy.counted?.composition ?? countComposition([], background),
            participants,
          })}
        />
      </details>
    </>
  );
}

/** The source of the group's background: the members' own data, or counts that were entered. */
export function BackgroundPart(props: BackgroundPartProps) {
  const { run, background, counted } = props.copy;
  const isEntered = hasEntered(background);
  return (
    <section class="card">
      <h2 id="background">{words.title}</h2>
      {isEntered && <EnteredPart {...{ copy: props.copy, background }} />}
      {!isEntered && counted && <CountedPart {...{ ...props, counted }} />}
      {!isEntered && !counted && <p>{whyNotCounted(props.copy)}</p>}
      <p class="actions">
        <a href={hashOf({ page: 'background', runId: run.runId })}>
          {isEntered ? words.page.change : words.page.link}
        </a>
        <a href={hashOf({ page: 'results', runId: run.runId })}>{words.toFigures}</a>
      </p>
    </section>
  );
}
