import fc from 'fast-check';
import { reason, stated, user } from './bodies.ts';
import type { Kinds } from './kind.ts';

/** The requests about substitutes and hand-overs of staff. */
export const staffKinds = {
  listRunHandOvers: { by: ['leader', 'coordinator'] },
  putRunHandOver: {
    by: ['leader', 'colleague', 'coordinator', 'both'],
    body: fc
      .record({ from: fc.constantFrom('leader', 'colleague', 'both'), to: user, reason })
      .filter(({ from, to }) => from !== to),
  },
  putClientHandOver: {
    by: ['worker', 'secondWorker', 'admin'],
    body: fc
      .record({ from: fc.constantFrom('worker', 'second-worker'), to: user, reason })
      .filter(({ from, to }) => from !== to),
  },
  // Of its runs the one of the model has too many other stories.
  putWorkerHandOver: {
    by: ['admin'],
    body: fc.record({ runsTo: fc.constant(null), clientsTo: user, reason: stated }),
  },
  putRunSubstitute: {
    by: ['leader', 'coordinator', 'both'],
    body: fc
      .constantFrom(['2026-02-16', '2026-03-02'], ['2026-03-02', '2026-03-09'])
      .chain(([from, until]) =>
        fc.record({ from: fc.constant(from), until: fc.constant(until), reason: stated }),
      ),
  },
  deleteRunSubstitute: { by: ['leader', 'coordinator'] },
  putClientSubstitute: {
    by: ['worker', 'admin'],
    body: fc.record({
      from: fc.constant('2026-03-02'),
      until: fc.constant('2026-03-09'),
      reason: stated,
    }),
  },
  deleteClientSubstitute: { by: ['worker', 'admin'] },
} satisfies Kinds;
