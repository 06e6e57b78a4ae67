import { forms } from '../shared/contract/forms.ts';
import { findInstrument } from '../shared/instruments/instruments.ts';
import type { Caller } from '../shared/model/access.ts';
import { checkAnswers, checkInRun, checkPinnedInRun, statusOf } from '../shared/model/form.ts';
import { formMatrixOf } from '../shared/model/form-matrix.ts';
import { checkWindow, formWindow } from '../shared/model/form-window.ts';
import { wasEnrolled } from '../shared/model/member.ts';
import { checkOpen } from '../shared/model/run.ts';
import { Problem } from '../shared/problems.ts';
import { found, knownRun, ledRun } from './http/own.ts';
import { serve } from './http/serve.ts';
import { saveFormDecision } from './store/form-decisions.ts';
import { readFormPlace, saveForm, saveUnnumberedForm } from './store/forms.ts';
import { type Course, readCourse } from './store/run-record.ts';
import { getRun } from './store/runs.ts';

type Named = { instrumentId: string; instrumentVersion: string };
const publishedInstrument = ({ instrumentId, instrumentVersion }: Named) =>
  found(findInstrument(instrumentId, instrumentVersion), 'instrument.unknown');

/** The run and the member a form belongs to, if the caller may write forms there. */
async function formPlaceOf(caller: Caller, runId: string, participantId: string) {
  const read = await readFormPlace(caller.organisation, runId, participantId);
  const run = ledRun(read.run, caller);
  if (!read.member || !wasEnrolled(read.member)) throw new Problem('member.unknown');
  checkOpen(run.status, 'forms');
  return { run, member: read.member, sessions: read.sessions };
}

export const handler = serve(forms, {
  listForms: async ({ caller, params, now }) => {
    const course = await readCourse(caller.organisation, params.runId);
    knownRun(course?.run, caller);
    return formMatrixOf(course as Course, now.slice(0, 10));
  },

  putFormDecision: async ({ caller, params, body, ifMatch }) => {
    const { runId, ...key } = params;
    const { run } = await formPlaceOf(caller, runId, key.participantId);
    checkPinnedInRun(run, key.instrumentId);
    const decision = { ...key, ...body, decidedBy: caller.userId, version: 1 };
    return saveFormDecision(caller.organisation, runId, decision, ifMatch);
  },

  putUnnumberedForm: async ({ caller, params, body, ifMatch }) => {
    const { runId, formId } = params;
    checkAnswers(publishedInstrument(body), body.answers);
    const run = ledRun(await getRun(caller.organisation, runId), caller);
    checkOpen(run.status, 'forms');
    checkInRun(run, body.instrumentId, body.instrumentVersion);
    const form = { formId, ...body, receivedBy: caller.userId, version: 1 };
    const kept = await saveUnnumberedForm(caller.organisation, runId, form, ifMatch);
    const { occasion, instrumentId, version } = kept;
    return { formId, occasion, instrumentId, answered: Object.keys(kept.answers).length, version };
  },

  putForm: async ({ caller, params, body, ifMatch }) => {
    const { runId, ...key } = params;
    checkAnswers(publishedInstrument({ ...key, ...body }), body.answers);
    const { run, member, sessions } = await formPlaceOf(caller, runId, key.participantId);
    checkInRun(run, key.instrumentId, body.instrumentVersion);
    checkWindow(key.occasion, formWindow(key.occasion, { ...run, sessions }, member), body);
    const form = { ...key, ...body, receivedBy: caller.userId, version: 1 };
    return statusOf(await saveForm(caller.organisation, runId, form, ifMatch));
  },
});
