import * as z from 'zod';
import { comparison } from '../model/comparison.ts';
import { feedback } from '../model/feedback.ts';
import { outcome } from '../model/outcome.ts';
import { releasedOccasions } from '../model/released-occasion.ts';
import { summary } from '../model/summary.ts';
import { route, spanQuery } from './route.ts';

/** One programme's id, or some with commas between. */
const programmeIds = z
  .string()
  .max(400)
  .regex(/^[a-z0-9-]+(,[a-z0-9-]+){0,4}$/, 'must be one to five programme ids with commas between');

export const outcomes = {
  getSummary: route({
    method: 'GET',
    path: '/runs/{runId}/summary',
    summary: 'A run in figures: sessions, hours, composition, attendance, forms (as in Table 3)',
    roles: ['leader', 'coordinator'],
    about: 'run',
    reply: summary,
    problems: ['run.unknown'],
  }),
  getOutcome: route({
    method: 'GET',
    path: '/runs/{runId}/outcome',
    summary: 'What changed from start to end, for whom it is known, and who is missing',
    roles: ['leader', 'coordinator'],
    about: 'run',
    reply: outcome,
    problems: ['run.unknown'],
  }),
  getFeedback: route({
    method: 'GET',
    path: '/runs/{runId}/feedback',
    summary: 'Mean ratings in questionnaires that make no score, such as feedback on a camp',
    roles: ['leader', 'coordinator'],
    about: 'run',
    reply: feedback,
    problems: ['run.unknown'],
  }),
  listOutcomes: route({
    method: 'GET',
    path: '/outcomes',
    summary: 'Runs of programmes beside each other, by end date and never ranked',
    roles: ['leader', 'coordinator'],
    about: 'told',
    query: spanQuery({
      programme: programmeIds,
      municipality: z.string().min(1).max(80).optional(),
      occasion: z.enum(releasedOccasions).optional(),
    }),
    reply: comparison,
    problems: [],
  }),
};
