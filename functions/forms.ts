import { forms } from '../shared/contract/forms.ts';
import { findInstrument, instruments } from '../shared/instruments/instruments.ts';
import { checkAnswers, checkInRun, statusOf } from '../shared/model/form.ts';
import { wasEnrolled } from '../shared/model/member.ts';
import { checkOpen } from '../shared/model/run.ts';
import { Problem } from '../shared/problems.ts';
import { found, knownRun, ledRun } from './http/own.ts';
import { serve } from './http/serve.ts';
import { listForms, readFormPlace, saveForm } from './store/forms.ts';
import { getRun } from './store/runs.ts';

export const handler = serve(forms, {
  listInstruments: async () => ({ items: [...instruments], next: null }),

  getInstrument: async ({ params }) =>
    found(findInstrument(params.instrumentId), 'instrument.unknown'),

  listForms: async ({ caller, params, query }) => {
    knownRun(await getRun(caller.organisation, params.runId), caller);
    const { items, next } = await listForms(caller.organisation, params.runId, query);
    return { items: items.map(statusOf), next };
  },

  putForm: async ({ caller, params, body, ifMatch }) => {
    const { runId, ...key } = params;
    const instrument = found(
      findInstrument(key.instrumentId, body.instrumentVersion),
      'instrument.unknown',
    );
    checkAnswers(instrument, body.answers);
    const read = await readFormPlace(caller.organisation, runId, key.participantId);
    const run = ledRun(read.run, caller);
    if (!read.member || !wasEnrolled(read.member)) throw new Problem('member.unknown');
    checkOpen(run.status, 'forms');
    checkInRun(run, key.instrumentId, body.instrumentVersion);
    const form = { ...key, ...body, receivedBy: caller.userId, version: 1 };
    return statusOf(await saveForm(caller.organisation, runId, form, ifMatch));
  },
});
