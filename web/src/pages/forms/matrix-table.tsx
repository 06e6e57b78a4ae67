import type { FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import { isReadOnly } from '../../../../shared/domain/groups/run.ts';
import { occasion as occasions } from '../../../../shared/domain/occasion.ts';
import { type FormsClient, instrumentOf } from '../../features/forms/forms-client.ts';
import { OwnLabel } from '../../features/labels/own-label.tsx';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { SlotStatus } from './slot-status.tsx';

const words = texts.forms;

type MatrixTableProps = {
  client: FormsClient;
  members: readonly string[];
  /** The slots of one instrument. */
  slots: readonly FormSlot[];
  choose: (slot: FormSlot) => void;
};

function SlotCell({
  client,
  slot,
  choose,
}: Omit<MatrixTableProps, 'members' | 'slots'> & { slot: FormSlot }) {
  return (
    <td>
      <button
        type="button"
        class={`place is-${slot.overdue && !isReadOnly(client.run) ? 'overdue' : slot.status}`}
        data-place={`${slot.participantId} ${slot.occasion}`}
        onClick={() => choose(slot)}
      >
        <span class="unseen">{slot.participantId} </span>
        <span class="place-occasion">{words.occasions[slot.occasion]} </span>
        <SlotStatus client={client} slot={slot} />
      </button>
    </td>
  );
}

function OccasionsHead() {
  return (
    <thead>
      <tr>
        <th scope="col">{words.number}</th>
        {occasions.options.map((occasion) => (
          <th key={occasion} scope="col">
            {words.occasions[occasion]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The forms of one instrument: a row for each member, a column for each occasion. */
export function MatrixTable({ client, members, slots, choose }: MatrixTableProps) {
  const [first] = slots;
  const instrument = first && instrumentOf(client, first);
  const title = instrument ? readText(instrument.title) : (first?.instrumentId ?? '');
  const own = (participantId: string) =>
    slots.filter((slot) => slot.participantId === participantId);
  return (
    <div class="card of-rows matrix-card">
      <table class="matrix">
        <caption>{words.caption(title)}</caption>
        <OccasionsHead />
        <tbody>
          {members.map((participantId) => (
            <tr key={participantId}>
              <th scope="row">
                <span class="place-member">{words.number}</span> {participantId}{' '}
                <OwnLabel number={participantId} />
              </th>
              {occasions.options.map((occasion) => {
                const slot = own(participantId).find((one) => one.occasion === occasion);
                // Some questionnaires are not for every occasion.
                if (!slot) return <td key={occasion} />;
                return <SlotCell key={occasion} {...{ client, slot, choose }} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
