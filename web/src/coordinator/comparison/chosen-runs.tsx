import { useState } from 'preact/hooks';
import type { Comparison } from '../../../../shared/model/comparison.ts';
import type { Api } from '../../api.ts';
import { day } from '../../format.ts';
import { Loaded } from '../../loaded.tsx';
import { isInOrder } from '../filters.ts';
import { deskTexts } from '../texts.ts';
import { type Chosen, chosenText, narrows } from './chosen.ts';
import { ComparedRuns } from './compared-runs.tsx';
import { ComparisonFilter } from './comparison-filter.tsx';

const words = deskTexts.filters;

type Asked = { api: Api; programmeId: string; chosen: Chosen; whole: Comparison };

/** The comparison of what was chosen; of everything it is here already. */
async function load({ api, programmeId, chosen, whole }: Asked): Promise<Comparison> {
  if (chosenText(chosen) === '') return whole;
  const { occasion, municipality, from, to } = chosen;
  const given = Object.entries({ municipality, from, to }).filter(([, value]) => value !== '');
  return api.listOutcomes({
    query: { programme: programmeId, occasion, ...Object.fromEntries(given) },
  });
}

/** What was chosen in words: on paper there are no fields. */
const chosenWords = ({ municipality, from, to }: Chosen): string =>
  [
    municipality && `${words.municipality}: ${municipality}`,
    from && `${words.endedFrom}: ${day(from)}`,
    to && `${words.endedTo}: ${day(to)}`,
  ]
    .filter(Boolean)
    .join(' · ');

function Found({ comparison, chosen }: { comparison: Comparison; chosen: Chosen }) {
  if (comparison.items.length === 0) return <p>{words.none}</p>;
  return (
    <>
      {narrows(chosen) && (
        <>
          <p>{chosenWords(chosen)}</p>
          <p class="quiet">{deskTexts.forest.narrowed}</p>
        </>
      )}
      <ComparedRuns comparison={comparison} />
    </>
  );
}

/** The choice, and what it leaves: the fields stay while the figures change. */
export function ChosenRuns({ municipalities, ...asked }: Asked & { municipalities: string[] }) {
  const { programmeId, chosen } = asked;
  const address = chosenText(chosen);
  const [found, setFound] = useState<{ address: string; runs: number } | null>(null);
  const loadAndCount = async () => {
    const comparison = await load(asked);
    setFound({ address, runs: comparison.items.length });
    return comparison;
  };
  const runs = found?.address === address ? found.runs : null;
  return (
    <>
      <ComparisonFilter {...{ programmeId, chosen, municipalities }} found={runs} />
      {isInOrder(chosen) && (
        <Loaded key={address} load={loadAndCount}>
          {(comparison) => <Found comparison={comparison} chosen={chosen} />}
        </Loaded>
      )}
    </>
  );
}
