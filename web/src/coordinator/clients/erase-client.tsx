import { useEffect, useRef, useState } from 'preact/hooks';
import { readParticipantId } from '../../../../shared/model/participant-id.ts';
import type { Api } from '../../api.ts';
import { Failed } from '../../failed.tsx';
import { day } from '../../format.ts';
import { PageTitle } from '../../page-title.tsx';
import { deskTexts } from '../texts.ts';
import { Kept, Removed } from './fates.tsx';
import { MentionList } from './mention-list.tsx';
import { type Erased, useErasure } from './use-erasure.ts';

const words = deskTexts.clients.erasing;

type Erasing = ReturnType<typeof useErasure>;

/** How far it is, or may be: what failed on the way is not said to have left everything as it was. */
function Progress({ busy, failure, step, isNameGone, isUnfinished }: Erasing) {
  const { code } = failure ?? {};
  const shown =
    failure && code === 'participant.unknown' ? { ...failure, text: words.unknown } : failure;
  return (
    <>
      <p role="status">{busy && words.progress[step]}</p>
      <Failed failure={shown} />
      {isUnfinished && <p class="note">{isNameGone ? words.nameGone : words.unfinished}</p>}
    </>
  );
}

/** Asks for the number, typed by hand, before anything is deleted. */
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
      <label class="field-row">
        {words.typeNumber(participantId)}
        <input
          value={typed}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={isOther}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      </label>
      {isOther && <p role="alert">{words.otherNumber}</p>}
      <Progress {...erasing} />
      <button type="submit" class="danger" aria-disabled={busy}>
        {busy ? words.working : isUnfinished ? words.goOn : words.confirm}
      </button>
    </form>
  );
}

type DoneProps = { api: Api; participantId: string; erased: Erased };

/** What was done, what is left, and the texts in which the number still is. */
function Done({ api, participantId, erased }: DoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.done(day(erased.on))}
      </h2>
      <p>{words.doneExplained}</p>
      <MentionList {...{ api, participantId }} first={erased.mentions} />
      <Kept />
    </>
  );
}

type Props = { api: Api; participantId: string; back: () => void };

/** The erasure of one client: what goes, what stays and why, the number to confirm, and what is left. */
export function EraseClient({ api, participantId, back }: Props) {
  const erasing = useErasure(api, participantId);
  const { erased } = erasing;
  return (
    <>
      <p>
        <button type="button" class="plain" onClick={back}>
          ← {deskTexts.clients.title}
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
          <Removed />
          <Kept />
          <h2>{words.confirmTitle}</h2>
          <Confirming {...{ participantId, erasing }} />
        </>
      )}
    </>
  );
}
