import { useEffect, useRef, useState } from 'preact/hooks';
import { readParticipantId } from '../../../../shared/domain/participant-id.ts';
import {
  type DataKind,
  dataKind,
  erasurePolicy,
} from '../../../../shared/domain/privacy/retention.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { ParticipantNumberField } from '../../ui/field.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { MentionList } from './mention-list.tsx';
import { type Erased, useErasure } from './use-erasure.ts';

const kindsThatAre = (fate: 'deleted' | 'kept'): DataKind[] =>
  dataKind.options.filter((kind) => erasurePolicy[kind].atErasure === fate);

function FateList({ fate }: { fate: 'deleted' | 'kept' }) {
  return (
    <ul class="points">
      {kindsThatAre(fate).map((kind) => (
        <li key={kind}>{words.kinds[kind]}</li>
      ))}
    </ul>
  );
}

/** What an erasure deletes, by kind. */
function Removed() {
  return (
    <section class="card">
      <h2>{words.removed}</h2>
      <FateList fate="deleted" />
    </section>
  );
}

/** What an erasure leaves, each kind with its reason. */
function RetainedFates() {
  return (
    <section class="card">
      <h2>{words.kept}</h2>
      <FateList fate="kept" />
    </section>
  );
}

const words = texts.clients.erasing;

type Erasing = ReturnType<typeof useErasure>;

/** How far the erasure is. After a failure it is not claimed that nothing was deleted. */
function Progress({ busy, failure, step, isNameGone, isUnfinished }: Erasing) {
  const { code } = failure ?? {};
  const shown =
    failure && code === 'participant.unknown' ? { ...failure, text: words.unknown } : failure;
  return (
    <>
      <p role="status">{busy && words.progress[step]}</p>
      <FailureNote failure={shown} />
      {isUnfinished && <p class="note">{isNameGone ? words.nameGone : words.unfinished}</p>}
    </>
  );
}

/** Asks to type the number before anything is deleted. */
function Confirming({ participantId, erasing }: { participantId: string; erasing: Erasing }) {
  const { busy, erase, isUnfinished } = erasing;
  const [typed, type] = useState('');
  const [isOther, setOther] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const isSame = readParticipantId(typed) === participantId;
    setOther(!isSame);
    if (isSame) void erase();
  };
  return (
    <form onSubmit={submit}>
      <p class="note failed">
        <strong>{words.final}</strong>
      </p>
      <ParticipantNumberField
        label={words.typeNumber(participantId)}
        value={typed}
        set={type}
        aria-invalid={isOther}
      />
      {isOther && <p role="alert">{words.otherNumber}</p>}
      <Progress {...erasing} />
      <SendButton
        {...{ busy, text: isUnfinished ? words.goOn : words.confirm, working: words.working }}
        class="danger"
      />
    </form>
  );
}

type EraseDoneProps = { api: StaffApi; participantId: string; erased: Erased };

/** What was deleted, what remains, and the texts that still contain the number. */
function Done({ api, participantId, erased }: EraseDoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.done(writtenDay(erased.on))}
      </h2>
      <p>{words.doneExplained}</p>
      <MentionList {...{ api, participantId }} first={erased.mentions} />
      <RetainedFates />
    </>
  );
}

type EraseClientProps = { api: StaffApi; participantId: string; back: () => void };

/**
 * The erasure of one client: what is deleted, what remains and why, the number to confirm, and the
 * result.
 */
export function EraseClient({ api, participantId, back }: EraseClientProps) {
  const erasing = useErasure(api, participantId);
  const { erased } = erasing;
  return (
    <>
      <p>
        <button type="button" class="plain" onClick={back}>
          ← {texts.clients.title}
        </button>
      </p>
      <PageTitle title={words.title}>
        <p class="lead">{words.number(participantId)}</p>
      </PageTitle>
      {erased ? (
        <Done {...{ api, participantId, erased }} />
      ) : (
        <>
          <h2>{words.first}</h2>
          <p>{words.firstExplained}</p>
          <div class="two-columns">
            <Removed />
            <RetainedFates />
          </div>
          <section class="card">
            <h2>{words.confirmTitle}</h2>
            <Confirming {...{ participantId, erasing }} />
          </section>
        </>
      )}
    </>
  );
}
