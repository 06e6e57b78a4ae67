import { groupKind, type Programme } from '../../../../shared/model/programme.ts';
import { withoutUnseen } from '../../../../shared/model/unseen.ts';
import { deskTexts } from '../texts.ts';

const words = deskTexts.programmes;

/** What is said of a programme; its id was made of its first name and stays. */
export type ProgrammeBody = Pick<Programme, 'name' | 'kind' | 'description' | 'eligibility'>;

type TextProps = { label: string; value: string; say: (value: string) => void };

/** Some sentences. */
function TextField({ label, value, say }: TextProps) {
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

type Props = { body: ProgrammeBody; set: (change: Partial<ProgrammeBody>) => void };

/** The fields of a programme, new or known. */
export function ProgrammeFields({ body, set }: Props) {
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
      <TextField
        {...{ label: words.description, value: description }}
        say={(said) => set({ description: withoutUnseen(said) })}
      />
      <TextField
        {...{ label: words.eligibility, value: eligibility }}
        say={(said) => set({ eligibility: withoutUnseen(said) })}
      />
    </>
  );
}
