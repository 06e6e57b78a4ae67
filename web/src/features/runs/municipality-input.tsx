import { useId } from 'preact/hooks';
import { municipalities, municipalityNamed } from '../../../../shared/domain/municipalities.ts';
import { FieldRow } from '../../ui/field.tsx';
import { municipalityName } from './choose-runs.ts';

type MunicipalityInputProps = {
  label: string;
  name: string;
  /** The name as it is known, or as it is typed with no code. */
  set: (change: { municipality: string; municipalityCode: string | null }) => void;
};

/** A municipality by its name in either language, or its code; the browser completes it. */
export function MunicipalityInput({ label, name, set }: MunicipalityInputProps) {
  const [id, listId] = [useId(), useId()];
  const choose = (typed: string) => {
    const found = municipalityNamed(typed);
    set({
      municipality: found ? municipalityName(found) : typed,
      municipalityCode: found?.code ?? null,
    });
  };
  return (
    <FieldRow id={id} label={label}>
      <input
        id={id}
        list={listId}
        autocomplete="off"
        maxLength={80}
        value={name}
        onInput={({ currentTarget }) => choose(currentTarget.value)}
      />
      <datalist id={listId}>
        {municipalities.map((one) => (
          <option key={one.code} value={municipalityName(one)} />
        ))}
      </datalist>
    </FieldRow>
  );
}
