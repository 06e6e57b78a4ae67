import { Fragment } from 'preact';
import type { Comparison, PooledChange } from '../../../../shared/domain/figures/comparison.ts';
import { definitionOf } from '../../../../shared/instruments/instrument.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import {
  definitionsOfComparison,
  useDefinitions,
  WithDefinitions,
} from '../instruments/definitions.tsx';
import { dosageSumSentences } from './dosage-sentences.ts';
import { dosageSum } from './dosage-sum.ts';
import { peopleShownSentences } from './people-shown.ts';
import { pooledSentence } from './pooled-sentence.ts';
import { programmeSentences } from './verdict-sentences.ts';

const words = texts.results.common;

/** The pooled changes of a programme's runs, by instrument version. */
export function PooledSentences({ pooled }: { pooled: readonly PooledChange[] }) {
  const definitions = useDefinitions();
  return pooled.map((one) => {
    const { instrumentId, version } = one.instrument;
    const title = definitionOf(definitions, one.instrument)?.title;
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

async function load(api: StaffApi, programmeId: string) {
  const comparison = await api.listOutcomes({ query: { programme: programmeId } });
  return { comparison, definitions: await definitionsOfComparison(api, comparison) };
}

/** What is known of a run's programme, where nothing of the run itself is disclosed. */
export function ProgrammeFigures({ api, programmeId }: { api: StaffApi; programmeId: string }) {
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <Loaded load={() => load(api, programmeId)}>
        {({ comparison, definitions }) => (
          <WithDefinitions value={definitions}>
            <PooledFigures comparison={comparison} />
          </WithDefinitions>
        )}
      </Loaded>
      <p>
        <a href={hashOf({ page: 'comparison', programmeId })}>{words.go}</a>
      </p>
    </section>
  );
}
