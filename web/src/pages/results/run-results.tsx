import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import type { ScoredInstrument } from '../../../../shared/instruments/instrument.ts';
import { findScored } from '../../../../shared/instruments/scored.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { ProgrammeFigures } from '../../features/figures/programme-figures.tsx';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { SyntheticLabel } from '../../ui/labels.tsx';
import { Calculations } from './calculations.tsx';
import { ChangeCard } from './change-card.tsx';
import { FlowChart } from './flow-chart.tsx';
import { HiddenCard } from './hidden-card.tsx';
import { ItemTable } from './item-table.tsx';
import { SlopeChart } from './slope-chart.tsx';
import './results.css';

type ScoredOutcomeProps = { outcome: Outcome; instrument: ScoredInstrument };

/** Every item, or a single note that they are hidden. */
function Items({ outcome, instrument }: ScoredOutcomeProps) {
  return (
    <section class="card">
      <h2>{texts.items.title}</h2>
      {outcome.itemsSuppressed ? (
        <p>{texts.results.itemsHidden}</p>
      ) : (
        <>
          <SyntheticLabel synthetic={outcome.synthetic} />
          <SlopeChart {...{ outcome, instrument }}>
            <p class="quiet">{texts.items.reading}</p>
            <ItemTable {...{ outcome, instrument }} />
          </SlopeChart>
        </>
      )}
    </section>
  );
}

function WhoIsMissing({ outcome }: { outcome: Outcome }) {
  return (
    <section class="card">
      <h2>{texts.results.whoIsMissing}</h2>
      <FlowChart outcome={outcome} />
    </section>
  );
}

type RunResultsProps = { api: StaffApi; viewer: StaffViewer; outcome: Outcome };

/**
 * A run's change: one sentence, one picture, the missing people; then the calculations. Where it is
 * not disclosed, how far the group is and the pooled change of its programme.
 */
export function RunResults({ api, viewer, outcome }: RunResultsProps) {
  const { instrument: used, change, release } = outcome;
  const instrument = used && findScored(used.instrumentId, used.version);
  const isShown = change && instrument;
  return (
    <div class="results">
      {isShown ? (
        <ChangeCard {...{ outcome, instrument }} />
      ) : (
        <HiddenCard {...{ outcome, viewer }} />
      )}
      {isShown && <Items {...{ outcome, instrument }} />}
      {(isShown || release.status === 'released') && (
        <div class="beside">
          <WhoIsMissing outcome={outcome} />
          {isShown && <Calculations {...{ outcome, instrument }} />}
        </div>
      )}
      {!isShown && <ProgrammeFigures api={api} programmeId={outcome.run.programmeId} />}
    </div>
  );
}
