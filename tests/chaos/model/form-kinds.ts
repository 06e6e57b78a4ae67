import fc from 'fast-check';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { drawnDay, drawnForm, drawnOccasion, drawnPaper } from './bodies.ts';
import type { Kinds } from './kind.ts';

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
