import type { FormKey } from '../../../../shared/domain/forms/form.ts';
import { type FormSlot, isAt } from '../../../../shared/domain/forms/form-matrix.ts';
import { isTooLate } from '../../../../shared/domain/forms/lost-forms.ts';
import { useSending } from '../../api/use-sending.ts';
import { formOffersOf } from '../../features/forms/form-offers.ts';
import {
  type FormsClient,
  type HandOverBySecret,
  instrumentOf,
} from '../../features/forms/forms-client.ts';
import { formsClient } from '../../features/forms/forms-here.ts';
import { giveAway } from '../../features/forms/hand-over.ts';
import { LabelsOfGroup, OwnLabel } from '../../features/labels/own-label.tsx';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { labelsIn } from '../../offline/own-labels.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Rows } from '../../ui/list.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import './next.css';

const words = texts.nextPage;

/** The forms of one kind that a group's members may answer on this device now. */
type Turn = { copy: RunCopy; slots: readonly FormSlot[] };

const turnOf = ({ occasion, instrumentId }: FormKey) => `${occasion} ${instrumentId}`;

/** Whether the slot's form may be given on this device, and is due. */
function isAnswerableNow(client: FormsClient, slot: FormSlot): boolean {
  const instrument = instrumentOf(client, slot);
  const isDue = slot.status === 'due' || slot.status === 'started' || slot.status === 'handed_out';
  return (
    isDue && !!instrument && formOffersOf(slot, instrument, client.viewer.id).includes('device')
  );
}

/** Late forms come first, and those with a link or begun come last. */
const urgency = ({ overdue, status }: FormSlot): number => (overdue ? 0 : status === 'due' ? 1 : 2);

type NextPageProps = { tablet: LeaderTablet; state: OpenTabletState; handOver: HandOverBySecret };

/**
 * The people who may be next: of the group and the form of the round under way. Where no round is
 * under way, of all groups, those that end last first, without the forms that hardly come any more.
 */
function turnsOf({ tablet, state }: NextPageProps): Turn[] {
  const { round } = tablet;
  const last = round?.had.at(-1);
  const today = todayNow();
  return state.seen.runs
    .filter(({ run }) => !round || run.runId === round.runId)
    .toSorted((one, other) => other.run.endsOn.localeCompare(one.run.endsOn))
    .flatMap((copy) => {
      const client = formsClient({ tablet, state, copy });
      const slots = copy.forms.items
        .filter((slot) => isAnswerableNow(client, slot) && (round || !isTooLate(slot, today)))
        .toSorted((one, other) => urgency(one) - urgency(other));
      const byTurn = [...Map.groupBy(slots, turnOf).entries()];
      return byTurn
        .filter(([turn]) => !last || turn === turnOf(last))
        .map(([, some]) => ({ copy, slots: some }));
    });
}

type NumbersProps = {
  slots: readonly FormSlot[];
  /** Whether they have had the device: the tablet may not have read yet that they answered. */
  hadIt?: boolean;
  busy: boolean;
  choose: (slot: FormSlot) => void;
};

/** A button for each participant; one tap hands the device over. */
function Numbers({ slots, hadIt = false, busy, choose }: NumbersProps) {
  return (
    <div class="card of-rows">
      <Rows items={slots} keyOf={({ participantId }) => participantId}>
        {(slot) => (
          <button
            type="button"
            class="next-number"
            aria-disabled={busy}
            onClick={() => !busy && choose(slot)}
          >
            <span>
              <span class="numbers">{slot.participantId}</span>{' '}
              <OwnLabel number={slot.participantId} />
            </span>
            {(!hadIt || slot.status === 'started') && (
              <span class={slot.overdue ? 'tag is-alarm' : 'tag is-quiet'}>
                {slot.overdue
                  ? texts.forms.overdue(texts.forms.status[slot.status])
                  : texts.forms.status[slot.status]}
              </span>
            )}
          </button>
        )}
      </Rows>
    </div>
  );
}

function TurnSection({ turn: { copy, slots }, ...given }: NextPageProps & { turn: Turn }) {
  const { tablet, handOver } = given;
  const { busy, failure, send } = useSending();
  const client = formsClient({ ...given, copy });
  const choose = (slot: FormSlot) => void send(() => giveAway({ client, slot, handOver }, null));
  const hasHad = (slot: FormSlot) => tablet.round?.had.some(isAt(slot)) ?? false;
  const due = slots.filter((slot) => !hasHad(slot));
  const had = slots.filter(hasHad);
  const [first] = slots;
  if (!first) return null;
  return (
    <section>
      <h2>{words.about(copy.run.name, texts.forms.names[first.occasion])}</h2>
      {due.length === 0 && <p>{words.allHad}</p>}
      {due.length > 0 && <Numbers slots={due} busy={busy} choose={choose} />}
      <p role="status">{busy && words.opening}</p>
      <FailureNote failure={failure} />
      {had.length > 0 && (
        <>
          <h3>{words.had}</h3>
          <p class="quiet">{words.hadAgain}</p>
          <Numbers slots={had} hadIt busy={busy} choose={choose} />
        </>
      )}
      <p>
        <a href={hashOf({ page: 'forms', runId: copy.run.runId })}>{words.toForms}</a>
      </p>
    </section>
  );
}

/** A round of the device: the leader chooses who answers next, and hands it over by that tap. */
export function NextPage(props: NextPageProps) {
  const turns = turnsOf(props);
  const { tablet, state } = props;
  return (
    <div class="next-page">
      <PageTitle title={words.title}>
        <ReadAt tablet={tablet} state={state} />
      </PageTitle>
      <p>{turns.length === 0 ? words.none : words.explained}</p>
      {turns.length === 0 && (
        <p>
          <a
            href={hashOf(
              tablet.round ? { page: 'forms', runId: tablet.round.runId } : { page: 'today' },
            )}
          >
            {tablet.round ? words.toForms : texts.todayPage.title}
          </a>
        </p>
      )}
      {turns.map((turn) => (
        <LabelsOfGroup.Provider
          key={`${turn.copy.run.runId} ${turn.slots[0] ? turnOf(turn.slots[0]) : ''}`}
          value={labelsIn(state.labels, turn.copy.run.runId)}
        >
          <TurnSection {...props} turn={turn} />
        </LabelsOfGroup.Provider>
      ))}
    </div>
  );
}
