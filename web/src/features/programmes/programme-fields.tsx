import { groupKind, type Programme } from '../../../../shared/domain/groups/programme.ts';
import { withoutUnseen } from '../../../../shared/domain/unseen.ts';
import { texts } from '../../texts/staff.ts';
import { LongTextField, SelectField, TextField } from '../../ui/field.tsx';

const words = texts.programmes;

/** The description of a programme; its id was made of its first name and does not change. */
export type ProgrammeBody = Pick<Programme, 'name' | 'kind' | 'description' | 'eligibility'>;

/** How the fields for some sentences look. */
const sentences = { class: 'long', rows: 3, maxLength: 2000 };

type ProgrammeFieldsProps = { body: ProgrammeBody; set: (change: Partial<ProgrammeBody>) => void };

/** The fields of a programme, new or existing. */
export function ProgrammeFields({ body, set }: ProgrammeFieldsProps) {
  const { name, kind, description, eligibility } = body;
  return (
    <>
      <TextField
        {...{ label: words.name, value: name, class: 'long', maxLength: 120 }}
        set={(text) => set({ name: text })}
      />
      <SelectField
        label={words.kind}
        value={kind}
        set={(one) => set({ kind: one })}
        options={groupKind.options.map((one) => [one, words.kinds[one]])}
      />
      <LongTextField
        {...{ ...sentences, label: words.description, value: description }}
        set={(text) => set({ description: withoutUnseen(text) })}
      />
      <LongTextField
        {...{ ...sentences, label: words.eligibility, value: eligibility }}
        set={(text) => set({ eligibility: withoutUnseen(text) })}
      />
    </>
  );
}
