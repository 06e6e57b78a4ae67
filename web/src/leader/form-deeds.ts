import { checkAnswers, type FormBody, type FormKey } from '../../../shared/model/form.ts';
import { type FormPlace, isAt } from '../../../shared/model/form-matrix.ts';
import { checkWindow } from '../../../shared/model/form-window.ts';
import type { PaperEntryBody, PaperEntryRequest } from '../../../shared/model/paper-entry.ts';
import { Problem } from '../../../shared/problems.ts';
import { todayNow } from '../clock.ts';
import {
  type Desk,
  type FormsDeeds,
  instrumentOf,
  isSame,
  keyOf,
  type PaperStatus,
} from '../forms/desk.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import type { Op } from './op.ts';

type Dated = Pick<FormBody, 'answeredOn' | 'outsideWindow'>;

/** Refuses what the API would refuse for its day, so that a reason is asked while it is known. */
function checkDay({ occasion, window, early }: FormPlace, form: Dated): void {
  checkWindow(occasion, window && { ...window, early }, form);
}

/** Refuses answers that do not fit the questionnaire, as the API would. */
function checkPaper(desk: Pick<Desk, 'instruments'>, place: FormPlace, body: PaperEntryBody) {
  const instrument = instrumentOf(desk, place);
  if (!instrument) throw new Problem('instrument.unknown');
  checkAnswers(instrument, body.answers);
  checkDay(place, body);
}

/** What was refused of the same form: what is entered anew stands in its place. */
const refusedBefore = ({ queue }: OpenState, form: FormKey, runId: string): number[] =>
  queue.flatMap(({ seq, op, refused }) => {
    if (!refused || (op.kind !== 'form' && op.kind !== 'entry') || op.runId !== runId) return [];
    return isSame(op.form, form) ? [seq] : [];
  });

/** What forms need of the leader's desk. */
export type FormsDesk = Pick<LeaderDesk, 'state' | 'submit' | 'takeBack' | 'giveAway'>;
type Given = { desk: FormsDesk; runId: string };

const openStateOf = ({ desk }: Given): OpenState => {
  if (desk.state.is !== 'open') throw new Error('The vault is locked');
  return desk.state;
};

/**
 * Stores something about a form, and has what the API refuses thrown, with nothing left of it in
 * the outbox: what was typed is still on the page.
 */
async function submitted(desk: FormsDesk, op: Op): Promise<'taken' | 'waiting'> {
  const { seqs, outcome } = await desk.submit([op]);
  if (outcome.is !== 'refused') return outcome.is;
  await desk.takeBack(seqs);
  const { code, pointers = [] } = outcome.refused;
  throw new Problem(code, { errors: pointers.map((pointer) => ({ pointer, message: '' })) });
}

async function enter(
  given: Given,
  place: FormPlace,
  { confirmedDate, ...body }: PaperEntryRequest,
  isTwofold: boolean,
): Promise<PaperStatus> {
  const { desk, runId } = given;
  const state = openStateOf(given);
  checkPaper({ instruments: state.seen.instruments }, place, body);
  const form = keyOf(place);
  const about = { runId, form, ...(confirmedDate ? { confirmedDate } : {}) };
  const op: Op = isTwofold
    ? { kind: 'entry', ...about, body, base: place.entryVersion ?? 0 }
    : { kind: 'form', ...about, body: { ...body, channel: 'paper' } };
  const before = refusedBefore(state, form, runId);
  const outcome = await submitted(desk, op);
  if (before.length > 0) await desk.takeBack(before);
  if (outcome === 'waiting') return 'waiting';
  const run = openStateOf(given).seen.runs.find((one) => one.run.runId === runId);
  const { status } = run?.forms.items.find(isAt(form)) ?? {};
  return isTwofold && status !== 'received' ? 'second_awaited' : 'received';
}

/** What is done to a run's forms, through the outbox: the same with a network and without. */
export const deedsHere = (given: Given): FormsDeeds => ({
  matrix: async () => {
    const { runs } = openStateOf(given).seen;
    const run = runs.find((one) => one.run.runId === given.runId);
    if (!run) throw new Problem('run.unknown');
    return run.forms;
  },
  decide: (place, said) =>
    submitted(given.desk, {
      kind: 'decision',
      runId: given.runId,
      form: keyOf(place),
      body: said,
      base: place.decision?.version ?? 0,
    }),
  enter: (place, body, isTwofold) => enter(given, place, body, isTwofold),
  handOverHere: async (place, outsideWindow) => {
    const { instruments } = openStateOf(given).seen;
    checkDay(place, { answeredOn: todayNow(), outsideWindow });
    const instrument = instrumentOf({ instruments }, place);
    if (!instrument) throw new Problem('instrument.unknown');
    const { instrumentVersion, occasion } = place;
    const label = { runId: given.runId, form: keyOf(place), instrumentVersion, outsideWindow };
    await given.desk.giveAway(label, { occasion, instrument });
  },
});
