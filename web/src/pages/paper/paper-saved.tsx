import type { FormMatrix, FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import { isFormOpen } from '../../features/forms/form-offers.ts';
import { OwnLabel } from '../../features/labels/own-label.tsx';
import { hashOf } from '../../routes/page-address.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import type { NumberedPaper, SavedPaper } from './paper-entry.ts';

const words = texts.paper.saved;

export function savedTitle({ status, answered, shown }: SavedPaper): string {
  if (status === 'second_awaited') return words.secondAwaited;
  if (status === 'waiting') return words.waiting;
  return answered > 0 ? words.received(answered, shown) : words.blank;
}

/** Paper forms come in stacks: the forms of the same occasion that this person may enter next. */
const nextOf = ({ items }: FormMatrix, { client, slot }: NumberedPaper): FormSlot[] =>
  items.filter(
    (one) =>
      one.occasion === slot.occasion &&
      one.instrumentId === slot.instrumentId &&
      one.enteredOnceBy !== client.viewer.id &&
      isFormOpen(one),
  );

function Next({ paper, matrix }: { paper: NumberedPaper; matrix: FormMatrix }) {
  const { runId } = paper.client.run;
  const next = nextOf(matrix, paper);
  if (next.length === 0) return null;
  return (
    <>
      <h2>{words.next}</h2>
      <ul class="next">
        {next.map(({ participantId, occasion, instrumentId }) => (
          <li key={participantId}>
            <a
              class="button"
              href={hashOf({ page: 'paper', runId, participantId, occasion, instrumentId })}
            >
              {participantId} <OwnLabel number={participantId} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A note that the paper form is saved; its contents are no longer shown. */
export function PaperSaved({ paper, saved }: { paper: NumberedPaper; saved: SavedPaper }) {
  const { client, slot } = paper;
  const { runId } = client.run;
  return (
    <>
      <PageTitle title={savedTitle(saved)}>
        <p class="lead">
          {slot.participantId}, {texts.forms.names[slot.occasion]}{' '}
          <OwnLabel number={slot.participantId} />
        </p>
      </PageTitle>
      {saved.status === 'second_awaited' && <p>{words.secondExplained}</p>}
      {saved.status === 'waiting' && <p>{words.waitingExplained}</p>}
      <p>{words.days(writtenDay(saved.answeredOn), writtenDay(client.today))}</p>
      <p>
        <a class="button" href={hashOf({ page: 'forms', runId })}>
          {words.all}
        </a>
      </p>
      <Loaded load={client.actions.matrix}>
        {(matrix) => <Next paper={paper} matrix={matrix} />}
      </Loaded>
    </>
  );
}
