import { hashOf } from '../../routes/page-address.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';

/** Links from a run's page to what its leader does there. */
export function LeaderLinks({ runId }: { runId: string }) {
  return (
    <p class="actions">
      <a class="button" href={hashOf({ page: 'sessions', runId })}>
        {leaderTexts.todayPage.sessions}
      </a>
      <a class="button" href={hashOf({ page: 'members', runId })}>
        {leaderTexts.todayPage.members}
      </a>
    </p>
  );
}
