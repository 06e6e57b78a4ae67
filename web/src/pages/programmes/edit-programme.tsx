import { useEffect, useRef, useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { failureOf } from '../../api/failure.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { nameFault } from './name-fault.ts';
import { type ProgrammeBody, ProgrammeFields } from './programme-fields.tsx';

const fields = ['name', 'kind', 'description', 'eligibility'] as const;
type ProgrammeField = (typeof fields)[number];

const textOf = (body: ProgrammeBody, field: ProgrammeField): string =>
  field === 'kind' ? words.kinds[body.kind] : body[field] || words.empty;

/** What somebody else has saved meanwhile, where it differs from the typed text. */
function ProgrammeConflict({ mine, theirs }: { mine: ProgrammeBody; theirs: Programme }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'center' }), [theirs]);
  const different = fields.filter((field) => mine[field] !== theirs[field]);
  return (
    <div ref={note} class="note failed" role="alert">
      <p>{words.conflict}</p>
      <p>{words.storedNow}</p>
      <dl class="facts">
        {different.map((field) => (
          <div key={field}>
            <dt>{words[field]}</dt>
            <dd>{textOf(theirs, field)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const words = texts.programmes;

const bodyOf = ({ name, kind, description, eligibility }: Programme): ProgrammeBody => ({
  ...{ name, kind, description, eligibility },
});

type EditedProgramme = {
  api: StaffApi;
  programme: Programme;
  replace: (programme: Programme) => void;
};

/**
 * Saves over the version that was read. When somebody else saved first, their version is fetched
 * and shown, and the next save is made over it.
 */
function useProgramme({ api, programme, replace }: EditedProgramme) {
  const { busy, failure, send } = useSending();
  const [body, setBody] = useState(() => bodyOf(programme));
  const [theirs, setTheirs] = useState<Programme | null>(null);
  const { programmeId, version } = theirs ?? programme;
  const put = async () => {
    const given = { ...body, name: body.name.trim() };
    const saved = await api.putProgramme({
      params: { programmeId },
      body: given,
      ifMatch: version,
    });
    setBody(bodyOf(saved));
    setTheirs(null);
    replace(saved);
  };
  const save = () =>
    send(async () => {
      try {
        await put();
      } catch (error) {
        if (failureOf(error).code !== 'version.conflict') throw error;
        const all = await allProgrammes(api);
        setTheirs(all.find((one) => one.programmeId === programmeId) ?? null);
        throw error;
      }
    });
  const take = (saved: Programme) => {
    setBody(bodyOf(saved));
    setTheirs(null);
    replace(saved);
  };
  return { busy, failure, body, setBody, theirs, save, take };
}

type EditProgrammeProps = EditedProgramme & { programmes: readonly Programme[] };
type EditFormProps = EditProgrammeProps & {
  state: ReturnType<typeof useProgramme>;
  done: (message: string) => void;
};

function EditForm({ programme, programmes, state, done }: EditFormProps) {
  const { busy, failure, body, setBody, theirs, save, take } = state;
  const [fault, setFault] = useState<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const others = programmes.filter(({ programmeId }) => programmeId !== programme.programmeId);
    const found = nameFault(body.name.trim(), others);
    setFault(found);
    if (!found && (await save())) done(words.saved(body.name.trim()));
  };
  const giveUp = () => {
    take(theirs ?? programme);
    done('');
  };
  const saveText = theirs ? words.saveMine : words.save;
  return (
    <form onSubmit={submit}>
      <ProgrammeFields body={body} set={(change) => setBody({ ...body, ...change })} />
      {fault && <p role="alert">{fault}</p>}
      {theirs ? (
        <ProgrammeConflict mine={body} theirs={theirs} />
      ) : (
        <FailureNote failure={failure} />
      )}
      <p class="choice">
        <SendButton {...{ busy, text: saveText, working: words.saving, class: 'main' }} />
        <button type="button" class="plain" onClick={giveUp}>
          {theirs ? words.takeTheirs : words.cancel}
        </button>
      </p>
    </form>
  );
}

/** Changes a programme; typed text remains until it is saved or given up. */
export function EditProgramme(props: EditProgrammeProps) {
  const { name } = props.programme;
  const state = useProgramme(props);
  const [isOpen, open] = useState(false);
  const [message, setMessage] = useState('');
  const summary = useRef<HTMLElement>(null);
  const done = (text: string) => {
    setMessage(text);
    open(false);
    summary.current?.focus();
  };
  return (
    <>
      <p role="status">{message}</p>
      <details open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
        <summary ref={summary}>
          {words.edit}
          <span class="unseen"> {name}</span>
        </summary>
        {isOpen && <EditForm {...{ ...props, state, done }} />}
      </details>
    </>
  );
}
