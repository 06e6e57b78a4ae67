import fc from 'fast-check';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import {
  correction,
  decision,
  drawnAnswer,
  drawnDay,
  drawnForm,
  drawnLinks,
  drawnOccasion,
  drawnPaper,
  withdrawal,
} from './bodies.ts';
import type { Kinds } from './kind.ts';

/** The requests about links, and by the holder of a link. */
export const linkKinds = {
  postLinks: { by: ['leader'], body: drawnLinks, times: 4 },
  postLinkSheet: { by: ['leader'], body: drawnLinks },
  deleteLink: { by: ['leader'], times: 3 },
  getAnswer: { times: 2 },
  patchAnswer: { body: drawnAnswer, times: 4 },
  postAnswerSubmit: { body: drawnAnswer, times: 3 },
  putFormCorrection: { by: ['leader', 'colleague'], body: correction, times: 3 },
  postCorrectionWithdrawal: { by: ['leader', 'colleague'], body: withdrawal, times: 2 },
  postAnswerCorrection: { body: decision, times: 3 },
} satisfies Kinds;

/** The requests about forms: on paper, read by one person or by two, or without a number. */
export const formKinds = {
  putForm: { by: ['leader'], body: fc.record(drawnForm), times: 4 },
  deleteForm: { by: ['leader'], times: 2 },
  putFormDecision: {
    by: ['leader'],
    body: fc.record({
      decision: fc.constantFrom('handed_out', 'refused', 'lost', 'awaited'),
      on: drawnDay,
    }),
    times: 3,
  },
  putPaperEntry: {
    by: ['leader', 'colleague'],
    body: drawnPaper,
    times: 4,
  },
  putUnnumberedForm: {
    by: ['leader'],
    body: fc.record({
      ...drawnForm,
      occasion: drawnOccasion,
      instrumentId: fc.constant(statements.id),
    }),
  },
  postSealedForm: {
    by: ['leader', 'colleague'],
    body: fc.record({
      kind: fc.constant('laituri-form'),
      v: fc.constant(1),
      ...{ from: fc.constant('AAAA'), iv: fc.constant('AAAA'), data: fc.constant('AAAA') },
    }),
  },
  getForm: { by: ['leader', 'coordinator'], times: 2 },
} satisfies Kinds;
