import {
  checkWholeForm,
  type FormBody,
  type FormKey,
  participantThemselves,
} from '../../../../shared/domain/forms/form.ts';
import { type FormSlot, isAt } from '../../../../shared/domain/forms/form-matrix.ts';
import { checkWindow } from '../../../../shared/domain/forms/form-window.ts';
import type {
  PaperEntryBody,
  PaperEntryRequest,
} from '../../../../shared/domain/forms/paper-entry.ts';
import { Problem } from '../../../../shared/problems.ts';
import { nameHere } from '../../offline/colleagues-here.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { TabletOp } from '../../offline/tablet-op.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { apiNow } from '../../offline/use-tablet.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import {
  type FormsActions,
  type FormsClient,
  formKeyOf,
  instrumentOf,
  isSameForm,
  type PaperStatus,
  type UnnumberedRequest,
} from './forms-client.ts';

type DatedForm = Pick<FormBody, 'answeredOn' | 'outsideWindow'>;

/** Refuses a day that the API would refuse, so that the reason is asked while somebody knows it. */
function checkDay({ occasion, window, early }: FormSlot, form: DatedForm): void {
  checkWindow(occasion, window && { ...window, early }, form);
}

/** Refuses answers that do not fit the instrument, as the API would. */
function checkPaper(
  client: Pick<FormsClient, 'instruments'>,
  slot: FormSlot,
  body: PaperEntryBody,
) {
  const instrument = instrumentOf(client, slot);
  if (!instrument) throw new Problem('instrument.unknown');
  checkWholeForm(instrument, body.answers);
  checkDay(slot, body);
}

/** Earlier entries of the same form that were refused: a new entry replaces them. */
const refusedBefore = ({ queue }: OpenTabletState, form: FormKey, runId: string): number[] =>
  queue.flatMap(({ seq, op, refused }) => {
    if (!refused || (op.kind !== 'form' && op.kind !== 'entry') || op.runId !== runId) return [];
    return isSameForm(op.form, form) ? [seq] : [];
  });

/** What forms need of the leader's tablet. */
export type FormsTablet = Pick<
  LeaderTablet,
  'state' | 'submit' | 'takeBack' | 'giveAway' | 'rememberRound'
>;
type FormsOnTablet = { tablet: FormsTablet; runId: string };

const openStateOf = ({ tablet }: FormsOnTablet): OpenTabletState => {
  if (tablet.state.is !== 'open') throw new Error('The vault is locked');
  return tablet.state;
};

/**
 * Stores an action on a form. If the API refuses it, the refusal is thrown and nothing of it stays
 * in the outbox, since the page still has what was typed.
 */
async function submitted(tablet: FormsTablet, op: TabletOp): Promise<'taken' | 'waiting'> {
  const { seqs, outcome } = await tablet.submit([op]);
  if (outcome.is !== 'refused') return outcome.is;
  await tablet.takeBack(seqs);
  const { code, pointers = [] } = outcome.refused;
  throw new Problem(code, { errors: pointers.map((pointer) => ({ pointer, message: '' })) });
}

async function enter(
  given: FormsOnTablet,
  slot: FormSlot,
  { confirmedDate, ...body }: PaperEntryRequest,
  isTwofold: boolean,
): Promise<PaperStatus> {
  const { tablet, runId } = given;
  const state = openStateOf(given);
  checkPaper({ instruments: state.seen.instruments }, slot, body);
  const form = formKeyOf(slot);
  const about = { runId, form, ...(confirmedDate ? { confirmedDate } : {}) };
  const op: TabletOp = isTwofold
    ? { kind: 'entry', ...about, body, base: slot.entryVersion ?? 0 }
    : { kind: 'form', ...about, body: { ...body, channel: 'paper' } };
  const before = refusedBefore(state, form, runId);
  const outcome = await submitted(tablet, op);
  if (before.length > 0) await tablet.takeBack(before);
  if (outcome === 'waiting') return 'waiting';
  const run = openStateOf(given).seen.runs.find((one) => one.run.runId === runId);
  const { status } = run?.forms.items.find(isAt(form)) ?? {};
  return isTwofold && status !== 'received' ? 'second_awaited' : 'received';
}

async function enterUnnumbered(
  given: FormsOnTablet,
  formId: string,
  { confirmedDate, ...body }: UnnumberedRequest,
): Promise<PaperStatus> {
  const { instruments } = openStateOf(given).seen;
  const instrument = instrumentOf({ instruments }, body);
  if (!instrument) throw new Problem('instrument.unknown');
  checkWholeForm(instrument, body.answers);
  const outcome = await submitted(given.tablet, {
    ...{ kind: 'unnumbered', runId: given.runId, formId, body },
    ...(confirmedDate ? { confirmedDate } : {}),
  });
  return outcome === 'waiting' ? 'waiting' : 'received';
}

/** The form actions of a run, through the outbox: the same with or without a network. */
export const formsActionsHere = (given: FormsOnTablet): FormsActions => ({
  matrix: async () => {
    const { runs } = openStateOf(given).seen;
    const run = runs.find((one) => one.run.runId === given.runId);
    if (!run) throw new Problem('run.unknown');
    return run.forms;
  },
  decide: (slot, decision) =>
    submitted(given.tablet, {
      kind: 'decision',
      runId: given.runId,
      form: formKeyOf(slot),
      body: decision,
      base: slot.decision?.version ?? 0,
    }),
  enter: (slot, body, isTwofold) => enter(given, slot, body, isTwofold),
  enterUnnumbered: (formId, body) => enterUnnumbered(given, formId, body),
  rememberRound: (slot) =>
    given.tablet.rememberRound({ runId: given.runId, form: formKeyOf(slot) }),
  handOverHere: async (slot, outsideWindow) => {
    const { instruments } = openStateOf(given).seen;
    checkDay(slot, { answeredOn: todayNow(), outsideWindow });
    const instrument = instrumentOf({ instruments }, slot);
    if (!instrument) throw new Problem('instrument.unknown');
    const { instrumentVersion, occasion } = slot;
    const label = { runId: given.runId, form: formKeyOf(slot), instrumentVersion, outsideWindow };
    await given.tablet.giveAway(label, { occasion, instrument });
  },
});

export type FormsHereProps = { tablet: LeaderTablet; state: OpenTabletState; copy: RunCopy };

/** The forms client of a run, from the copy on the device. */
export function formsClient({
  tablet,
  state: { seen },
  copy: { run },
}: FormsHereProps): FormsClient {
  const nameOf = (userId: string) =>
    userId === participantThemselves ? texts.forms.themselves : nameHere(seen, userId);
  const actions = formsActionsHere({ tablet, runId: run.runId });
  const { owner: viewer, instruments } = seen;
  return { api: apiNow(tablet), actions, viewer, run, instruments, nameOf, today: todayNow() };
}
