import { useState } from 'preact/hooks';
import type { WithoutWorker } from '../../../../shared/domain/people/without-worker.ts';
import { allPages } from '../../api/all-pages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { DoneNote } from '../../ui/done-note.tsx';
import { LongRows } from '../../ui/list.tsx';
import { NameWorkerDialog } from './name-worker-dialog.tsx';

const words = texts.withoutWorker;

/** Everybody in a group who has no own worker, the longest first. */
export async function readWithoutWorker(api: StaffApi): Promise<WithoutWorker[]> {
  const all = await allPages((query) => api.listWithoutOwnWorker({ query }));
  return all.toSorted((one, other) => one.since.localeCompare(other.since));
}

function WithoutWorkerRow({ one, choose }: { one: WithoutWorker; choose: () => void }) {
  const { participantId, runId, runName, reason, since } = one;
  return (
    <div class="without-worker">
      <p>
        <strong class="number">{participantId}</strong>{' '}
        <a href={hashOf({ page: 'run', runId })}>{runName}</a>
        <span class="quiet small">
          {reason ? words.reasons[reason] : words.noReason} ·{' '}
          {words.since(shortDay(since, todayNow()))}
        </span>
      </p>
      <button type="button" aria-label={`${words.name}, ${participantId}`} onClick={choose}>
        {words.name}
      </button>
    </div>
  );
}

type WithoutWorkerProps = {
  api: StaffApi;
  viewer: StaffViewer;
  people: readonly WithoutWorker[];
};

/** Those who have no own worker, the longest first, until one is named or they leave the group. */
export function WithoutWorkerPart({ api, viewer, people: first }: WithoutWorkerProps) {
  const [people, set] = useState(first);
  const [chosen, choose] = useState<WithoutWorker | null>(null);
  const [done, say] = useState<string | null>(null);
  if (people.length === 0 && !done) return null;
  const named = ({ participantId }: WithoutWorker) => {
    choose(null);
    say(words.named(participantId));
    set(people.filter((one) => one.participantId !== participantId));
  };
  return (
    <section>
      <h2>{words.heading(people.length)}</h2>
      <DoneNote text={done} />
      {people.length > 0 && (
        <LongRows
          items={people}
          keyOf={({ participantId, runId }) => `${participantId} ${runId}`}
          more={texts.startPage.more}
        >
          {(one) => (
            <WithoutWorkerRow
              one={one}
              choose={() => {
                say(null);
                choose(one);
              }}
            />
          )}
        </LongRows>
      )}
      {chosen && (
        <NameWorkerDialog
          {...{ api, viewer, one: chosen }}
          done={() => named(chosen)}
          close={() => choose(null)}
        />
      )}
    </section>
  );
}
