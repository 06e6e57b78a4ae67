import { useRef, useState } from 'preact/hooks';
import { groupKind, type Programme } from '../../../../shared/model/programme.ts';
import type { Api } from '../../api.ts';
import { Failed } from '../../failed.tsx';
import { useSending } from '../../sending.ts';
import { deskTexts } from '../texts.ts';
import { programmeIdOf } from './programme-id.ts';

const words = deskTexts.programmes;

type Body = Pick<Programme, 'name' | 'kind' | 'description' | 'eligibility'>;
const empty: Body = { name: '', kind: 'other', description: '', eligibility: '' };

type FieldProps = {
  label: string;
  value: string;
  longest: number;
  say: (value: string) => void;
};

function TextField({ label, value, longest, say }: FieldProps) {
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

type Fields = { body: Body; set: (change: Partial<Body>) => void };

function ProgrammeFields({ body, set }: Fields) {
  const { name, kind, description, eligibility } = body;
  return (
    <>
      <TextField label={words.name} value={name} longest={120} say={(name) => set({ name })} />
      <label class="field-row">
        {words.kind}
        <select
          value={kind}
          onChange={({ currentTarget }) => set({ kind: currentTarget.value as Body['kind'] })}
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

/** Why a programme cannot be added as it stands; null when it can. */
function faultOf(name: string, programmes: readonly Programme[]): string | null {
  const id = programmeIdOf(name);
  if (id === '') return words.nameFirst;
  return programmes.some(({ programmeId }) => programmeId === id) ? words.exists : null;
}

type Props = {
  api: Api;
  programmes: readonly Programme[];
  added: (programme: Programme) => void;
};

/** Adds a programme; its id is made of its name. */
export function NewProgramme({ api, programmes, added }: Props) {
  const { busy, failure, send } = useSending();
  const [body, setBody] = useState(empty);
  const [fault, setFault] = useState<string | null>(null);
  const [told, tell] = useState('');
  const frame = useRef<HTMLDetailsElement>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const name = body.name.trim();
    const found = faultOf(name, programmes);
    setFault(found);
    if (found) return;
    const params = { programmeId: programmeIdOf(name) };
    await send(async () => {
      added(await api.putProgramme({ params, body: { ...body, name } }));
      tell(words.added(name));
      setBody(empty);
      if (frame.current) frame.current.open = false;
    });
  };
  return (
    <>
      <p role="status">{told}</p>
      <details ref={frame}>
        <summary>{words.add}</summary>
        <form class="card" onSubmit={submit}>
          <ProgrammeFields body={body} set={(change) => setBody({ ...body, ...change })} />
          {fault && <p role="alert">{fault}</p>}
          <Failed failure={failure} />
          <button type="submit" class="main" aria-disabled={busy}>
            {busy ? words.saving : words.save}
          </button>
        </form>
      </details>
    </>
  );
}
