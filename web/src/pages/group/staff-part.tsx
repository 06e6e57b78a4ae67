import { useState } from 'preact/hooks';
import { isReadOnly, type Run } from '../../../../shared/domain/groups/run.ts';
import { mayNameLeaders } from '../../../../shared/domain/people/access.ts';
import type { HandOver } from '../../../../shared/domain/people/hand-over.ts';
import type { Colleague } from '../../../../shared/domain/people/staff.ts';
import { holdsOn, type Substitution } from '../../../../shared/domain/people/substitution.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useOnline } from '../../api/use-online.ts';
import { useSending } from '../../api/use-sending.ts';
import { UnsentFirst, useHasUnsent } from '../../features/people/unsent-first.tsx';
import { todayNow } from '../../session/clock.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { writtenDay, writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { DoneNote } from '../../ui/done-note.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Rows } from '../../ui/list.tsx';
import { HandOverDialog, mayBeHandedOver } from './hand-over-dialog.tsx';
import { SubstituteDialog } from './substitute-dialog.tsx';

const words = texts.staffing;

export type StaffPartProps = {
  api: StaffApi;
  viewer: StaffViewer;
  run: Run;
  colleagues: readonly Colleague[];
  nameOf: (userId: string) => string;
};

type ChangingProps = StaffPartProps & {
  /** The run is read again after a change. */
  changed: () => Promise<void>;
};

/** May the viewer decide who leads the run and who substitutes? A substitute may not. */
const mayDecide = ({ run, viewer: { id, roles, organisation } }: StaffPartProps): boolean =>
  mayNameLeaders({ userId: id, roles, organisation }, run);

type LeadersCardProps = StaffPartProps & {
  handedOver: (handedOver: { from: string; to: string }) => Promise<void>;
};

/** The leaders of the run, and the way to hand it over. */
export function LeadersCard(props: LeadersCardProps) {
  const { run, viewer, nameOf, handedOver } = props;
  const [isHanding, hand] = useState(false);
  const [done, say] = useState<string | null>(null);
  const isOnline = useOnline();
  const hasUnsent = useHasUnsent();
  const leaders = mayBeHandedOver(run, viewer);
  return (
    <section class="card of-rows">
      <div class="card-head">
        <h2>{words.leaders.title}</h2>
        {leaders.length > 0 && isOnline && !hasUnsent && (
          <button type="button" onClick={() => hand(true)}>
            {words.leaders.handOver}
          </button>
        )}
      </div>
      <Rows items={run.leaders} keyOf={(one) => one}>
        {(one) => (
          <>
            <span>{nameOf(one)}</span>
            {run.unconfirmedLeaders.includes(one) && (
              <span class="tag is-amber">{words.leaders.waits}</span>
            )}
          </>
        )}
      </Rows>
      {leaders.length > 0 && !isOnline && <p class="quiet small">{words.offline}</p>}
      {leaders.length > 0 && hasUnsent && (
        <p class="quiet small">
          <UnsentFirst />
        </p>
      )}
      <DoneNote text={done} />
      {isHanding && (
        <HandOverDialog
          {...props}
          leaders={leaders}
          close={() => hand(false)}
          done={async (change) => {
            hand(false);
            say(words.handOver.done(nameOf(change.to)));
            await handedOver(change);
          }}
        />
      )}
    </section>
  );
}

function SubstituteAbout({ one, nameOf }: { one: Substitution; nameOf: (id: string) => string }) {
  const { from, until, reason, absentee } = one;
  const about = [
    writtenDays(from, until),
    absentee
      ? words.substitutes.absent(nameOf(absentee))
      : (reason.note ?? words.reasons[reason.code]),
  ];
  return (
    <span>
      {nameOf(one.userId)}
      <span class="quiet small">{about.join(' · ')}</span>
    </span>
  );
}

/** Substitutes for the run's leaders, now or later. */
export function SubstitutesCard(props: ChangingProps) {
  const { api, run, nameOf, changed } = props;
  const [isAdding, add] = useState(false);
  const [done, say] = useState<string | null>(null);
  const { busy, failure, send } = useSending();
  const isOnline = useOnline();
  const today = todayNow();
  const decides = mayDecide(props) && !isReadOnly(run) && isOnline;
  const current = run.substitutes.filter(({ until }) => until >= today);
  const state = (one: Substitution) => (holdsOn(one, today) ? 'now' : 'ahead');
  const end = ({ userId }: Substitution) =>
    void send(async () => {
      await api.deleteRunSubstitute({ params: { runId: run.runId, userId } });
      say(words.substitutes.ended(nameOf(userId)));
      await changed();
    });
  return (
    <section class="card of-rows">
      <div class="card-head">
        <h2>{words.substitutes.title}</h2>
        {decides && (
          <button type="button" onClick={() => add(true)}>
            {words.substitutes.add}
          </button>
        )}
      </div>
      <Rows
        items={current}
        keyOf={({ userId }) => userId}
        none={done ? undefined : words.substitutes.none}
      >
        {(one) => (
          <>
            <SubstituteAbout one={one} nameOf={nameOf} />
            <span class="row-end">
              <span class={state(one) === 'now' ? 'tag' : 'tag is-quiet'}>
                {words.substitutes.state[state(one)]}
              </span>
              {decides && (
                <button
                  type="button"
                  class="plain danger"
                  aria-label={words.substitutes.endOf(nameOf(one.userId))}
                  aria-disabled={busy}
                  onClick={() => end(one)}
                >
                  {words.substitutes.end}
                </button>
              )}
            </span>
          </>
        )}
      </Rows>
      <DoneNote text={done} />
      {failure && (
        <div class="row">
          <FailureNote failure={failure} />
        </div>
      )}
      {isAdding && (
        <SubstituteDialog
          {...props}
          close={() => add(false)}
          done={async (userId) => {
            add(false);
            say(words.substitutes.saved(nameOf(userId)));
            await changed();
          }}
        />
      )}
    </section>
  );
}

type HandOversCardProps = Pick<StaffPartProps, 'nameOf'> & { handOvers: readonly HandOver[] };

/** From whom to whom the run went before, the last first. */
export function HandOversCard({ handOvers, nameOf }: HandOversCardProps) {
  if (handOvers.length === 0) return null;
  return (
    <section class="card of-rows">
      <h2>{words.earlier.title}</h2>
      <Rows
        items={handOvers.toSorted((one, other) => other.at.localeCompare(one.at))}
        keyOf={({ handOverId }) => handOverId}
      >
        {({ from, to, reason, by, at }) => (
          <span>
            {words.earlier.from(nameOf(from), nameOf(to))}
            <span class="quiet small">
              {words.earlier.about(
                writtenDay(at.slice(0, 10)),
                reason && (reason.note ?? words.reasons[reason.code]),
                nameOf(by),
              )}
            </span>
          </span>
        )}
      </Rows>
    </section>
  );
}
