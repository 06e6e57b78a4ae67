import { type FormKey, type FormStatus, statusOf } from '../../../shared/domain/forms/form.ts';
import type { StoredDecision } from '../../../shared/domain/forms/form-decision.ts';
import {
  type FormSlot,
  formMatrixOf,
  isAt,
  matrixOf,
} from '../../../shared/domain/forms/form-matrix.ts';
import type { UnnumberedCount } from '../../../shared/domain/forms/unnumbered.ts';
import { wasEnrolled } from '../../../shared/domain/people/member.ts';
import { asStarted, slotOnDay, withDecision, withForm } from './form-changes.ts';
import type { DecisionOp, EntryOp, FormOp } from './tablet-op.ts';
import type { RunCopy } from './vault-copy.ts';

/** The author and the time of something done on this device. */
export type DeviceSignature = { by: string; at: string };

const decided = (
  { form, body, base }: DecisionOp,
  { by, at }: DeviceSignature,
): StoredDecision => ({
  ...{ note: null, closingId: null },
  ...form,
  ...body,
  decidedBy: by,
  decidedAt: at,
  version: base,
});

const received = ({ form, body }: FormOp, { by, at }: DeviceSignature): FormStatus =>
  statusOf({
    ...form,
    ...body,
    receivedBy: by,
    receivedAt: at,
    secondEntryBy: null,
    retracted: null,
    version: 1,
  });

function changed(
  slot: FormSlot,
  op: DecisionOp | FormOp | EntryOp,
  signature: DeviceSignature,
): FormSlot {
  if (op.kind === 'decision') return withDecision(slot, decided(op, signature));
  if (op.kind === 'form') return withForm(slot, received(op, signature));
  // A second entry counts only once the API has found it equal to the first.
  return { ...slot, enteredOnceBy: slot.enteredOnceBy ?? signature.by };
}

/** Forms without a number; a copy that an older page stored does not say how many. */
const unnumberedIn = ({ forms }: { forms: Partial<RunCopy['forms']> }): UnnumberedCount[] =>
  forms.unnumbered ?? [];

/** A run with one more form that came back without a number. */
export function withUnnumbered(
  run: RunCopy,
  { occasion, instrumentId }: Pick<UnnumberedCount, 'occasion' | 'instrumentId'>,
): RunCopy {
  const isSame = (one: UnnumberedCount) =>
    one.occasion === occasion && one.instrumentId === instrumentId;
  const before = unnumberedIn(run);
  const forms = (before.find(isSame)?.forms ?? 0) + 1;
  const unnumbered = [...before.filter((one) => !isSame(one)), { occasion, instrumentId, forms }];
  return { ...run, forms: { ...run.forms, unnumbered } };
}

/** A run with one of its slots changed. */
export const withSlot = (
  run: RunCopy,
  form: FormKey,
  change: (slot: FormSlot) => FormSlot,
): RunCopy => {
  const items = run.forms.items.map((slot) => (isAt(form)(slot) ? change(slot) : slot));
  return { ...run, forms: matrixOf(items, unnumberedIn(run)) };
};

/** A run after an action on one of its forms on this device. */
export const withFormOp = (
  run: RunCopy,
  op: DecisionOp | FormOp | EntryOp,
  signature: DeviceSignature,
): RunCopy => withSlot(run, op.form, (slot) => changed(slot, op, signature));

/** A run with slots for members who joined after it was read; `slotOnDay` decides which are due. */
export function withNewForms(run: RunCopy): RunCopy {
  const { members, sessions, forms } = run;
  const known = new Set(forms.items.map(({ participantId }) => participantId));
  const joined = members.filter((one) => wasEnrolled(one) && !known.has(one.participantId));
  if (joined.length === 0) return run;
  const runForForms = { run: run.run, members: joined, sessions, forms: [], decisions: [] };
  const { items } = formMatrixOf(runForForms, { answerings: [], entries: [] }, run.run.endsOn);
  return { ...run, forms: matrixOf([...forms.items, ...items], unnumberedIn(run)) };
}

/** A form with answers in the letterbox that was not handed in. */
export type FormBegunHere = { runId: string; form: FormKey };

/** A run with the forms that were begun on this device. */
export const withBegun = (run: RunCopy, all: readonly FormBegunHere[]): RunCopy =>
  all
    .filter(({ runId }) => runId === run.run.runId)
    .reduce((one, { form }) => withSlot(one, form, asStarted), run);

/** A run with its slots as they are on a day. */
export const withFormsOn = (run: RunCopy, today: string): RunCopy => ({
  ...run,
  forms: matrixOf(
    run.forms.items.map((slot) => slotOnDay(slot, today)),
    unnumberedIn(run),
  ),
});
