import { leaderHashOf } from '../../routes/leader-address.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';

/** Links from a run's page to what its leader does there. */
export function LeaderLinks({ runId }: { runId: string }) {
  return (
    <p class="actions">
      <a class="button" href={leaderHashOf({ page: 'sessions', runId })}>
        {leaderTexts.todayPage.sessions}
      </a>
      <a class="button" href={leaderHashOf({ page: 'members', runId })}>
        {leaderTexts.todayPage.members}
      </a>
    </p>
  );
}
