import type { ProgrammeTotals } from '../../../../shared/domain/figures/comparison.ts';
import { CompositionTables } from '../../features/figures/composition-tables.tsx';
import { texts } from '../../texts/staff.ts';
import { SyntheticLabel } from '../../ui/labels.tsx';

const words = texts.comparison;

type ProgrammePeopleProps = { totals: ProgrammeTotals; synthetic: boolean; isNarrowed: boolean };

/** The participants of the whole programme, whatever is compared above. */
export function ProgrammePeople({ totals, synthetic, isNarrowed }: ProgrammePeopleProps) {
  return (
    <section>
      <h2>{words.participants}</h2>
      <SyntheticLabel synthetic={synthetic} />
      {isNarrowed && <p class="note">{texts.forest.peopleOfAll}</p>}
      <p>
        {totals.runs > 0 && `${words.totals(totals.runs, totals.participants)} `}
        {totals.runsLeftOut > 0 && words.runsLeftOut(totals.runsLeftOut)}
      </p>
      <CompositionTables composition={totals.composition} />
    </section>
  );
}
