import { dayOf } from '../../../../shared/model/day.ts';
import { holdsOn } from '../../../../shared/model/substitution.ts';
import { day } from '../../format.ts';
import { addressOf } from '../../place.ts';
import { daysLate } from '../days-late.ts';
import { deskTexts } from '../texts.ts';
import type { ToChase } from './to-chase.ts';

const words = deskTexts.followUp;

type Names = ReadonlyMap<string, string>;
type ItemProps = { one: ToChase; names: Names; today: string };

/** Who leads the run, and who stands in for them today. */
function staffText({ run }: ToChase, names: Names, today: string): string {
  const nameOf = (id: string) => names.get(id) ?? words.someone;
  const leads = words.leads(run.leaders.map(nameOf).join(', '));
  const now = run.substitutes.filter((one) => holdsOn(one, today));
  if (now.length === 0) return leads;
  return `${leads}; ${words.substitutes(now.map(({ userId }) => nameOf(userId)).join(', '))}`;
}

function Chased({ one, names, today }: ItemProps) {
  const { run, occasion, forms, since } = one;
  const { runId } = run;
  return (
    <li>
      <p>
        <strong>{words.late(forms, deskTexts.occasions[occasion])}</strong>{' '}
        {words.since(day(since), daysLate(since, today))}
      </p>
      <p>
        <a href={addressOf({ page: 'run', runId })}>{run.name}</a> · {staffText(one, names, today)}
      </p>
      <p>
        <a class="button" href={addressOf({ page: 'forms', runId })}>
          {words.open}
          <span class="unseen"> {run.name}</span>
        </a>
      </p>
    </li>
  );
}

type Props = {
  chased: readonly ToChase[];
  names: Names;
  /** Has every run told of its forms? Until then nobody may say that nothing is late. */
  isWhole: boolean;
};

/** What is late, what has waited longest first. */
export function ChaseList({ chased, names, isWhole }: Props) {
  const today = dayOf(new Date().toISOString());
  const forms = chased.reduce((sum, one) => sum + one.forms, 0);
  const runs = new Set(chased.map(({ run }) => run.runId)).size;
  return (
    <section>
      <h2>{words.chase}</h2>
      {chased.length === 0 && isWhole && <p>{words.nothingToChase}</p>}
      {chased.length > 0 && (
        <>
          <p class="lead">{words.chaseSum(forms, runs)}</p>
          <p class="quiet">{words.chaseExplained}</p>
          <ol class="chased">
            {chased.map((one) => (
              <Chased key={`${one.run.runId} ${one.occasion}`} {...{ one, names, today }} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
