import { useEffect, useRef, useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { useVersioned } from '../../api/use-versioned.ts';
import { nameFault } from '../../features/programmes/name-fault.ts';
import {
  type ProgrammeBody,
  ProgrammeFields,
} from '../../features/programmes/programme-fields.tsx';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.programmes;

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

const bodyOf = ({ name, kind, description, eligibility }: Programme): ProgrammeBody => ({
  ...{ name, kind, description, eligibility },
});

type ChangedProgramme = {
  api: StaffApi;
  programme: Programme;
  /** Called with the programme as it is stored. */
  saved: (programme: Programme) => void;
};

/** Changes a programme over the version that was read. */
const useProgramme = ({ api, programme, saved }: ChangedProgramme) => {
  const { programmeId } = programme;
  return useVersioned<Programme, ProgrammeBody>({
    ...{ stored: programme, saved },
    bodyOf: (stored) => bodyOf(stored ?? programme),
    put: (body, ifMatch) =>
      api.putProgramme({
        params: { programmeId },
        body: { ...body, name: body.name.trim() },
        ifMatch,
      }),
    read: async () => {
      const all = await allProgrammes(api);
      return all.find((one) => one.programmeId === programmeId) ?? null;
    },
  });
};

type ProgrammeSettingsProps = ChangedProgramme & { programmes: readonly Programme[] };

/** Changes a programme; what is typed stays until it is saved. */
export function ProgrammeSettings({ programmes, ...changed }: ProgrammeSettingsProps) {
  const { programmeId } = changed.programme;
  const { busy, failure, body, setBody, theirs, save, take } = useProgramme(changed);
  const [fault, setFault] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const submit = async (event: Event) => {
    event.preventDefault();
    const name = body.name.trim();
    const found = nameFault(
      name,
      programmes.filter((one) => one.programmeId !== programmeId),
    );
    setFault(found);
    setMessage('');
    if (!found && (await save())) setMessage(words.saved(name));
  };
  const saveText = theirs ? words.saveMine : words.save;
  return (
    <form class="card" onSubmit={submit}>
      <ProgrammeFields body={body} set={(change) => setBody({ ...body, ...change })} />
      {fault && <p role="alert">{fault}</p>}
      {theirs ? (
        <ProgrammeConflict mine={body} theirs={theirs} />
      ) : (
        <FailureNote failure={failure} />
      )}
      <p>
        <SendButton {...{ busy, text: saveText, working: words.saving, class: 'main' }} />
      </p>
      {theirs && (
        <p>
          <button type="button" onClick={() => take(theirs)}>
            {words.takeTheirs}
          </button>
        </p>
      )}
      <p role="status">{message}</p>
    </form>
  );
}
