import '../../ui/actions.css';
import './filters.css';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { texts } from '../../texts/staff.ts';
import { type FieldOption, SelectField } from '../../ui/field.tsx';

const words = texts.filters;

/** The option that leaves nothing out. */
export const anyOption: FieldOption = ['', words.any];

type FilterFieldProps = { value: string; set: (chosen: string) => void };
type ProgrammeFilterProps = FilterFieldProps & { programmes: readonly Programme[] };
type MunicipalityFieldProps = FilterFieldProps & { municipalities: readonly string[] };

/** One of the programmes, or all. */
export function ProgrammeFilter({ programmes, ...chosen }: ProgrammeFilterProps) {
  const named = programmes.map(({ programmeId, name }): FieldOption => [programmeId, name]);
  return <SelectField {...chosen} label={words.programme} options={[anyOption, ...named]} />;
}

/** One municipality of those in the list, or all. */
export function MunicipalityField({ municipalities, ...chosen }: MunicipalityFieldProps) {
  const named = municipalities.map((name): FieldOption => [name, name]);
  return <SelectField {...chosen} label={words.municipality} options={[anyOption, ...named]} />;
}

type FilterActionsProps = {
  clear: () => void;
  /** How many runs match the filter; null while that is not known. */
  found: number | null;
  /** The first day is after the last. */
  isWrong: boolean;
};

/** The buttons that apply the fields or clear them, and how many runs are found. */
export function FilterActions({ clear, found, isWrong }: FilterActionsProps) {
  return (
    <>
      <p class="actions">
        <button type="submit" class="main">
          {words.apply}
        </button>{' '}
        <button type="button" class="plain" onClick={clear}>
          {words.clear}
        </button>{' '}
        <span role="status">{found !== null && words.found(found)}</span>
      </p>
      {isWrong && <p role="alert">{words.wrongOrder}</p>}
    </>
  );
}
