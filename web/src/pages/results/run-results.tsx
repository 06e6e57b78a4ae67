import { useState } from 'preact/hooks';
import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { definitionOf } from '../../../../shared/instruments/instrument.ts';
import { isScored } from '../../../../shared/instruments/scored.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { ProgrammeFigures } from '../../features/figures/programme-figures.tsx';
import { useDefinitions } from '../../features/instruments/definitions.tsx';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { CalculationsCard, OpenedCalculations } from './calculations.tsx';
import { ChangeCard } from './change-card.tsx';
import { HiddenCard } from './hidden-card.tsx';
import { StatementsCard } from './statements-card.tsx';
import { WhoIsMissing } from './who-is-missing.tsx';

type RunResultsProps = { api: StaffApi; viewer: StaffViewer; outcome: Outcome };

/**
 * A run's change: one sentence, one picture, its statements, and the missing people; then the
 * calculations. Where the change is not disclosed, how far the group is, and the pooled change of
 * its programme.
 */
export function RunResults({ api, viewer, outcome }: RunResultsProps) {
  const [isOpen, setOpen] = useState(false);
  const { instrument: used, change, release } = outcome;
  const definitions = useDefinitions();
  const found = used && definitionOf(definitions, used);
  const instrument = change && found && isScored(found) ? found : null;
  const isReleased = instrument !== null || release.status === 'released';
  return (
    <>
      {instrument ? (
        <ChangeCard {...{ outcome, instrument }} />
      ) : (
        <HiddenCard {...{ outcome, viewer }} />
      )}
      <div class={isReleased ? 'columns' : ''}>
        <div>
          {instrument ? (
            <StatementsCard {...{ outcome, instrument }} />
          ) : (
            <ProgrammeFigures api={api} programmeId={outcome.run.programmeId} />
          )}
        </div>
        {isReleased && (
          <div>
            <WhoIsMissing outcome={outcome} />
            <CalculationsCard {...{ outcome, isOpen }} toggle={() => setOpen(!isOpen)} />
          </div>
        )}
      </div>
      {isReleased && <OpenedCalculations {...{ outcome, instrument, isOpen }} />}
    </>
  );
}
