import { findInstrument } from '../../../shared/instruments/instruments.ts';
import type { Comparison, PooledChange } from '../../../shared/model/comparison.ts';
import type { Api } from '../api.ts';
import { readText } from '../language.ts';
import { Loaded } from '../loaded.tsx';
import { addressOf } from '../place.ts';
import { pooledSentence } from '../pooled-sentence.ts';
import { outcomeTexts } from '../texts/outcome.ts';
import { texts } from '../texts.ts';

const words = outcomeTexts.common;

/** What the runs of a programme have in common, for each instrument version by itself. */
export function PooledSentences({ pooled }: { pooled: readonly PooledChange[] }) {
  return pooled.map((one) => {
    const { instrumentId, version } = one.instrument;
    const title = findInstrument(instrumentId, version)?.title;
    return (
      <p key={`${instrumentId} ${version}`}>
        {pooledSentence(one)} <span class="quiet">{title ? readText(title) : instrumentId}</span>
      </p>
    );
  });
}

function Shown({ comparison: { pooled, totals } }: { comparison: Comparison }) {
  const [total] = totals;
  return (
    <>
      {pooled.length > 0 ? <PooledSentences pooled={pooled} /> : <p>{words.none}</p>}
      {total && total.runs > 0 && (
        <p>
          {texts.comparison.totals(total.runs, total.participants)}{' '}
          {total.runsLeftOut > 0 && texts.comparison.runsLeftOut(total.runsLeftOut)}
        </p>
      )}
    </>
  );
}

/** What is known of a run's programme, where of the run itself nothing is shown. */
export function ProgrammeFigures({ api, programmeId }: { api: Api; programmeId: string }) {
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <Loaded load={() => api.listOutcomes({ query: { programme: programmeId } })}>
        {(comparison) => <Shown comparison={comparison} />}
      </Loaded>
      <p>
        <a href={addressOf({ page: 'programme', programmeId })}>{words.go}</a>
      </p>
    </section>
  );
}
