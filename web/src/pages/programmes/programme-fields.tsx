import { groupKind, type Programme } from '../../../../shared/domain/groups/programme.ts';
import { withoutUnseen } from '../../../../shared/domain/unseen.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.programmes;

/** The description of a programme; its id was made of its first name and does not change. */
export type ProgrammeBody = Pick<Programme, 'name' | 'kind' | 'description' | 'eligibility'>;

type ProgrammeTextFieldProps = { label: string; value: string; say: (value: string) => void };

/** A field for some sentences. */
function ProgrammeTextField({ label, value, say }: ProgrammeTextFieldProps) {
  return (
    <label class="field-row">
      {label}
      <textarea
        class="long"
        rows={3}
        maxLength={2000}
        value={value}
        onInput={({ currentTarget }) => say(currentTarget.value)}
      />
    </label>
  );
}

type ProgrammeFieldsProps = { body: ProgrammeBody; set: (change: Partial<ProgrammeBody>) => void };

/** The fields of a programme, new or existing. */
export function ProgrammeFields({ body, set }: ProgrammeFieldsProps) {
  const { name, kind, description, eligibility } = body;
  return (
    <>
      <label class="field-row">
        {words.name}
        <input
          class="long"
          value={name}
          maxLength={120}
          onInput={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      </label>
      <label class="field-row">
        {words.kind}
        <select
          value={kind}
          onChange={({ currentTarget }) =>
            set({ kind: currentTarget.value as ProgrammeBody['kind'] })
          }
        >
          {groupKind.options.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <ProgrammeTextField
        {...{ label: words.description, value: description }}
        say={(text) => set({ description: withoutUnseen(text) })}
      />
      <ProgrammeTextField
        {...{ label: words.eligibility, value: eligibility }}
        say={(text) => set({ eligibility: withoutUnseen(text) })}
      />
    </>
  );
}
