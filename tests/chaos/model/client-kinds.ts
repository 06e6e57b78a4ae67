import fc from 'fast-check';
import { drawnDay, drawnPurpose } from './bodies.ts';
import type { Kinds } from './kind.ts';

/**
 * The requests about a person: background, name, consents, everything that is stored, the audit.
 */
export const clientKinds = {
  listParticipants: { by: ['worker', 'secondWorker'] },
  getParticipant: { by: ['worker', 'secondWorker'] },
  putParticipant: {
    by: ['worker', 'worker', 'leader'],
    body: fc.record({
      ownWorker: fc.constantFrom('worker', 'worker', 'second-worker', null),
      background: fc.record({ birth_year: fc.constantFrom(null, 1980) }),
    }),
    times: 2,
  },
  listConsents: { by: ['worker'] },
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
  getIdentity: { by: ['worker'] },
  putIdentity: {
    by: ['worker'],
    body: fc.record({
      name: fc.constantFrom('Maija Mallikas', 'Matti Mallikas'),
      phone: fc.constant(null),
      language: fc.constant('fi'),
    }),
  },
  deleteIdentity: { by: ['worker'] },
  getRecord: { by: ['worker'] },
  getRecordPage: { by: ['worker'] },
  listAudit: { by: ['worker', 'admin'] },
  getAuditLetter: { by: ['worker', 'admin'] },
  deleteParticipant: { by: ['worker'] },
} satisfies Kinds;
