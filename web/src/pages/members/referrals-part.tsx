import { useState } from 'preact/hooks';
import { daysBetween } from '../../../../shared/domain/day.ts';
import { isLongWait } from '../../../../shared/domain/groups/queue.ts';
import type { Run } from '../../../../shared/domain/groups/run.ts';
import { isOpenReferral } from '../../../../shared/domain/people/referral.ts';
import { allPages } from '../../api/all-pages.ts';
import type { LeaderApi } from '../../api/leader-api.ts';
import { refusalText } from '../../features/referring/refusal-text.ts';
import { todayNow } from '../../session/clock.ts';
import { shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from '../../ui/fact.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { type ReferralAction, ReferralDialog, referralActionsFor } from './referral-dialog.tsx';
import './referrals.css';

const words = texts.referred;

export type ReferralToRun = Awaited<ReturnType<LeaderApi['listRunReferrals']>>['items'][number];

/** Where the referral is, in a tag: how long it waits, or until when the place is offered. */
function StateTag({ referral: { state, since, until } }: { referral: ReferralToRun }) {
  const today = todayNow();
  if (state === 'offered' && until)
    return <span class="tag">{texts.referral.offeredUntil(shortDay(until, today))}</span>;
  if (state === 'expired' && until)
    return <span class="tag is-amber">{texts.referral.expiredOn(shortDay(until, today))}</span>;
  if (state !== 'waiting' || since === null)
    return <span class="tag is-quiet">{texts.referral.states[state]}</span>;
  return (
    <span class={isLongWait(since, today) ? 'tag is-alarm' : 'tag is-amber'}>
      {texts.referral.waited(daysBetween(since, today))}
    </span>
  );
}

/** The step that comes next of a referral; what is done less often looks quieter. */
const nextSteps: Partial<Record<ReferralToRun['state'], ReferralAction>> = {
  waiting: 'offer',
  expired: 'offer',
  offered: 'accept',
};

/**
 * How a button looks: the next step of the row that is decided on first is the page's only filled
 * button, that of the other rows has a frame, and a refusal is red.
 */
function buttonStyle(
  action: ReferralAction,
  { state }: ReferralToRun,
  isPrimary: boolean,
): string | undefined {
  if (action === nextSteps[state]) return isPrimary ? 'main' : undefined;
  return action === 'refuse' ? 'plain danger' : 'plain';
}

/**
 * The referral that is decided on first: while a place is free, the first of those who wait; where
 * nobody waits or no place is free, the first who has been offered one.
 */
export function decidedFirst(
  open: readonly ReferralToRun[],
  hasFreePlace: boolean,
): ReferralToRun | undefined {
  const offerable = hasFreePlace
    ? open.find(({ state }) => nextSteps[state] === 'offer')
    : undefined;
  return offerable ?? open.find(({ state }) => state === 'offered');
}

type RowProps = {
  referral: ReferralToRun;
  isNext: boolean;
  isPrimary: boolean;
  choose: (action: ReferralAction) => void;
};

function ReferralRow({ referral, isNext, isPrimary, choose }: RowProps) {
  const { participantId, hope, availability, answers, apart, referralRoute } = referral;
  const { partner, awaitsWorker } = referral;
  return (
    <>
      <p class="between">
        <strong class="number">{participantId}</strong>
        <StateTag referral={referral} />
      </p>
      <p class="quiet small">
        {isNext && `${words.next} · `}
        {words.route(texts.members.joining.routes[referralRoute])}
        {partner && `, ${texts.untaken.from(partner.name)}`}
      </p>
      {apart && <p class="mark">{words.apart}</p>}
      {awaitsWorker && <p class="note">{texts.untaken.awaits}</p>}
      <dl class="facts">
        {hope && <Fact name={words.hope}>{hope}</Fact>}
        {availability && <Fact name={words.availability}>{availability}</Fact>}
        {answers.map(({ question, answer }) => (
          <Fact key={question} name={question}>
            {answer}
          </Fact>
        ))}
      </dl>
      <p class="actions">
        {referralActionsFor(referral).map(([action, text]) => (
          <button
            key={action}
            type="button"
            class={buttonStyle(action, referral, isPrimary)}
            aria-label={`${text}, ${participantId}`}
            onClick={() => choose(action)}
          >
            {text}
          </button>
        ))}
      </p>
    </>
  );
}

type ReferralsProps = {
  api: LeaderApi;
  /** The leader whose device this is. */
  leader: string;
  run: Run;
  /** Called once a decision is stored: the members may have changed. */
  decided: () => void;
};

function ReferralList({
  api,
  leader,
  run,
  decided,
  all,
}: ReferralsProps & { all: ReferralToRun[] }) {
  const [chosen, choose] = useState<{ referral: ReferralToRun; action: ReferralAction } | null>(
    null,
  );
  const open = all.filter(({ state }) => isOpenReferral(state));
  const closed = all.filter(({ state }) => !isOpenReferral(state) && state !== 'accepted');
  const next = open.find(({ state }) => state === 'waiting');
  const offered = open.filter(({ state }) => state === 'offered').length;
  const free = Math.max(0, run.capacity - run.activeMembers - offered);
  const primary = decidedFirst(open, free > 0);
  return (
    <section class="card referrals">
      <h2>{words.title}</h2>
      <p class="quiet">{free > 0 ? words.freePlaces(free) : words.noPlaces}</p>
      {open.length === 0 && <p>{words.none}</p>}
      <ul>
        {open.map((referral) => (
          <li key={referral.participantId}>
            <ReferralRow
              {...{ referral, isNext: referral === next && free > 0 }}
              isPrimary={referral === primary}
              choose={(action) => choose({ referral, action })}
            />
          </li>
        ))}
      </ul>
      {closed.length > 0 && (
        <details>
          <summary>{words.decided(closed.length)}</summary>
          <ul>
            {closed.map(({ participantId, state, refusal }) => (
              <li key={participantId}>
                <strong class="number">{participantId}</strong>{' '}
                <span class="quiet">
                  {texts.referral.states[state]}
                  {refusal && `, ${refusalText(refusal)}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen && (
        <ReferralDialog
          {...{ api, leader, run, ...chosen }}
          done={() => {
            choose(null);
            decided();
          }}
          close={() => choose(null)}
        />
      )}
    </section>
  );
}

/**
 * The clients who are referred to the group, above its members. They are read from the API alone: a
 * decision on a place is made where it can be checked.
 */
export function ReferralsPart({
  api,
  leader,
  run,
  decided,
}: { api: LeaderApi | null } & Omit<ReferralsProps, 'api'>) {
  const [round, again] = useState(0);
  if (!api) return <p class="quiet">{words.offline}</p>;
  const { runId } = run;
  const load = () => allPages((query) => api.listRunReferrals({ params: { runId }, query }));
  return (
    <Loaded key={round} load={load}>
      {(all) =>
        all.length > 0 && (
          <ReferralList
            {...{ api, leader, run, all }}
            decided={() => {
              again(round + 1);
              decided();
            }}
          />
        )
      }
    </Loaded>
  );
}
