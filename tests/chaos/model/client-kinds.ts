import fc from 'fast-check';
import { drawnDay, drawnPurpose } from './bodies.ts';
import type { Kinds } from './kind.ts';

/** The requests about a person: background, consents, erasure. */
export const clientKinds = {
  getParticipant: { by: ['worker', 'secondWorker'] },
  putParticipant: {
    by: ['worker', 'worker', 'leader'],
    body: fc.record({
      ownWorker: fc.constantFrom('worker', 'worker', 'second-worker', null),
      background: fc.record({ birth_year: fc.constantFrom(null, 1980) }),
    }),
    times: 2,
  },
  putConsent: {
    by: ['worker'],
    purpose: drawnPurpose,
    body: fc.record({
      given: fc.boolean(),
      on: drawnDay,
      textVersion: fc.constant('1'),
      source: fc.constant('paper'),
    }),
    times: 2,
  },
  deleteParticipant: { by: ['worker'] },
} satisfies Kinds;
