import { leaderHashOf } from '../../routes/leader-address.ts';
import { texts } from '../../texts/staff.ts';

/** Links from a run's page to what its leader does there. */
export function LeaderLinks({ runId }: { runId: string }) {
  return (
    <p class="actions">
      <a class="button" href={leaderHashOf({ page: 'sessions', runId })}>
        {texts.todayPage.sessions}
      </a>
      <a class="button" href={leaderHashOf({ page: 'members', runId })}>
        {texts.todayPage.members}
      </a>
    </p>
  );
}
