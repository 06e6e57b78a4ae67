import { useRef, useState } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { nameFault, programmeIdOf } from '../../features/programmes/name-fault.ts';
import {
  type ProgrammeBody,
  ProgrammeFields,
} from '../../features/programmes/programme-fields.tsx';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.programmes;

const empty: ProgrammeBody = { name: '', kind: 'other', description: '', eligibility: '' };

type NewProgrammeProps = {
  api: StaffApi;
  programmes: readonly Programme[];
  added: (programme: Programme) => void;
};

/** Adds a programme; its id is made of its name. */
export function NewProgramme({ api, programmes, added }: NewProgrammeProps) {
  const { busy, failure, send } = useSending();
  const [body, setBody] = useState(empty);
  const [fault, setFault] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const frame = useRef<HTMLDetailsElement>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const name = body.name.trim();
    const found = nameFault(name, programmes);
    setFault(found);
    if (found) return;
    const params = { programmeId: programmeIdOf(name) };
    await send(async () => {
      added(await api.putProgramme({ params, body: { ...body, name } }));
      setMessage(words.added(name));
      setBody(empty);
      if (frame.current) frame.current.open = false;
    });
  };
  return (
    <>
      <p role="status">{message}</p>
      <details ref={frame}>
        <summary>{words.add}</summary>
        <form class="card" onSubmit={submit}>
          <ProgrammeFields body={body} set={(change) => setBody({ ...body, ...change })} />
          {fault && <p role="alert">{fault}</p>}
          <FailureNote failure={failure} />
          <SendButton {...{ busy, text: words.addIt, working: words.adding, class: 'main' }} />
        </form>
      </details>
    </>
  );
}
