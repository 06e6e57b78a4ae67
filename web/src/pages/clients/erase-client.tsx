import { useEffect, useRef, useState } from 'preact/hooks';
import { readParticipantId } from '../../../../shared/domain/participant-id.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { forgetMyClients } from '../../features/clients/my-clients.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { ParticipantNumberField } from '../../ui/field.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { ErasureConfirmation, FateList } from './erasure-confirmation.tsx';
import { MentionList } from './mention-list.tsx';
import { type Erased, useErasure } from './use-erasure.ts';

const words = texts.clients.erasing;
const stepWords = texts.clientPage.erasing;

const erasureSteps = ['read', 'confirm', 'done'] as const;
type ErasureStep = (typeof erasureSteps)[number];

/** The three steps, with the one that is open. */
function StepsOfErasure({ step }: { step: ErasureStep }) {
  const at = erasureSteps.indexOf(step);
  return (
    <nav class="erasure-steps" aria-label={stepWords.steps.title}>
      <ol>
        {erasureSteps.map((one, n) => (
          <li key={one} class={n < at ? 'is-done' : undefined}>
            <span aria-current={one === step ? 'step' : undefined}>
              {n + 1} {stepWords.steps[one]}
              {n < at && <span aria-hidden="true"> ✓</span>}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What an erasure deletes, and what it leaves and why. */
const Fates = () => (
  <div class="two-columns">
    <section class="card">
      <h2>{words.removed}</h2>
      <FateList fate="deleted" />
    </section>
    <section class="card">
      <h2>{words.kept}</h2>
      <FateList fate="kept" />
    </section>
  </div>
);

function ReadStep({ next }: { next: () => void }) {
  return (
    <>
      <h2>{words.first}</h2>
      <p>{words.firstExplained}</p>
      <Fates />
      <p>
        <button type="button" class="main" onClick={next}>
          {stepWords.next}
        </button>
      </p>
    </>
  );
}

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

type ConfirmStepProps = { participantId: string; erasing: Erasing; back: () => void };

/** Asks to type the number before anything is deleted. */
function ConfirmStep({ participantId, erasing, back }: ConfirmStepProps) {
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
    <section class="card">
      <h2>{words.confirmTitle}</h2>
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
        <p class="choice">
          <SendButton
            {...{ busy, text: isUnfinished ? words.goOn : words.confirm, working: words.working }}
            class="danger"
          />
          {!busy && !isUnfinished && (
            <button type="button" class="plain" onClick={back}>
              {stepWords.back}
            </button>
          )}
        </p>
      </form>
    </section>
  );
}

type DoneStepProps = { api: StaffApi; viewer: StaffViewer; participantId: string; erased: Erased };

/** What was deleted, what remains, and the texts that still contain the number. */
function DoneStep({ api, viewer, participantId, erased }: DoneStepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    heading.current?.focus();
    forgetMyClients(api);
  }, []);
  return (
    <>
      <div class="not-on-paper">
        <h2 ref={heading} tabIndex={-1}>
          {words.done(writtenDay(erased.on))}
        </h2>
        <p>{words.doneExplained}</p>
        <p>
          <button type="button" onClick={() => print()}>
            {stepWords.print}
          </button>
        </p>
        <MentionList {...{ api, participantId }} first={erased.mentions} />
        <section class="card">
          <h2>{words.kept}</h2>
          <FateList fate="kept" />
        </section>
      </div>
      <ErasureConfirmation {...{ participantId, by: viewer.name }} on={erased.on} />
    </>
  );
}

type EraseClientProps = { api: StaffApi; viewer: StaffViewer; participantId: string };

/**
 * The erasure of one client in three steps: what is deleted and what remains and why, the number
 * to confirm, and the result with its confirmation on paper.
 */
export function EraseClient({ api, viewer, participantId }: EraseClientProps) {
  const erasing = useErasure(api, participantId);
  const [isConfirming, confirm] = useState(false);
  const { erased } = erasing;
  const step: ErasureStep = erased ? 'done' : isConfirming ? 'confirm' : 'read';
  return (
    <>
      <div class="not-on-paper">
        <PageTitle
          title={words.title}
          path={[{ name: texts.clients.title, address: { page: 'clients' } }]}
        >
          <p class="lead">{words.number(participantId)}</p>
        </PageTitle>
        <StepsOfErasure step={step} />
      </div>
      {step === 'read' && <ReadStep next={() => confirm(true)} />}
      {step === 'confirm' && (
        <ConfirmStep {...{ participantId, erasing }} back={() => confirm(false)} />
      )}
      {erased && <DoneStep {...{ api, viewer, participantId, erased }} />}
    </>
  );
}
