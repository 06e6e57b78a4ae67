import { useState } from 'preact/hooks';
import { configuration } from '../../../../shared/configuration.ts';
import type { PlannedSession } from '../../../../shared/domain/groups/session.ts';
import type { LeftOutDay } from '../../../../shared/domain/groups/session-plan.ts';
import { MoveDialog } from '../../features/sessions/move-dialog.tsx';
import type { MovableSession } from '../../features/sessions/session-move.ts';
import { todayNow } from '../../session/clock.ts';
import { plain, shortDayWithWeekday, writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { type DayChange, type DraftPlan, placeOfSession } from './draft.ts';

const words = texts.newGroup;

type PreviewRow =
  | { at: string; n: number; session: PlannedSession }
  | { at: string; leftOut: LeftOutDay };

/** The sessions and the days between them that are left out, by day. */
function rowsOf({ sessions, leftOut }: DraftPlan): PreviewRow[] {
  const last = sessions.at(-1)?.date ?? '';
  const rows: PreviewRow[] = [
    ...sessions.map((session, n) => ({ at: session.date, n: n + 1, session })),
    ...leftOut.filter(({ date }) => date < last).map((one) => ({ at: one.date, leftOut: one })),
  ];
  return rows.toSorted((one, other) => one.at.localeCompare(other.at));
}

type SessionPreviewProps = {
  plan: DraftPlan;
  /** Without it the days cannot be changed. */
  change?: (change: DayChange) => void;
};

/** The days of a plan as they come about, with their themes and with what is left out. */
export function SessionPreview({ plan, change }: SessionPreviewProps) {
  const [moving, move] = useState<MovableSession | null>(null);
  const { sessions } = plan;
  const movable = sessions.map((one) => ({ ...one, status: 'planned' as const }));
  const [first, last] = [sessions.at(0), sessions.at(-1)];
  const today = todayNow();
  if (!first || !last)
    return (
      <section class="card preview" aria-live="polite">
        <p>{words.noDaysYet}</p>
      </section>
    );
  const units = sessions.reduce((sum, { minutes }) => sum + minutes, 0) / configuration.unitMinutes;
  const isMixed = new Set(sessions.map(({ kind }) => kind)).size > 1;
  const isTaken = (day: string) => sessions.filter(({ date }) => date === day).length > 1;
  return (
    <section class="card of-rows preview" aria-label={words.sessionsTitle}>
      <div class="card-head">
        <h2>
          <span role="status">{words.times(sessions.length)}</span>
        </h2>
        <p class="quiet small">
          {writtenDays(first.date, last.date)} · {words.units(plain(Math.round(units * 10) / 10))}
        </p>
      </div>
      <ol class="lines">
        {rowsOf(plan).map((row) =>
          'leftOut' in row ? (
            <li key={row.at} class="is-left-out">
              <span>– · {shortDayWithWeekday(row.at, row.at)}</span>
              <span class="small">{words.leftOut[row.leftOut.reason]}</span>
            </li>
          ) : (
            <li key={row.session.sessionId} class={isTaken(row.at) ? 'is-taken' : undefined}>
              {change ? (
                <button
                  type="button"
                  class="plain row-link"
                  onClick={() => move({ ...row.session, status: 'planned' })}
                >
                  {row.n} · {shortDayWithWeekday(row.at, row.at)}
                  <span class="unseen">, {texts.sessions.move.open}</span>
                </button>
              ) : (
                <span>
                  {row.n} · {shortDayWithWeekday(row.at, row.at)}
                </span>
              )}
              <span class="quiet">
                {row.session.theme || (isMixed && texts.sessions.kind[row.session.kind])}
                {row.at < today && <span class="tag is-amber">{words.past}</span>}
              </span>
            </li>
          ),
        )}
      </ol>
      {change && <p class="small quiet">{words.moveHint}</p>}
      {moving && change && (
        <MoveDialog
          {...{ session: moving, busy: false, fault: null, asksReason: false }}
          sessions={movable}
          send={({ to, andLater }) => {
            change({ n: placeOfSession(moving), to, andLater });
            move(null);
          }}
          close={() => move(null)}
        />
      )}
    </section>
  );
}
