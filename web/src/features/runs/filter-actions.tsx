import '../../ui/actions.css';
import './filters.css';
import { coordinatorTexts } from '../../texts/coordinator-texts.ts';
import { type FieldOption, SelectField } from '../../ui/field.tsx';

const words = coordinatorTexts.filters;

/** The option that leaves nothing out. */
export const anyOption: FieldOption = ['', words.any];

type MunicipalityFieldProps = {
  value: string;
  set: (municipality: string) => void;
  municipalities: readonly string[];
};

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
