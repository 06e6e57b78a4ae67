import { leaderAddress } from './leader-place.ts';
import { words } from './texts.ts';

/** From a run's page to what its leader does there. */
export function LeaderLinks({ runId }: { runId: string }) {
  return (
    <p class="deeds">
      <a class="button" href={leaderAddress({ page: 'sessions', runId })}>
        {words.todayPage.sessions}
      </a>
      <a class="button" href={leaderAddress({ page: 'members', runId })}>
        {words.todayPage.members}
      </a>
    </p>
  );
}
