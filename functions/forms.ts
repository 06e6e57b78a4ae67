import type * as z from 'zod';
import { forms } from '../shared/contract/forms.ts';
import {
  checkSaves,
  type DraftForm,
  handedInAnswers,
  submitted,
  withSaves,
} from '../shared/domain/forms/draft-form.ts';
import {
  checkInRun,
  checkPinnedInRun,
  checkWholeForm,
  type Form,
  type FormKey,
  lastCorrectionOf,
  participantThemselves,
  statusOf,
} from '../shared/domain/forms/form.ts';
import { formHistoryOf } from '../shared/domain/forms/form-history.ts';
import { formMatrixOf } from '../shared/domain/forms/form-matrix.ts';
import {
  checkCorrection,
  corrected,
  handedInOf,
  isStoredAsTheirs,
  newForm,
  withdrawn,
} from '../shared/domain/forms/form-versions.ts';
import { checkWindow, formWindow } from '../shared/domain/forms/form-window.ts';
import { dayOfFile, notLater } from '../shared/domain/forms/late-arrival.ts';
import {
  closingDecision,
  closingReplyOf,
  formsToDecide,
} from '../shared/domain/forms/lost-forms.ts';
import type { PaperEntryRequest } from '../shared/domain/forms/paper-entry.ts';
import {
  type SealedAnswers,
  sealedAnswers,
  type sealedFormBody,
} from '../shared/domain/forms/sealed-answers.ts';
import { checkOpen } from '../shared/domain/groups/run.ts';
import { answeredOutside, checkAnsweredOn } from '../shared/domain/groups/unlikely-date.ts';
import { isSharedWith } from '../shared/domain/people/access.ts';
import { isGiven } from '../shared/domain/people/consent.ts';
import { wasEnrolled } from '../shared/domain/people/member.ts';
import { responseOf } from '../shared/instruments/fhir/response.ts';
import type { Instrument } from '../shared/instruments/instrument.ts';
import { Problem } from '../shared/problems.ts';
import { openForm } from '../shared/sealed-form.ts';
import { found, knownRun, ownClient, ownRun } from './http/own.ts';
import type { ActingCaller, SentBody } from './http/request.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { readConsents } from './store/consents.ts';
import {
  type LinkedDraft,
  readDraftsOfRun,
  readOnItsWay,
  saveWithForm,
} from './store/draft-forms.ts';
import { listRunProgress } from './store/form-counts.ts';
import { getFormDecision, saveFormDecision, saveUnlessChanged } from './store/form-decisions.ts';
import {
  changeForm,
  getForm,
  getUnnumberedForm,
  readFormSlot,
  saveForm,
  saveUnnumberedForm,
} from './store/forms.ts';
import { instrumentOfPin } from './store/instruments-of-pins.ts';
import { getOwnPaperEntry, savePaperEntry } from './store/paper-entries.ts';
import { getParticipant } from './store/participants.ts';
import { retractForm } from './store/retractions.ts';
import { type RunToFollow, readRunToFollow } from './store/run-record.ts';
import { getRun } from './store/runs.ts';
import { sealingKey } from './store/sealing-key.ts';
import { findMember } from './store/staff-members.ts';

const correctsOnPaper = { pointer: '/channel', message: 'must be paper in a correction' };

type NamedInstrument = { instrumentId: string; instrumentVersion: string };
const instrumentOf = (
  org: string,
  { instrumentId, instrumentVersion: version }: NamedInstrument,
): Promise<Instrument> => instrumentOfPin(org, { instrumentId, version });

/** The run and the member that a form belongs to, if the caller may write forms there. */
async function formSlotOf(acting: ActingCaller, runId: string, participantId: string) {
  const read = await readFormSlot(acting.caller.organisation, runId, participantId);
  const run = ownRun(read.run, acting);
  if (!read.member || !wasEnrolled(read.member)) throw new Problem('member.unknown');
  checkOpen(run.status, 'forms');
  return { run, member: read.member, sessions: read.sessions };
}

/**
 * Refuses callers who are neither the client's own worker nor a substitute for them, and those
 * whose client does not share the answers.
 */
async function checkShared(acting: ActingCaller, participantId: string) {
  const { organisation } = acting.caller;
  const client = ownClient(await getParticipant(organisation, participantId), acting);
  if (!isSharedWith(acting.caller, client, acting.today)) throw new Problem('participant.unknown');
  const purpose = 'share_with_own_worker';
  const said = await readConsents(organisation, [participantId], purpose);
  if (!isGiven(said.get(participantId))) throw new Problem('consent.not_given');
}

type SentForm<Body> = { acting: ActingCaller; runId: string; key: FormKey; body: SentBody<Body> };

/**
 * The body of a form merged with what is stored, if the caller may write forms there and it fits
 * its run, its instrument and the day it was answered on.
 */
async function checkedForm<Body extends PaperEntryRequest>(
  { acting, runId, key, body: sent }: SentForm<Body>,
  stored: () => Promise<Body | undefined>,
): Promise<Omit<Body, 'confirmedDate'>> {
  const { run, member, sessions } = await formSlotOf(acting, runId, key.participantId);
  const body = await sent.over(stored);
  checkWholeForm(await instrumentOf(acting.caller.organisation, { ...key, ...body }), body.answers);
  checkInRun(run, key, body.instrumentVersion);
  checkWindow(key.occasion, formWindow(key.occasion, { ...run, sessions }, member), body);
  const isUnlikely = answeredOutside(run, body.answeredOn) && !body.confirmedDate;
  const here = isUnlikely ? await getForm(acting.caller.organisation, runId, key) : undefined;
  checkAnsweredOn(run, body, { before: here?.answeredOn, today: acting.today });
  const { confirmedDate: _, ...form } = body;
  return form;
}

/** A form on paper. Staff cannot replace a form that came by a link, whatever they send. */
const asStaffSends = (here: Form | undefined) =>
  here && { ...here, channel: here.channel === 'device' ? here.channel : ('paper' as const) };

/** The slot and the origin of one form, if the caller may see its run. */
async function historyOf(request: FormKey & { acting: ActingCaller; runId: string }) {
  const { acting, runId, ...key } = request;
  const { organisation } = acting.caller;
  const runToFollow = await readRunToFollow(organisation, runId, acting.today);
  const run = knownRun(runToFollow?.run, acting);
  checkPinnedInRun(run, key);
  const drafts = await readDraftsOfRun(organisation, runId);
  const viewer = { today: acting.today, userId: acting.caller.userId };
  const history = formHistoryOf(key, runToFollow as RunToFollow, drafts, viewer);
  return found(history, 'member.unknown');
}

/** The content of a file; a file that cannot be opened is not a sealed form. */
async function openSealedAnswers(body: z.infer<typeof sealedFormBody>): Promise<SealedAnswers> {
  const { privateKey } = await sealingKey();
  const opened = await openForm(privateKey, body).catch(() => undefined);
  const read = sealedAnswers.safeParse(opened);
  if (!read.success) throw new Problem('form.file_unreadable');
  return read.data;
}

/** Did the stored form come from this very file, or does the file change nothing? */
function isTaken(here: Form, draft: DraftForm, sealed: SealedAnswers, now: string): boolean {
  try {
    withSaves(draft, sealed, { now, handedIn: handedInOf(here) });
    return true;
  } catch {
    return false;
  }
}

/** Makes the participant's form from a sealed file, in their words; the leader only carried it. */
async function takeSealed(
  way: LinkedDraft,
  sealed: SealedAnswers,
  { by, now, instrument }: { by: string; now: string; instrument: Instrument },
): Promise<void> {
  const { device } = sealed;
  await saveWithForm(way, ({ draft, form: here }) => {
    if (here && isTaken(here, draft, sealed, now)) return undefined;
    if (here) throw new Problem(isStoredAsTheirs(here) ? 'form.participants_own' : 'form.exists');
    const saved = withSaves(draft, sealed, { now, handedIn: undefined });
    const { occasion, instrumentId, participantId, instrumentVersion, synthetic } = draft;
    const { channel, issuedBy } = draft.link;
    const form = newForm(
      {
        ...{ occasion, instrumentId, participantId, instrumentVersion, synthetic, channel },
        answeredOn: dayOfFile(draft, sealed, now),
        outsideWindow: 'late_return',
        lateArrival: 'as_file',
        answers: handedInAnswers(instrument, saved.saves),
      },
      { by: participantThemselves, at: now, handedOutBy: issuedBy },
    );
    return { draft: submitted(saved, { device, now, what: 'submitted_as_file', by }), form };
  });
}

/** The last correction of a form; never an answer by the participant. */
function correctionReplyOf(form: Form) {
  const { occasion, instrumentId, participantId, version } = form;
  return { occasion, instrumentId, participantId, correction: lastCorrectionOf(form), version };
}

/** Every form of a run that the caller may see, and the run. */
async function matrixFor(acting: ActingCaller, runId: string) {
  const { organisation, userId } = acting.caller;
  const read = await readRunToFollow(organisation, runId, acting.today);
  const run = knownRun(read?.run, acting);
  const drafts = await readDraftsOfRun(organisation, runId);
  return { run, matrix: formMatrixOf(read as RunToFollow, drafts, acting.today, userId) };
}

/** So many forms of a run are decided on at a time. */
const decidedAtOnce = 10;

async function inBatches<One>(all: readonly One[], act: (one: One) => Promise<void>) {
  for (let from = 0; from < all.length; from += decidedAtOnce)
    await Promise.all(all.slice(from, from + decidedAtOnce).map(act));
}

export const handler = serve(
  forms,
  {
    listFormProgress: ({ caller, acting, query }) =>
      listRunProgress(caller.organisation, acting.today, query.cursor),

    listForms: async ({ acting, params }) => (await matrixFor(acting, params.runId)).matrix,

    getForm: async ({ acting, params }) => historyOf({ acting, ...params }),

    getResponse: async ({ caller, acting, params }) => {
      const { runId, ...key } = params;
      await checkShared(acting, key.participantId);
      const form = found(await getForm(caller.organisation, runId, key), 'form.unknown');
      if (form.retracted) throw new Problem('form.unknown');
      return responseOf(await instrumentOf(caller.organisation, form), form);
    },

    deleteForm: async ({ caller, acting, params, now }) => {
      const { runId, ...key } = params;
      const run = ownRun(await getRun(caller.organisation, runId), acting);
      // A correction that could not be shown afterwards is refused beforehand: a refusal has
      // changed nothing.
      checkPinnedInRun(run, key);
      await retractForm(caller.organisation, runId, key, { by: caller.userId, at: now });
      return historyOf({ acting, ...params });
    },

    putPaperEntry: async ({ caller, acting, params, body: sent, ifMatch, now }) => {
      const { runId, ...key } = params;
      const { organisation, userId } = caller;
      const body = await checkedForm({ acting, runId, key, body: sent }, () =>
        getOwnPaperEntry(organisation, runId, key, userId),
      );
      const entry = { ...key, ...body, enteredBy: userId, enteredAt: now };
      return savePaperEntry(organisation, runId, entry, ifMatch);
    },

    putFormDecision: async ({ caller, acting, params, body: sent, ifMatch, now }) => {
      const { runId, ...key } = params;
      const { organisation, userId } = caller;
      const { run } = await formSlotOf(acting, runId, key.participantId);
      checkPinnedInRun(run, key);
      const body = await sent.over(() => getFormDecision(organisation, runId, key));
      const signed = { decidedBy: userId, decidedAt: now };
      const single = { note: null, closingId: null };
      const decision = { ...key, ...body, ...single, ...signed, version: 1 };
      return saveFormDecision(organisation, runId, decision, ifMatch);
    },

    postLostForms: async ({ caller, acting, params: { runId }, body, now, concerns }) => {
      const { organisation, userId: by } = caller;
      const { today } = acting;
      const { run, matrix } = await matrixFor(acting, runId);
      checkOpen(run.status, 'forms');
      const slots = formsToDecide(matrix.items, body, today);
      if (slots.length === 0) return closingReplyOf(matrix.items, body, today);
      const participantIds = slots.map(({ participantId }) => participantId);
      await concerns({ of: 'people', organisation, participantIds });
      await inBatches(slots, (slot) => {
        const decision = closingDecision(slot, body, { by, at: now, on: today });
        return saveUnlessChanged(organisation, runId, decision, slot.decision?.version);
      });
      const after = await matrixFor(acting, runId);
      return closingReplyOf(after.matrix.items, body, today);
    },

    putUnnumberedForm: async ({ caller, acting, params, body: sent, ifMatch, now }) => {
      const { runId, formId } = params;
      const { organisation, userId } = caller;
      const run = ownRun(await getRun(organisation, runId), acting);
      checkOpen(run.status, 'forms');
      const body = await sent.over(async () => {
        const here = await getUnnumberedForm(organisation, runId, formId);
        return here && { ...here, channel: 'paper' as const };
      });
      checkWholeForm(await instrumentOf(organisation, body), body.answers);
      checkInRun(run, body, body.instrumentVersion);
      checkAnsweredOn(run, body, { before: undefined, today: acting.today });
      const { confirmedDate: _, ...unnumbered } = body;
      const form = { formId, ...unnumbered, receivedBy: userId, receivedAt: now };
      const stored = await saveUnnumberedForm(organisation, runId, form, ifMatch);
      const { occasion, instrumentId, version } = stored;
      return {
        formId,
        occasion,
        instrumentId,
        answered: Object.keys(stored.answers).length,
        version,
      };
    },

    putForm: async ({ caller, acting, params, body: sent, ifMatch, now }) => {
      const { runId, ...key } = params;
      const { organisation, userId: by } = caller;
      const body = await checkedForm({ acting, runId, key, body: sent }, async () =>
        asStaffSends(await getForm(organisation, runId, key)),
      );
      const { channel } = body;
      // A tablet sends the answers given on it once, and only where no form is stored.
      if (channel === 'device' && ifMatch !== undefined)
        throw new Problem('body.invalid', { errors: [correctsOnPaper] });
      const handedOutBy = channel === 'device' ? by : null;
      const form = newForm({ ...key, ...body }, { by, at: now, handedOutBy });
      return statusOf(await saveForm(organisation, runId, form, ifMatch));
    },

    postSealedForm: async ({ caller, acting, params, body, now }) => {
      const { runId, ...key } = params;
      const { run, member, sessions } = await formSlotOf(acting, runId, key.participantId);
      checkPinnedInRun(run, key);
      if (!formWindow(key.occasion, { ...run, sessions }, member))
        throw new Problem('form.left_before_due');
      const way = await readOnItsWay(caller.organisation, runId, key);
      const sealed = notLater(await openSealedAnswers(body), now);
      if (!way || way.draft.draftId !== sealed.draftId) throw new Problem('form.file_of_another');
      const instrument = await instrumentOf(caller.organisation, way.draft);
      checkSaves(instrument, sealed, now);
      await takeSealed(way, sealed, { by: caller.userId, now, instrument });
      return { status: 'received' as const };
    },

    putFormCorrection: async ({ caller, acting, params, body, ifMatch, now }) => {
      const { runId, ...key } = params;
      const { organisation, userId: by } = caller;
      const { run } = await formSlotOf(acting, runId, key.participantId);
      const { instrumentId } = key;
      const version = checkPinnedInRun(run, key);
      const instrument = await instrumentOfPin(organisation, { instrumentId, version });
      const form = await changeForm(organisation, runId, key, (here) => {
        const next = corrected(here, { ...body, by, at: now }, ifMatch);
        checkCorrection(instrument, body);
        return next;
      });
      return correctionReplyOf(form);
    },

    postCorrectionWithdrawal: async ({ caller, acting, params, body, now }) => {
      const { runId, ...key } = params;
      const { organisation, userId: by } = caller;
      const { run } = await formSlotOf(acting, runId, key.participantId);
      checkPinnedInRun(run, key);
      const form = await changeForm(organisation, runId, key, (here) =>
        withdrawn(here, { ...body, by, at: now }),
      );
      return correctionReplyOf(form);
    },
  },
  { audit: storeAudit, findMember },
);
