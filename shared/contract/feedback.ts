import { runFeedback } from '../domain/figures/feedback.ts';
import { route } from './route.ts';

/** A function of its own: it knows first names, which are too many for the one of the outcomes. */
export const feedback = {
  getFeedback: route({
    method: 'GET',
    path: '/runs/{runId}/feedback',
    summary:
      'Mean ratings in questionnaires that make no score, such as feedback on a camp, and the words of people who allow quotations in writing',
    roles: ['leader', 'coordinator'],
    about: 'run',
    reply: runFeedback,
    numbers: {
      items: {
        ratings: { number: 'published', n: 'released', mean: 'released' },
        quotations: { number: 'published' },
      },
      unnumbered: { forms: 'participation' },
    },
    problems: ['run.unknown'],
  }),
};
