import { instruments as routes } from '../shared/contract/instruments.ts';
import { questionnaireOf } from '../shared/instruments/fhir/questionnaire.ts';
import { draftOfFile } from '../shared/instruments/fhir/read-fhir.ts';
import { allInstruments, findInstrument } from '../shared/instruments/instruments.ts';
import { xlsFormOf } from '../shared/instruments/xlsform.ts';
import { workbook } from './files/workbook.ts';
import { found } from './http/own.ts';
import { serve } from './http/serve.ts';

const known = (instrumentId: string) => found(findInstrument(instrumentId), 'instrument.unknown');

export const handler = serve(routes, {
  listInstruments: async () => ({ items: [...allInstruments], next: null }),

  getInstrument: async ({ params }) => known(params.instrumentId),

  getQuestionnaire: async ({ params }) => questionnaireOf(known(params.instrumentId)),

  postQuestionnaire: async ({ body, query }) => {
    const { instrument, language, lines } = draftOfFile(body, query.language);
    return { instrument, language, notCarried: lines };
  },

  getXlsForm: async ({ params }) => {
    const instrument = known(params.instrumentId);
    const bytes = await workbook(xlsFormOf(instrument));
    return { name: `${instrument.id}-${instrument.version}.xlsx`, bytes };
  },
});
