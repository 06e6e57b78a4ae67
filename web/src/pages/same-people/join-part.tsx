import { useState } from 'preact/hooks';
import type { JoinedSide } from '../../../../shared/domain/privacy/joining.ts';
import type { ListedPair } from '../../../../shared/domain/privacy/same-person.ts';
import { failureOf } from '../../api/failure.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { ConflictFields, type JoiningPreview } from './conflict-fields.tsx';
import { type JoiningDirection, joiningBodyOf } from './joining-direction.ts';

const words = texts.samePeople;

type JoinPartProps = {
  api: StaffApi;
  pair: ListedPair;
  directions: readonly JoiningDirection[];
  joined: (direction: JoiningDirection) => void;
};

const nothingChosen: Readonly<Record<string, JoinedSide>> = {};
const noDecisions = { members: [], forms: [], background: [] };

const joiningParamsOf = ({ ending, staying }: JoiningDirection) => ({
  participantId: ending,
  otherParticipantId: staying,
});

/** What would move, what has to be decided, and the joining itself. */
function useJoining({ api, joined }: Pick<JoinPartProps, 'api' | 'joined'>) {
  const { busy, failure, send } = useSending();
  const [direction, setDirection] = useState<JoiningDirection | null>(null);
  const [preview, setPreview] = useState<JoiningPreview | null>(null);
  const [chosen, setChosen] = useState(nothingChosen);
  const look = async (way: JoiningDirection) => {
    setPreview(await api.getJoining({ params: joiningParamsOf(way) }));
    setDirection(way);
    setChosen(nothingChosen);
  };
  const begin = (way: JoiningDirection) => send(() => look(way));
  const leave = () => setDirection(null);
  const choose = (key: string, side: JoinedSide) => setChosen({ ...chosen, [key]: side });
  const decided = preview && joiningBodyOf(preview.conflicts, chosen);
  const join = () =>
    send(async () => {
      if (!direction || !preview || !decided) return;
      const params = joiningParamsOf(direction);
      // The name under the number that ends is deleted first, so that only the other name remains.
      if (preview.identityKept)
        await api.deleteIdentity({ params: { participantId: direction.ending } });
      try {
        await api.postJoining({ params, body: decided });
      } catch (error) {
        if (failureOf(error).code === 'joining.changed') await look(direction);
        throw error;
      }
      joined(direction);
    });
  const goOn = (way: JoiningDirection) =>
    send(async () => {
      await api.postJoining({ params: joiningParamsOf(way), body: noDecisions });
      joined(way);
    });
  return { busy, failure, direction, preview, chosen, choose, decided, begin, leave, join, goOn };
}

/** Joins the two numbers of a pair, in the chosen direction. */
export function JoinPart({ api, pair, directions, joined }: JoinPartProps) {
  const state = useJoining({ api, joined });
  const { busy, failure, direction, preview, chosen, choose, decided } = state;
  if (pair.status === 'joining')
    return (
      <>
        <FailureNote failure={failure} />
        {directions.map((way) => (
          <button
            key={way.ending}
            type="button"
            onClick={() => state.goOn(way)}
            aria-disabled={busy}
          >
            {words.goOn}
          </button>
        ))}
      </>
    );
  if (!direction || !preview)
    return (
      <>
        <p>{words.chooseWay}</p>
        <p class="actions">
          {directions.map((way) => (
            <button
              key={way.ending}
              type="button"
              onClick={() => state.begin(way)}
              aria-disabled={busy}
            >
              {words.joinInto(way.ending, way.staying)}
            </button>
          ))}
        </p>
        <FailureNote failure={failure} />
      </>
    );
  const { ending, staying } = direction;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void state.join();
      }}
    >
      <p>{words.whatMoves(ending, staying, preview.runs.length)}</p>
      {preview.identityKept && <p class="note">{words.nameGoes(ending, staying)}</p>}
      <ConflictFields {...{ preview, direction, chosen, choose }} />
      <p class="note">{words.takesBack}</p>
      <FailureNote failure={failure} />
      {!decided && <p class="quiet">{words.chooseAll}</p>}
      <p class="choice">
        <button type="submit" aria-disabled={busy || !decided}>
          {busy ? words.joining : words.join}
        </button>
        <button type="button" class="plain" onClick={state.leave}>
          {words.leave}
        </button>
      </p>
    </form>
  );
}
