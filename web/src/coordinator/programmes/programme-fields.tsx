import { groupKind, type Programme } from '../../../../shared/model/programme.ts';
import { deskTexts } from '../texts.ts';

const words = deskTexts.programmes;

/** What is said of a programme; its id was made of its first name and stays. */
export type ProgrammeBody = Pick<Programme, 'name' | 'kind' | 'description' | 'eligibility'>;

type TextProps = {
  label: string;
  value: string;
  longest: number;
  say: (value: string) => void;
};

function TextField({ label, value, longest, say }: TextProps) {
  return (
    <label class="field-row">
      {label}
      <input
        class="long"
        value={value}
        maxLength={longest}
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
      <TextField label={words.name} value={name} longest={120} say={(name) => set({ name })} />
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
        {...{ label: words.description, value: description, longest: 2000 }}
        say={(description) => set({ description })}
      />
      <TextField
        {...{ label: words.eligibility, value: eligibility, longest: 2000 }}
        say={(eligibility) => set({ eligibility })}
      />
    </>
  );
}
