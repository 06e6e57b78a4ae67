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

/** The members by who needs the leader first; rows stay where they were, new ones come last. */
function useMembers({ matrix }: Given): string[] {
  const before = useRef<readonly string[]>([]);
  const members = membersByUrgency(matrix);
  const kept = before.current.filter((number) => members.includes(number));
  const all = [...kept, ...members.filter((number) => !kept.includes(number))];
  before.current = all;
  return all;
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

type Props = Given & { handOver: HandOver; refresh: () => Promise<void> };

/** The run's forms, and over them the one that was chosen. */
export function FormsShown({ handOver, refresh, ...given }: Props) {
  const { desk, matrix } = given;
  const members = useMembers(given);
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
      {isPrinting && (
        <SheetDialog {...{ desk, matrix, refresh }} api={desk.api} close={() => print(false)} />
      )}
    </>
  );
}
