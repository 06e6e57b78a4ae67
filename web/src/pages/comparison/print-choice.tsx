import { useEffect, useRef } from 'preact/hooks';
import type { ComparedRun } from '../../../../shared/domain/figures/comparison.ts';
import { texts } from '../../texts/staff.ts';
import { CheckField } from '../../ui/field.tsx';
import { type HalfYear, halfYearsOf } from './half-years.ts';

const words = texts.printedRuns;

type ChosenIds = ReadonlySet<string>;
type SetChosen = (runs: readonly ComparedRun[], isIn: boolean) => void;

const idOf = ({ run }: ComparedRun) => run.runId;

type HalfProps = { of: HalfYear<ComparedRun>; chosen: ChosenIds; set: SetChosen };

/** A half-year, of which all groups, some or none are chosen; and its groups one by one. */
function HalfChoice({ of: { year, half, runs }, chosen, set }: HalfProps) {
  const box = useRef<HTMLInputElement>(null);
  const count = runs.filter((one) => chosen.has(idOf(one))).length;
  const isAll = count === runs.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && !isAll;
  }, [count, isAll]);
  return (
    <li>
      <label class="check">
        <input
          ref={box}
          type="checkbox"
          checked={isAll}
          onChange={({ currentTarget }) => set(runs, currentTarget.checked)}
        />
        <span>{texts.forest.halfYear(year, half, runs.length)}</span>
      </label>
      <details>
        <summary>{words.single(count, runs.length)}</summary>
        {runs.map((one) => (
          <CheckField
            key={idOf(one)}
            label={one.run.name}
            value={chosen.has(idOf(one))}
            set={(isIn) => set([one], isIn)}
          />
        ))}
      </details>
    </li>
  );
}

type PrintChoiceProps = {
  runs: readonly ComparedRun[];
  chosen: ChosenIds;
  choose: (chosen: ChosenIds) => void;
};

/** Chooses which groups are printed, by half-years or one by one. */
export function PrintChoice({ runs, chosen, choose }: PrintChoiceProps) {
  const set: SetChosen = (some, isIn) => {
    const next = new Set(chosen);
    for (const one of some) {
      if (isIn) next.add(idOf(one));
      else next.delete(idOf(one));
    }
    choose(next);
  };
  return (
    <details class="card print-choice">
      <summary>{words.open(chosen.size)}</summary>
      <p>{words.explained}</p>
      <p class="actions">
        <button type="button" onClick={() => set(runs, true)}>
          {words.all}
        </button>
        <button type="button" onClick={() => set(runs, false)}>
          {words.none}
        </button>
      </p>
      <ul class="lines" aria-label={words.halves}>
        {halfYearsOf(runs).map((one) => (
          <HalfChoice key={`${one.year} ${one.half}`} of={one} {...{ chosen, set }} />
        ))}
      </ul>
      <p>
        <button type="button" class="main" disabled={chosen.size === 0} onClick={() => print()}>
          {words.print}
        </button>
      </p>
    </details>
  );
}
