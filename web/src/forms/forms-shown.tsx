import { useRef, useState } from 'preact/hooks';
import type { FormKey } from '../../../shared/model/form.ts';
import type { FormMatrix, FormPlace } from '../../../shared/model/form-matrix.ts';
import { SyntheticNote } from '../labels.tsx';
import { texts } from '../texts.ts';
import { type Desk, type HandOver, isLed, isSame, keyOf } from './desk.ts';
import { dueSentences, membersByUrgency } from './due-sentences.ts';
import { MatrixTable } from './matrix-table.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

const words = texts.forms;

type Given = { desk: Desk; matrix: FormMatrix };

function Now({ matrix }: { matrix: FormMatrix }) {
  return (
    <div class="now" role="status">
      {dueSentences(matrix).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/** The matrix, fetched anew after each thing that was done; its rows stay where they were. */
function useMatrix({ desk, matrix: first }: Given) {
  const [matrix, setMatrix] = useState(first);
  const members = useRef(membersByUrgency(first)).current;
  const refresh = async () =>
    setMatrix(await desk.api.listForms({ params: { runId: desk.run.runId } }));
  return { matrix, members, refresh };
}

type TablesProps = Given & { members: readonly string[]; choose: (place: FormPlace) => void };

/** A table for each questionnaire of the run; most runs have one. */
function Tables({ desk, matrix, members, choose }: TablesProps) {
  const pinned = desk.run.instruments.map(({ instrumentId }) => instrumentId);
  if (pinned.length === 0) return <p>{words.noInstrument}</p>;
  if (members.length === 0) return <p>{words.noMembers}</p>;
  return pinned.map((id) => {
    const places = matrix.items.filter(({ instrumentId }) => instrumentId === id);
    return <MatrixTable key={id} {...{ desk, members, places, choose }} />;
  });
}

/** The run's forms, and over them the one that was chosen. */
export function FormsShown({ handOver, ...given }: Given & { handOver: HandOver }) {
  const { desk } = given;
  const { matrix, members, refresh } = useMatrix(given);
  const [chosen, choose] = useState<FormKey | null>(null);
  const [isPrinting, print] = useState(false);
  const place = chosen && matrix.items.find((one) => isSame(one, chosen));
  return (
    <>
      <SyntheticNote synthetic={matrix.items.some(({ synthetic }) => synthetic)} />
      <Now matrix={matrix} />
      <p class="quiet">{isLed(desk) ? words.choose : words.readOnly}</p>
      {isLed(desk) && members.length > 0 && (
        <button type="button" onClick={() => print(true)}>
          {words.sheet.open}
        </button>
      )}
      <Tables {...{ desk, matrix, members }} choose={(one) => choose(keyOf(one))} />
      {place && <PlaceDialog {...{ desk, place, refresh, handOver }} close={() => choose(null)} />}
      {isPrinting && <SheetDialog {...{ desk, matrix, refresh }} close={() => print(false)} />}
    </>
  );
}
