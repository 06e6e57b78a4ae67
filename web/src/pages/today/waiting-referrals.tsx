import { useEffect, useState } from 'preact/hooks';
import { daysBetween } from '../../../../shared/domain/day.ts';
import { isLongWait } from '../../../../shared/domain/groups/queue.ts';
import { allPages } from '../../api/all-pages.ts';
import type { LeaderApi } from '../../api/leader-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow, Rows } from '../../ui/list.tsx';

const words = texts.waitingGroups;

type WaitingRun = Awaited<ReturnType<LeaderApi['listWaiting']>>['items'][number];

/**
 * The leader's groups in which somebody waits for a decision, the longest wait first. They are read
 * from the API: the rest of the day is shown without it, from the copy on the device.
 * @param api without it none are read
 */
export function useWaitingRuns(api: LeaderApi | null | undefined): readonly WaitingRun[] {
  const [waiting, show] = useState<readonly WaitingRun[]>([]);
  useEffect(() => {
    if (!api) return;
    let isHere = true;
    allPages((query) => api.listWaiting({ query })).then(
      (found) => isHere && show(found),
      // Nothing else on the page depends on it.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [api]);
  return waiting;
}

/** The groups in which somebody waits for a decision, each with the way to it. */
export function WaitingReferrals({ waiting }: { waiting: readonly WaitingRun[] }) {
  if (waiting.length === 0) return null;
  const today = todayNow();
  return (
    <section>
      <h2>{words.title}</h2>
      <div class="card of-rows">
        <Rows items={waiting} keyOf={({ runId }) => runId}>
          {({ runId, name, queue: { waiting: count, oldest } }) => (
            <LinkedRow
              title={name}
              about={texts.openings.queue(count)}
              href={hashOf({ page: 'members', runId })}
              tag={oldest === null ? undefined : words.days(daysBetween(oldest, today))}
              tone={isLongWait(oldest, today) ? 'is-alarm' : 'is-amber'}
            />
          )}
        </Rows>
      </div>
    </section>
  );
}
