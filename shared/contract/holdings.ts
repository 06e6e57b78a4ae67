import { holdingsShape } from '../domain/privacy/holdings.ts';
import { rules } from './numbers.ts';
import { file, route } from './route.ts';

/** The person's right to see everything; the own worker fetches it for them. */
export const holdings = {
  getRecord: route({
    method: 'GET',
    path: '/participants/{participantId}/record',
    summary: 'All that is stored about one client under the number, for the client to see',
    roles: ['own_worker'],
    about: 'participant',
    reply: holdingsShape,
    numbers: {
      participant: { background: rules.background, ...rules.version },
      consents: rules.version,
      apartFrom: 'own',
      meters: { measurements: { score: 'own', ...rules.version } },
      runs: {
        member: rules.version,
        referral: rules.version,
        attendance: { mark: { minutes: 'own' } },
        forms: {
          answers: 'own',
          origin: rules.version,
          earlier: { answers: 'own', origin: rules.version },
          corrections: { answers: 'own', ...rules.version },
          ...rules.version,
        },
        decisions: rules.version,
        inTheMaking: { saves: { answer: 'own' }, ...rules.version },
        paperEntries: { answers: 'own', ...rules.version },
      },
      retention: { years: 'published' },
    },
    problems: ['participant.unknown'],
  }),
  getRecordPage: route({
    method: 'GET',
    path: '/participants/{participantId}/record/page',
    summary: 'The same as a page in Finnish, to be read and printed (A4)',
    roles: ['own_worker'],
    about: 'participant',
    reply: file,
    problems: ['participant.unknown'],
    file: 'text/html; charset=utf-8',
  }),
};
