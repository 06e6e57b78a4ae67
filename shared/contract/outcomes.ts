import { programmeId } from '../model/ids.ts';
import { comparison, outcome } from '../model/outcome.ts';
import { summary } from '../model/summary.ts';
import { route, spanQuery } from './route.ts';

export const outcomes = {
  getSummary: route({
    method: 'GET',
    path: '/runs/{runId}/summary',
    summary: 'A run in figures: sessions, hours, composition, attendance, forms (as in Table 3)',
    roles: ['leader', 'coordinator'],
    reply: summary,
    problems: ['run.unknown'],
  }),
  getOutcome: route({
    method: 'GET',
    path: '/runs/{runId}/outcome',
    summary: 'What changed from start to end, for whom it is known, and who is missing',
    roles: ['leader', 'coordinator'],
    reply: outcome,
    problems: ['run.unknown'],
  }),
  listOutcomes: route({
    method: 'GET',
    path: '/outcomes',
    summary: 'A programme’s runs beside each other, by end date and never ranked',
    roles: ['leader', 'coordinator'],
    query: spanQuery({ programme: programmeId }),
    reply: comparison,
    problems: [],
  }),
};
