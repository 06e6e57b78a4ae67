import type * as z from 'zod';
import { forms } from '../shared/contract/forms.ts';
import { responseOf } from '../shared/instruments/fhir/response.ts';
import { findInstrument } from '../shared/instruments/instruments.ts';
import { isSharedWith } from '../shared/model/access.ts';
import {
  type Answering,
  checkSaves,
  standingAnswers,
  submitted,
  withSaves,
} from '../shared/model/answering.ts';
import { isGiven } from '../shared/model/consent.ts';
import {
  checkAnswers,
  checkInRun,
  checkPinnedInRun,
  type Form,
  type FormKey,
  lastCorrectionOf,
  participantThemselves,
  statusOf,
} from '../shared/model/form.ts';
import { formHistoryOf } from '../shared/model/form-history.ts';
import { formMatrixOf } from '../shared/model/form-matrix.ts';
import {
  checkCorrection,
  corrected,
  handedInOf,
  isKeptAsTheirs,
  newForm,
  withdrawn,
} from '../shared/model/form-versions.ts';
import { checkWindow, formWindow } from '../shared/model/form-window.ts';
import { dayOfFile, notLater } from '../shared/model/late-arrival.ts';
import { wasEnrolled } from '../shared/model/member.ts';
import type { PaperEntryRequest } from '../shared/model/paper-entry.ts';
import { checkOpen } from '../shared/model/run.ts';
import {
  type SealedAnswers,
  sealedAnswers,
  type sealedFormBody,
} from '../shared/model/sealed-answers.ts';
import { answeredOutside, checkAnsweredOn } from '../shared/model/unlikely-date.ts';
import { Problem } from '../shared/problems.ts';
import { openForm } from '../shared/sealed-form.ts';
import { found, knownRun, ledRun, ownClient } from './http/own.ts';
import type { Asker, SentBody } from './http/request.ts';
import { serve } from './http/serve.ts';
import { type OnItsWay, readIncoming, readOnItsWay, saveWithForm } from './store/answerings.ts';
import { keepAudit } from './store/audit.ts';
import { readConsents } from './store/consents.ts';
import { getFormDecision, saveFormDecision } from './store/form-decisions.ts';
import { formKey } from './store/form-key.ts';
import {
  changeForm,
  getForm,
  getUnnumberedForm,
  readFormPlace,
  saveForm,
  saveUnnumberedForm,
} from './store/forms.ts';
import { getOwnPaperEntry, savePaperEntry } from './store/paper-entries.ts';
import { getParticipant } from './store/participants.ts';
import { retractForm } from './store/retractions.ts';
import { type Course, readFollowedCourse } from './store/run-record.ts';
import { getRun } from './store/runs.ts';

const correctsOnPaper = { pointer: '/channel', message: 'must be paper in a correction' };

type Named = { instrumentId: string; instrumentVersion: string };
const publishedInstrument = ({ instrumentId, instrumentVersion }: Named) =>
  found(findInstrument(instrumentId, instrumentVersion), 'instrument.unknown');

/** The run and the member a form belongs to, if the caller may write forms there. */
async function formPlaceOf(asker: Asker, runId: string, participantId: string) {
  const read = await readFormPlace(asker.caller.organisation, runId, participantId);
  const run = ledRun(read.run, asker);
  if (!read.member || !wasEnrolled(read.member)) throw new Problem('member.unknown');
  checkOpen(run.status, 'forms');
  return { run, member: read.member, sessions: read.sessions };
}

/** Refuses who is not the client's own worker nor stands in for her, and answers that the client does not share. */
async function checkShared(asker: Asker, participantId: string) {
  const { organisation } = asker.caller;
  const client = ownClient(await getParticipant(organisation, participantId), asker);
  if (!isSharedWith(asker.caller, client, asker.today)) throw new Problem('participant.unknown');
  const purpose = 'share_with_own_worker';
  const said = await readConsents(organisation, [participantId], purpose);
  if (!isGiven(said.get(participantId))) throw new Problem('consent.not_given');
}

type SentForm<Body> = { asker: Asker; runId: string; key: FormKey; body: SentBody<Body> };

/**
 * The body of a form over what is stored, if the caller may write forms there and it fits its run,
 * its instrument and the day it was answered on.
 */
async function checkedForm<Body extends PaperEntryRequest>(
  { asker, runId, key, body: sent }: SentForm<Body>,
  stored: () => Promise<Body | undefined>,
): Promise<Omit<Body, 'confirmedDate'>> {
  const { run, member, sessions } = await formPlaceOf(asker, runId, key.participantId);
  const body = await sent.over(stored);
  checkAnswers(publishedInstrument({ ...key, ...body }), body.answers);
  checkInRun(run, key, body.instrumentVersion);
  checkWindow(key.occasion, formWindow(key.occasion, { ...run, sessions }, member), body);
  const isUnlikely = answeredOutside(run, body.answeredOn) && !body.confirmedDate;
  const here = isUnlikely ? await getForm(asker.caller.organisation, runId, key) : undefined;
  checkAnsweredOn(run, body, { before: here?.answeredOn, today: asker.today });
  const { confirmedDate: _, ...form } = body;
  return form;
}

/** A form on paper; what came by a link is not staff's to replace, whatever they send. */
const asStaffSends = (here: Form | undefined) =>
  here && { ...here, channel: here.channel === 'device' ? here.channel : ('paper' as const) };

/** Where one form is and how it came there, if the caller may know of its run. */
async function historyOf(asked: FormKey & { asker: Asker; runId: string }) {
  const { asker, runId, ...key } = asked;
  const { organisation } = asker.caller;
  const course = await readFollowedCourse(organisation, runId, asker.today);
  const run = knownRun(course?.run, asker);
  checkPinnedInRun(run, key);
  const incoming = await readIncoming(organisation, runId);
  const viewer = { today: asker.today, userId: asker.caller.userId };
  const history = formHistoryOf(key, course as Course, incoming, viewer);
  return found(history, 'member.unknown');
}

/** What a file says; whatever cannot be opened is no such file. */
async function openSealedAnswers(body: z.infer<typeof sealedFormBody>): Promise<SealedAnswers> {
  const { privateKey } = await formKey();
  const opened = await openForm(privateKey, body).catch(() => undefined);
  const read = sealedAnswers.safeParse(opened);
  if (!read.success) throw new Problem('form.file_unreadable');
  return read.data;
}

/** Has the form that is here come by this very file, or does that change nothing? */
function isTaken(here: Form, answering: Answering, sealed: SealedAnswers, now: string): boolean {
  try {
    withSaves(answering, sealed, { now, handedIn: handedInOf(here) });
    return true;
  } catch {
    return false;
  }
}

/** Makes the participant's form of a sealed file, in their words; the leader only carried it. */
async function takeSealed(
  way: OnItsWay,
  sealed: SealedAnswers,
  { by, now }: { by: string; now: string },
): Promise<void> {
  const { device } = sealed;
  await saveWithForm(way, ({ answering, form: here }) => {
    if (here && isTaken(here, answering, sealed, now)) return undefined;
    if (here) throw new Problem(isKeptAsTheirs(here) ? 'form.participants_own' : 'form.exists');
    const saved = withSaves(answering, sealed, { now, handedIn: undefined });
    const { occasion, instrumentId, participantId, instrumentVersion, synthetic } = answering;
    const { channel, issuedBy } = answering.link;
    const form = newForm(
      {
        ...{ occasion, instrumentId, participantId, instrumentVersion, synthetic, channel },
        answeredOn: dayOfFile(answering, sealed, now),
        outsideWindow: 'late_return',
        lateArrival: 'as_file',
        answers: standingAnswers(saved.saves),
      },
      { by: participantThemselves, at: now, handedOutBy: issuedBy },
    );
    return { answering: submitted(saved, { device, now, what: 'submitted_as_file', by }), form };
  });
}

/** The last correction of a form, and never an answer. */
function correctionReplyOf(form: Form) {
  const { occasion, instrumentId, participantId, version } = form;
  return { occasion, instrumentId, participantId, correction: lastCorrectionOf(form), version };
}

export const handler = serve(
  forms,
  {
    listForms: async ({ caller, asker, params }) => {
      const course = await readFollowedCourse(caller.organisation, params.runId, asker.today);
      knownRun(course?.run, asker);
      const incoming = await readIncoming(caller.organisation, params.runId);
      return formMatrixOf(course as Course, incoming, asker.today, caller.userId);
    },

    getForm: async ({ asker, params }) => historyOf({ asker, ...params }),

    getResponse: async ({ caller, asker, params }) => {
      const { runId, ...key } = params;
      await checkShared(asker, key.participantId);
      const form = found(await getForm(caller.organisation, runId, key), 'form.unknown');
      if (form.retracted) throw new Problem('form.unknown');
      return responseOf(publishedInstrument(form), form);
    },

    deleteForm: async ({ caller, asker, params, now }) => {
      const { runId, ...key } = params;
      const run = ledRun(await getRun(caller.organisation, runId), asker);
      // What cannot be told afterwards is refused before: a refusal has changed nothing.
      checkPinnedInRun(run, key);
      await retractForm(caller.organisation, runId, key, { by: caller.userId, at: now });
      return historyOf({ asker, ...params });
    },

    putPaperEntry: async ({ caller, asker, params, body: sent, ifMatch, now }) => {
      const { runId, ...key } = params;
      const { organisation, userId } = caller;
      const body = await checkedForm({ asker, runId, key, body: sent }, () =>
        getOwnPaperEntry(organisation, runId, key, userId),
      );
      const entry = { ...key, ...body, enteredBy: userId, enteredAt: now };
      return savePaperEntry(organisation, runId, entry, ifMatch);
    },

    putFormDecision: async ({ caller, asker, params, body: sent, ifMatch, now }) => {
      const { runId, ...key } = params;
      const { organisation, userId } = caller;
      const { run } = await formPlaceOf(asker, runId, key.participantId);
      checkPinnedInRun(run, key);
      const body = await sent.over(() => getFormDecision(organisation, runId, key));
      const signed = { decidedBy: userId, decidedAt: now };
      const decision = { ...key, ...body, ...signed, version: 1 };
      return saveFormDecision(organisation, runId, decision, ifMatch);
    },

    putUnnumberedForm: async ({ caller, asker, params, body: sent, ifMatch, now }) => {
      const { runId, formId } = params;
      const { organisation, userId } = caller;
      const run = ledRun(await getRun(organisation, runId), asker);
      checkOpen(run.status, 'forms');
      const body = await sent.over(async () => {
        const here = await getUnnumberedForm(organisation, runId, formId);
        return here && { ...here, channel: 'paper' as const };
      });
      checkAnswers(publishedInstrument(body), body.answers);
      checkInRun(run, body, body.instrumentVersion);
      checkAnsweredOn(run, body, { before: undefined, today: asker.today });
      const { confirmedDate: _, ...unnumbered } = body;
      const form = { formId, ...unnumbered, receivedBy: userId, receivedAt: now };
      const kept = await saveUnnumberedForm(organisation, runId, form, ifMatch);
      const { occasion, instrumentId, version } = kept;
      return {
        formId,
        occasion,
        instrumentId,
        answered: Object.keys(kept.answers).length,
        version,
      };
    },

    putForm: async ({ caller, asker, params, body: sent, ifMatch, now }) => {
      const { runId, ...key } = params;
      const { organisation, userId: by } = caller;
      const body = await checkedForm({ asker, runId, key, body: sent }, async () =>
        asStaffSends(await getForm(organisation, runId, key)),
      );
      const { channel } = body;
      // A tablet sends what was answered on it once, over nothing.
      if (channel === 'device' && ifMatch !== undefined)
        throw new Problem('body.invalid', { errors: [correctsOnPaper] });
      const handedOutBy = channel === 'device' ? by : null;
      const form = newForm({ ...key, ...body }, { by, at: now, handedOutBy });
      return statusOf(await saveForm(organisation, runId, form, ifMatch));
    },

    postSealedForm: async ({ caller, asker, params, body, now }) => {
      const { runId, ...key } = params;
      const { run, member, sessions } = await formPlaceOf(asker, runId, key.participantId);
      checkPinnedInRun(run, key);
      if (!formWindow(key.occasion, { ...run, sessions }, member))
        throw new Problem('form.left_before_due');
      const way = await readOnItsWay(caller.organisation, runId, key);
      const sealed = notLater(await openSealedAnswers(body), now);
      if (!way || way.answering.draftId !== sealed.draftId)
        throw new Problem('form.file_of_another');
      checkSaves(publishedInstrument(way.answering), sealed, now);
      await takeSealed(way, sealed, { by: caller.userId, now });
      return { status: 'received' as const };
    },

    putFormCorrection: async ({ caller, asker, params, body, ifMatch, now }) => {
      const { runId, ...key } = params;
      const { organisation, userId: by } = caller;
      const { run } = await formPlaceOf(asker, runId, key.participantId);
      checkPinnedInRun(run, key);
      const form = await changeForm(organisation, runId, key, (here) => {
        const next = corrected(here, { ...body, by, at: now }, ifMatch);
        checkCorrection(publishedInstrument(next), body);
        return next;
      });
      return correctionReplyOf(form);
    },

    postCorrectionWithdrawal: async ({ caller, asker, params, body, now }) => {
      const { runId, ...key } = params;
      const { organisation, userId: by } = caller;
      const { run } = await formPlaceOf(asker, runId, key.participantId);
      checkPinnedInRun(run, key);
      const form = await changeForm(organisation, runId, key, (here) =>
        withdrawn(here, { ...body, by, at: now }),
      );
      return correctionReplyOf(form);
    },
  },
  keepAudit,
);
