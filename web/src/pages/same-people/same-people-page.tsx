import { useState } from 'preact/hooks';
import type { ListedPair } from '../../../../shared/domain/privacy/same-person.ts';
import { allPages } from '../../api/all-pages.ts';
import { listNames, nameIn } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Cards } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { JoinPart } from './join-part.tsx';
import { type JoiningDirection, joiningDirectionsOf } from './joining-direction.ts';

const words = texts.samePeople;

type WorkerNames = ReadonlyMap<string, string>;
type PairNumber = ListedPair['numbers'][number];

/** One of the two: the number where the viewer may know it, and the worker whose client it is. */
function NumberText({ one, names }: { one: PairNumber; names: WorkerNames }) {
  const whose = one.own
    ? words.yours
    : one.worker === null
      ? words.ending
      : words.anothers(nameIn(names, one.worker));
  return (
    <li>
      {one.participantId && <strong class="number">{one.participantId}</strong>} {whose}
      {one.said === 'same' && ` · ${words.saidSame}`}
    </li>
  );
}

type ListedNumbersProps = {
  api: StaffApi;
  pair: ListedPair;
  names: WorkerNames;
  replace: (pair: ListedPair) => void;
  joined: (direction: JoiningDirection) => void;
};

/** What the worker of one of the two may say, and the joining where they may do it. */
function ListedNumbers({ api, pair, names, replace, joined }: ListedNumbersProps) {
  const { busy, failure, send } = useSending();
  const { pairId, numbers, status, foundOn } = pair;
  const own = numbers.filter((one) => one.own);
  const say = (verdict: 'same' | 'different') =>
    send(async () => {
      for (const { participantId } of own)
        if (participantId)
          replace(
            await api.putSamePersonWord({ params: { pairId }, body: { participantId, verdict } }),
          );
    });
  const agrees = own.length === 1 && own[0]?.said !== 'same';
  const directions = joiningDirectionsOf(pair);
  return (
    <>
      <ul class="pair">
        {numbers
          .toSorted((one, two) => Number(two.own) - Number(one.own))
          .map((one, n) => (
            <NumberText key={one.participantId ?? n} {...{ one, names }} />
          ))}
      </ul>
      <p class="quiet">{words.found(writtenDay(foundOn))}</p>
      {status === 'joining' && <p class="note">{words.waits}</p>}
      {status === 'open' && own.length > 0 && (
        <p class="actions">
          {agrees && (
            <button type="button" onClick={() => say('same')} aria-disabled={busy}>
              {words.saySame}
            </button>
          )}
          <button type="button" onClick={() => say('different')} aria-disabled={busy}>
            {words.sayDifferent}
          </button>
        </p>
      )}
      {status === 'open' && own.length === 1 && <p class="quiet">{words.askFirst}</p>}
      <FailureNote failure={failure} />
      {directions.length > 0 && <JoinPart {...{ api, pair, directions, joined }} />}
    </>
  );
}

type PairListProps = {
  api: StaffApi;
  viewer: StaffViewer;
  first: readonly ListedPair[];
  names: WorkerNames;
};

function PairList({ api, first, names }: PairListProps) {
  const [pairs, setPairs] = useState(first);
  const [done, setDone] = useState<JoiningDirection | null>(null);
  const replace = (pair: ListedPair) =>
    setPairs((all) => all.map((one) => (one.pairId === pair.pairId ? pair : one)));
  const listOf = (shown: readonly ListedPair[], none?: string) => (
    <Cards items={shown} none={none} keyOf={({ pairId }) => pairId}>
      {(pair) => (
        <ListedNumbers
          {...{ api, pair, names, replace }}
          joined={(direction) => {
            setPairs((all) => all.filter((one) => one.pairId !== pair.pairId));
            setDone(direction);
          }}
        />
      )}
    </Cards>
  );
  const open = pairs.filter(({ status }) => status !== 'different');
  const different = pairs.filter(({ status }) => status === 'different');
  return (
    <>
      <p role="status">{done && words.joined(done.ending, done.staying)}</p>
      {listOf(open, words.none)}
      {different.length > 0 && (
        <details>
          <summary>{words.different(different.length)}</summary>
          {listOf(different)}
        </details>
      )}
    </>
  );
}

async function load(api: StaffApi) {
  const [first, names] = await Promise.all([
    allPages((query) => api.listSamePeople({ query })),
    listNames(api),
  ]);
  return { first, names };
}

/** Numbers that may belong to one person: to keep apart, or to join. */
export function SamePeoplePage({ api, viewer }: { api: StaffApi; viewer: StaffViewer }) {
  return (
    <>
      <PageTitle title={words.title}>
        <p class="quiet">{words.explained}</p>
      </PageTitle>
      <Loaded load={() => load(api)}>
        {(loaded) => <PairList api={api} viewer={viewer} {...loaded} />}
      </Loaded>
    </>
  );
}
