import { pairedGoalPercent } from '../../../../shared/configuration.ts';
import { texts } from '../../texts/staff.ts';
import { lackedForGoal, type PairedGroups } from './paired-groups.ts';
import { pairedShare } from './paired-sentences.ts';
import './paired.css';

const words = texts.paired;

const widthOf = (percent: number) => `${Math.min(100, percent)}%`;

/** The share as a bar, with a mark where the goal is. */
function GoalBar({ people, both }: PairedGroups['year']) {
  return (
    <svg class="goal-bar" width="100%" height="18" aria-hidden="true">
      <rect class="all" x="0" y="5" width="100%" height="8" rx="4" />
      <rect class="share" x="0" y="5" width={widthOf((100 * both) / people)} height="8" rx="4" />
      <line
        class="goal"
        x1={widthOf(pairedGoalPercent)}
        x2={widthOf(pairedGoalPercent)}
        y1="0"
        y2="18"
      />
    </svg>
  );
}

/** How many more people the goal takes, or how many groups miss it although all together do not; and how many end forms may still come. */
function ToGoal({ groups: { year, open, below } }: { groups: PairedGroups }) {
  const lacked = lackedForGoal(year);
  const awaited = open.reduce((sum, { paired }) => sum + paired.awaited, 0);
  return (
    <p>
      {lacked > 0 ? words.lacked(lacked) : words.reached}
      {lacked === 0 && below > 0 && ` ${words.runsBelow(below)}`}
      {awaited > 0 && ` ${words.mayCome(awaited)}`}
      {awaited === 0 && lacked > 0 && ` ${words.noneMayCome}`}
    </p>
  );
}

/** The share of the last year's participants who answered both forms, beside the goal. */
export function PairedGoal({ groups }: { groups: PairedGroups }) {
  const { year, open, over, notCounted } = groups;
  const share = pairedShare(year);
  return (
    <>
      {share === null ? (
        <p>{words.noneEnded}</p>
      ) : (
        <>
          <p class="goal-share">
            <strong>{share}</strong> <span class="quiet">{words.goal(pairedGoalPercent)}</span>
          </p>
          <GoalBar {...year} />
          <p>{words.lastYear(year.both, year.people, open.length + over.length)}</p>
          <ToGoal groups={groups} />
        </>
      )}
      {notCounted > 0 && <p class="quiet">{words.notCountedOf(notCounted)}</p>}
    </>
  );
}
