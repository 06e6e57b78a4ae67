import { useState } from 'preact/hooks';
import type { StoredDecision } from '../../../../shared/domain/forms/form-decision.ts';
import type { FormMatrix, FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import { isTooLate } from '../../../../shared/domain/forms/lost-forms.ts';
import { isOpenFor } from '../../../../shared/domain/groups/run.ts';
import { type Occasion, occasion as occasions } from '../../../../shared/domain/occasion.ts';
import { useSending } from '../../api/use-sending.ts';
import { type FormsApi, type FormsClient, viewerLeads } from '../../features/forms/forms-client.ts';
import {
  ClosingFields,
  closingBodyOf,
  useClosingDraft,
} from '../../features/lost-forms/closing-draft.tsx';
import { listed, writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.lostForms;

/** May the viewer close late forms of this run? Its leaders may, and coordinators. */
const mayClose = (client: FormsClient): boolean =>
  isOpenFor(client.run.status, 'forms') &&
  (viewerLeads(client) || (client.viewer.roles ?? []).includes('coordinator'));

type LostPartProps = { client: FormsClient; matrix: FormMatrix; refresh: () => Promise<void> };
type SendingProps = Pick<LostPartProps, 'refresh'> & { api: FormsApi; runId: string };

type CloseDialogProps = SendingProps & { at: Occasion; forms: number; close: () => void };

/** The reason, what follows, and the button. */
function CloseDialog({ api, runId, at, forms, refresh, close }: CloseDialogProps) {
  const [draft, set] = useClosingDraft();
  const [isUnreasoned, setUnreasoned] = useState(false);
  const { busy, failure, send } = useSending();
  const closeForms = async () => {
    await api.postLostForms({ params: { runId }, body: closingBodyOf(draft, [at]) });
    await refresh();
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setUnreasoned(draft.reason === null);
    if (draft.reason !== null && (await send(closeForms))) close();
  };
  return (
    <Modal title={`${texts.occasions[at]}: ${words.title.toLowerCase()}`} close={close}>
      <form onSubmit={submit}>
        <ClosingFields draft={draft} set={set} />
        <p class="note">{words.previewHere(forms)}</p>
        {isUnreasoned && <p role="alert">{words.chooseReason}</p>}
        <FailureNote failure={failure} />
        <SendButton {...{ busy, text: words.send(forms), working: words.working, class: 'main' }} />
      </form>
    </Modal>
  );
}

type ClosedAtOnce = { decision: StoredDecision; slots: FormSlot[] };

/** The closings of late forms that still hold, with their forms. */
export function closingsIn({ items }: Pick<FormMatrix, 'items'>): ClosedAtOnce[] {
  const lost = items.filter(
    ({ status, decision }) => status === 'lost' && (decision?.closingId ?? null) !== null,
  );
  const closings = Map.groupBy(lost, ({ decision }) => decision?.closingId);
  return [...closings.values()].flatMap((slots) => {
    const decision = slots[0]?.decision;
    return decision ? [{ decision, slots }] : [];
  });
}

/** How many forms of which occasion. */
const countedText = (slots: readonly FormSlot[]): string =>
  listed(
    occasions.options.flatMap((at) => {
      const n = slots.filter(({ occasion }) => occasion === at).length;
      return n > 0 ? [words.ofOccasion(n, texts.occasions[at].toLowerCase())] : [];
    }),
  );

/** What was closed at once, and why; and the button that takes it back. */
function ClosedPart({
  closed: { decision, slots },
  sending,
}: {
  closed: ClosedAtOnce;
  sending: SendingProps | null;
}) {
  const { busy, failure, send } = useSending();
  const { reason, note, closingId } = decision;
  const takeBack = async ({ api, runId, refresh }: SendingProps) => {
    const all = [...new Set(slots.map(({ occasion }) => occasion))];
    const body = { closingId: closingId ?? '', occasions: all, decision: 'awaited' as const };
    await api.postLostForms({ params: { runId }, body: { ...body, reason, note: null } });
    await refresh();
  };
  const text = [
    words.closing(writtenDay(decision.on), countedText(slots)),
    ...(reason === 'not_stated' ? [] : [words.because(texts.forms.decision.reasons[reason])]),
    ...(note ? [words.noted(note)] : []),
  ].join(' ');
  return (
    <p>
      {text}{' '}
      {sending && (
        <SendButton
          {...{ busy, text: words.takeBack, working: texts.forms.working }}
          onClick={() => void send(() => takeBack(sending))}
        />
      )}
      <FailureNote failure={failure} />
    </p>
  );
}

/** The forms of a run that are too late, and those that were closed at once. */
export function LostPart({ client, matrix, refresh }: LostPartProps) {
  const [at, open] = useState<Occasion | null>(null);
  const { api, today, run } = client;
  const late = matrix.items.filter((slot) => isTooLate(slot, today) && slot.enteredOnceBy === null);
  const formsOf = (occasion: Occasion) => late.filter((slot) => slot.occasion === occasion).length;
  const sending = api && mayClose(client) ? { api, refresh, runId: run.runId } : null;
  const closings = closingsIn(matrix);
  const lateAt = sending ? occasions.options.filter((occasion) => formsOf(occasion) > 0) : [];
  if (lateAt.length === 0 && closings.length === 0) return null;
  return (
    <section class="card">
      {lateAt.map((occasion) => (
        <p key={occasion}>
          {words.here(formsOf(occasion), texts.occasions[occasion])}{' '}
          <button type="button" onClick={() => open(occasion)}>
            {words.open}
          </button>
        </p>
      ))}
      {closings.map((closed) => (
        <ClosedPart key={closed.decision.closingId} closed={closed} sending={sending} />
      ))}
      {at && sending && (
        <CloseDialog {...sending} at={at} forms={formsOf(at)} close={() => open(null)} />
      )}
    </section>
  );
}
