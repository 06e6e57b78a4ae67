import fc from 'fast-check';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { answer, day, form, links, occasion, paper } from './bodies.ts';
import type { Kinds } from './kind.ts';

/** What may be asked of forms: on paper, by a link, without a number, and for research. */
export const formKinds = {
  putForm: { by: ['leader'], body: fc.record(form), times: 4 },
  deleteForm: { by: ['leader'] },
  putFormDecision: {
    by: ['leader'],
    body: fc.record({
      decision: fc.constantFrom('handed_out', 'refused', 'lost', 'awaited'),
      on: day,
    }),
    times: 3,
  },
  putPaperEntry: {
    by: ['leader', 'colleague'],
    body: fc.record(paper),
    times: 4,
  },
  putUnnumberedForm: {
    by: ['leader'],
    body: fc.record({ ...form, occasion, instrumentId: fc.constant(statements.id) }),
  },
  listForms: { by: ['leader', 'coordinator'] },
  getForm: { by: ['leader', 'coordinator'] },
  getResponse: { by: ['worker'], times: 2 },
  postLinks: { by: ['leader'], body: links, times: 4 },
  postLinkSheet: { by: ['leader'], body: links },
  deleteLink: { by: ['leader'] },
  getAnswer: { times: 2 },
  patchAnswer: { body: answer, times: 4 },
  postAnswerSubmit: { body: answer, times: 3 },
  putExport: {
    by: ['researcher'],
    body: fc.record({
      occasions: fc.constantFrom(['start', 'end'], ['start', 'end'], ['end']),
      instrumentId: fc.constant(statements.id),
      instrumentVersion: fc.constant(statements.version),
    }),
    times: 2,
  },
  listExportRows: { by: ['researcher'], times: 2 },
  deleteExport: { by: ['researcher'] },
} satisfies Kinds;
