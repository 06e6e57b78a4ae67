import '../../ui/actions.css';
import './filters.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { isInMunicipality } from '../../../../shared/domain/municipalities.ts';
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

/** One municipality of those in the list, or all; an address may have its code or its other name. */
export function MunicipalityField({ municipalities, value, set }: MunicipalityFieldProps) {
  const named = municipalities.map((name): FieldOption => [name, name]);
  const listed = municipalities.find((municipality) => isInMunicipality({ municipality }, value));
  return (
    <SelectField
      {...{ value: listed ?? value, set, options: [anyOption, ...named] }}
      label={words.municipality}
    />
  );
}

type FilterFormProps = {
  /** Shown beside the fields that are folded away. */
  first?: ComponentChildren;
  /** The fields, folded away until somebody needs them. */
  children: ComponentChildren;
  /** Whether a field leaves something out. */
  isNarrowed: boolean;
  /** How many runs match the filter; null while that is not known. */
  found: number | null;
  /** The first day is after the last. */
  isWrong: boolean;
  apply: () => void;
  clear: () => void;
};

/** Filters that are applied by a button, and how many runs they find. */
export function FilterForm(props: FilterFormProps) {
  const { first, children, isNarrowed, found, isWrong, apply, clear } = props;
  const [isOpen] = useState(isNarrowed);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isWrong) apply();
  };
  return (
    <form class="filters" onSubmit={submit} aria-label={words.title}>
      {first}
      <p role="status">{found !== null && words.found(found)}</p>
      <details open={isOpen}>
        <summary>{words.title}</summary>
        <div class="folded-filters">
          {children}
          <p class="actions">
            <button type="submit">{words.apply}</button>
            {isNarrowed && (
              <button type="button" class="plain" onClick={clear}>
                {words.clear}
              </button>
            )}
          </p>
          {isWrong && <p role="alert">{words.wrongOrder}</p>}
        </div>
      </details>
    </form>
  );
}
