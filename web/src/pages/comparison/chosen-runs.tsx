import { useState } from 'preact/hooks';
import type { Comparison } from '../../../../shared/domain/figures/comparison.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { municipalityShown } from '../../features/runs/choose-runs.ts';
import {
  type ComparisonChoice,
  comparisonChoiceText,
  leavesRunsOut,
} from '../../routes/comparison-choice.ts';
import { isInOrder } from '../../routes/run-filters.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { ComparedRuns } from './compared-runs.tsx';
import { ComparisonFilter } from './comparison-filter.tsx';

const words = texts.filters;

type ComparisonRequest = {
  api: StaffApi;
  programmeId: string;
  programmeName: string;
  chosen: ComparisonChoice;
  whole: Comparison;
};

/** The comparison of the chosen runs; that of all runs is already loaded. */
async function load({
  api,
  programmeId,
  chosen,
  whole,
}: Omit<ComparisonRequest, 'programmeName'>): Promise<Comparison> {
  if (comparisonChoiceText(chosen) === '') return whole;
  const { occasion, municipality, from, to } = chosen;
  const given = Object.entries({ municipality, from, to }).filter(([, value]) => value !== '');
  return api.listOutcomes({
    query: { programme: programmeId, occasion, ...Object.fromEntries(given) },
  });
}

/** The choice in words, since the fields are not printed. */
const chosenInWords = ({ municipality, from, to }: ComparisonChoice): string =>
  [
    municipality && `${words.municipality}: ${municipalityShown(municipality)}`,
    from && `${words.endedFrom}: ${writtenDay(from)}`,
    to && `${words.endedTo}: ${writtenDay(to)}`,
  ]
    .filter(Boolean)
    .join(' · ');

type FoundComparisonProps = {
  programmeName: string;
  comparison: Comparison;
  chosen: ComparisonChoice;
};

function FoundComparison({ programmeName, comparison, chosen }: FoundComparisonProps) {
  if (comparison.items.length === 0) return <p>{words.none}</p>;
  return (
    <>
      {leavesRunsOut(chosen) && (
        <div class="screen-only">
          <p>{chosenInWords(chosen)}</p>
          <p class="quiet">{texts.forest.narrowed}</p>
        </div>
      )}
      <ComparedRuns {...{ programmeName, comparison }} narrowedTo={chosenInWords(chosen)} />
    </>
  );
}

/** The choice and the compared runs: the fields stay while the figures change. */
export function ChosenRuns({
  municipalities,
  ...request
}: ComparisonRequest & { municipalities: string[] }) {
  const { programmeId, programmeName, chosen } = request;
  const address = comparisonChoiceText(chosen);
  const [found, setFound] = useState<{ address: string; runs: number } | null>(null);
  const loadAndCount = async () => {
    const comparison = await load(request);
    setFound({ address, runs: comparison.items.length });
    return comparison;
  };
  const runs = found?.address === address ? found.runs : null;
  return (
    <>
      <ComparisonFilter {...{ programmeId, chosen, municipalities }} found={runs} />
      {isInOrder(chosen) && (
        <Loaded key={address} load={loadAndCount}>
          {(comparison) => <FoundComparison {...{ programmeName, comparison, chosen }} />}
        </Loaded>
      )}
    </>
  );
}
