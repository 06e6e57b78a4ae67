import * as z from 'zod';
import { rollCallBody } from '../domain/groups/roll-call.ts';
import { session, sessionRequest } from '../domain/groups/session.ts';
import { rules } from './numbers.ts';
import { page, pageQuery, route } from './route.ts';

const sessionNumbers = {
  minutes: 'plan',
  marks: { minutes: 'participation' },
  ...rules.version,
} as const;

export const sessions = {
  listSessions: route({
    method: 'GET',
    path: '/runs/{runId}/sessions',
    summary: 'Sessions of a run by day, with their roll calls',
    roles: ['leader'],
    about: 'run',
    query: z.strictObject(pageQuery),
    reply: page(session),
    numbers: { items: sessionNumbers },
    problems: ['run.unknown', 'cursor.invalid'],
  }),
  putSession: route({
    method: 'PUT',
    path: '/runs/{runId}/sessions/{sessionId}',
    summary: 'Adds or changes a session; its roll call stays as it is',
    roles: ['leader'],
    about: 'run',
    body: sessionRequest,
    reply: session,
    numbers: sessionNumbers,
    problems: [
      'run.unknown',
      'run.not_open',
      'session.date_unlikely',
      'member.unknown',
      'session.end_forms_undecided',
      'session.somebody_came',
      'version.conflict',
      'version.required',
    ],
    versioned: true,
  }),
  patchAttendance: route({
    method: 'PATCH',
    path: '/runs/{runId}/sessions/{sessionId}/attendance',
    summary:
      'Takes the roll: the newest mark of each participant wins, whatever the order of arrival',
    roles: ['leader'],
    about: 'run',
    names: 'marks',
    body: rollCallBody,
    reply: session,
    numbers: sessionNumbers,
    problems: [
      'run.unknown',
      'run.not_open',
      'session.unknown',
      'session.cancelled',
      'member.unknown',
      'roll_call.from_future',
      'roll_call.session_to_come',
    ],
    versioned: true,
  }),
};
