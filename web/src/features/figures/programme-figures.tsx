import { Fragment } from 'preact';
import type { Comparison, PooledChange } from '../../../../shared/domain/figures/comparison.ts';
import { findInstrument } from '../../../../shared/instruments/instruments.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { dosageSumSentences } from './dosage-sentences.ts';
import { dosageSum } from './dosage-sum.ts';
import { peopleShownSentences } from './people-shown.ts';
import { pooledSentence } from './pooled-sentence.ts';
import { programmeSentences } from './verdict-sentences.ts';

const words = texts.results.common;

/** The pooled changes of a programme's runs, by instrument version. */
export function PooledSentences({ pooled }: { pooled: readonly PooledChange[] }) {
  return pooled.map((one) => {
    const { instrumentId, version } = one.instrument;
    const title = findInstrument(instrumentId, version)?.title;
    return (
      <Fragment key={`${instrumentId} ${version}`}>
        <p class="quiet small">{title ? readText(title) : instrumentId}</p>
        <p>{programmeSentences(one).join(' ')}</p>
        {one.model && <p>{pooledSentence(one)}</p>}
      </Fragment>
    );
  });
}

function PooledFigures({ comparison: { pooled, totals, items } }: { comparison: Comparison }) {
  const [total] = totals;
  const shown = peopleShownSentences(items);
  return (
    <>
      {pooled.length > 0 ? <PooledSentences pooled={pooled} /> : <p>{texts.forest.noPooled}</p>}
      {shown.length > 0 && <p>{shown.join(' ')}</p>}
      {total && total.runs > 0 && (
        <p>
          {texts.comparison.totals(total.runs, total.participants)}{' '}
          {total.runsLeftOut > 0 && texts.comparison.runsLeftOut(total.runsLeftOut)}
        </p>
      )}
      {items.length > 0 && <p>{dosageSumSentences(dosageSum(items)).join(' ')}</p>}
    </>
  );
}

/** What is known of a run's programme, where nothing of the run itself is disclosed. */
export function ProgrammeFigures({ api, programmeId }: { api: StaffApi; programmeId: string }) {
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <Loaded load={() => api.listOutcomes({ query: { programme: programmeId } })}>
        {(comparison) => <PooledFigures comparison={comparison} />}
      </Loaded>
      <p>
        <a href={hashOf({ page: 'comparison', programmeId })}>{words.go}</a>
      </p>
    </section>
  );
}
