import { type FormKey, type FormStatus, statusOf } from '../../../shared/model/form.ts';
import type { KeptDecision } from '../../../shared/model/form-decision.ts';
import { type FormPlace, formMatrixOf, isAt, matrixOf } from '../../../shared/model/form-matrix.ts';
import { wasEnrolled } from '../../../shared/model/member.ts';
import type { RunCopy } from './copy.ts';
import { begun, placeOn, withDecision, withForm } from './form-changes.ts';
import type { DecisionOp, EntryOp, FormOp } from './op.ts';

/** Who did it on this device, and when. */
export type Signed = { by: string; at: string };

const decided = ({ form, body, base }: DecisionOp, { by, at }: Signed): KeptDecision => ({
  ...form,
  ...body,
  decidedBy: by,
  decidedAt: at,
  version: base,
});

const received = ({ form, body }: FormOp, { by, at }: Signed): FormStatus =>
  statusOf({
    ...form,
    ...body,
    receivedBy: by,
    receivedAt: at,
    secondEntryBy: null,
    retracted: null,
    version: 1,
  });

function changed(place: FormPlace, op: DecisionOp | FormOp | EntryOp, signed: Signed): FormPlace {
  if (op.kind === 'decision') return withDecision(place, decided(op, signed));
  if (op.kind === 'form') return withForm(place, received(op, signed));
  // A second entry counts once the API has found it the same as the first.
  return { ...place, enteredOnceBy: place.enteredOnceBy ?? signed.by };
}

/** A run's forms with one of them changed. */
export const withPlace = (
  run: RunCopy,
  form: FormKey,
  change: (place: FormPlace) => FormPlace,
): RunCopy => {
  const items = run.forms.items.map((place) => (isAt(form)(place) ? change(place) : place));
  return { ...run, forms: matrixOf(items) };
};

/** A run once something was done to one of its forms on this device. */
export const withFormOp = (
  run: RunCopy,
  op: DecisionOp | FormOp | EntryOp,
  signed: Signed,
): RunCopy => withPlace(run, op.form, (place) => changed(place, op, signed));

/** A run with the forms of who joined after it was read; `placeOn` tells which of them are due. */
export function withNewForms(run: RunCopy): RunCopy {
  const { members, sessions, forms } = run;
  const known = new Set(forms.items.map(({ participantId }) => participantId));
  const joined = members.filter((one) => wasEnrolled(one) && !known.has(one.participantId));
  if (joined.length === 0) return run;
  const course = { run: run.run, members: joined, sessions, forms: [], decisions: [] };
  const { items } = formMatrixOf(course, { answerings: [], entries: [] }, run.run.endsOn);
  return { ...run, forms: matrixOf([...forms.items, ...items]) };
}

/** A form whose answers lie in the letterbox, not handed in. */
export type Begun = { runId: string; form: FormKey };

/** A run with the forms that were begun on this device. */
export const withBegun = (run: RunCopy, all: readonly Begun[]): RunCopy =>
  all
    .filter(({ runId }) => runId === run.run.runId)
    .reduce((one, { form }) => withPlace(one, form, begun), run);

/** A run with its forms as they are on a day. */
export const withFormsOn = (run: RunCopy, today: string): RunCopy => ({
  ...run,
  forms: matrixOf(run.forms.items.map((place) => placeOn(place, today))),
});
