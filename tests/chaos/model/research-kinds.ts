import fc from 'fast-check';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import type { Kinds } from './kind.ts';

/** The requests about answers for others: for research, and for a client's own worker. */
export const researchKinds = {
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
  getResponse: { by: ['worker'], times: 2 },
} satisfies Kinds;
