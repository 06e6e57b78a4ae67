import type { FormMatrix, FormPlace } from '../../../shared/model/form-matrix.ts';
import { day } from '../format.ts';
import { isOpen } from '../forms/offers.ts';
import { Loaded } from '../loaded.tsx';
import { PageTitle } from '../page-title.tsx';
import { addressOf } from '../place.ts';
import { texts } from '../texts.ts';
import { itemsOf, type Paper, type Saved } from './paper-entry.ts';

const words = texts.paper.saved;

function title({ status, answered }: Saved, all: number): string {
  if (status === 'second_awaited') return words.secondAwaited;
  if (status === 'waiting') return words.waiting;
  return answered > 0 ? words.received(answered, all) : words.blank;
}

/** Papers come in stacks: those of the same occasion that this person may enter next. */
const nextOf = ({ items }: FormMatrix, { desk, place }: Paper): FormPlace[] =>
  items.filter(
    (one) =>
      one.occasion === place.occasion &&
      one.instrumentId === place.instrumentId &&
      one.enteredOnceBy !== desk.viewer.id &&
      isOpen(one),
  );

function Next({ paper, matrix }: { paper: Paper; matrix: FormMatrix }) {
  const { runId } = paper.desk.run;
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
              href={addressOf({ page: 'paper', runId, participantId, occasion, instrumentId })}
            >
              {participantId}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** That the paper is in; what was in it is shown no more. */
export function PaperSaved({ paper, saved }: { paper: Paper; saved: Saved }) {
  const { desk, place } = paper;
  const { runId } = desk.run;
  return (
    <>
      <PageTitle title={title(saved, itemsOf(paper).length)}>
        <p class="lead">
          {place.participantId}, {texts.forms.names[place.occasion]}
        </p>
      </PageTitle>
      {saved.status === 'second_awaited' && <p>{words.secondExplained}</p>}
      {saved.status === 'waiting' && <p>{words.waitingExplained}</p>}
      <p>{words.days(day(saved.answeredOn), day(desk.today))}</p>
      <p>
        <a class="button" href={addressOf({ page: 'forms', runId })}>
          {words.all}
        </a>
      </p>
      <Loaded load={desk.deeds.matrix}>{(matrix) => <Next paper={paper} matrix={matrix} />}</Loaded>
    </>
  );
}
