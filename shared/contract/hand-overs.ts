import * as z from 'zod';
import { userId } from '../domain/ids.ts';
import { absenceBody, colleagueAbsence } from '../domain/people/absence.ts';
import { duties, lentWork } from '../domain/people/duties.ts';
import {
  handOver,
  handOverBody,
  workerHandOver,
  workerHandOverBody,
} from '../domain/people/hand-over.ts';
import { rules } from './numbers.ts';
import { page, pageQuery, route } from './route.ts';

/** Its own runs and clients a leader or an own worker hands over; the administrator anybody's. */
const workersOrAdmin = ['leader', 'own_worker', 'admin'] as const;
const lentNumbers = { runs: 'plan', clients: 'plan', full: 'plan', ...rules.version } as const;

export const handovers = {
  getDuties: route({
    method: 'GET',
    path: '/workers/{userId}/duties',
    summary:
      'What somebody has: groups, clients, where they are a substitute, and their absence; one’s own, or anybody’s for the administrator',
    roles: workersOrAdmin,
    about: null,
    reply: duties,
    numbers: {
      ...{ clients: 'plan', substituteClients: 'plan' },
      absence: rules.version,
      unlent: { runs: 'plan', clients: 'plan' },
    },
    problems: ['account.unknown'],
  }),
  listAbsences: route({
    method: 'GET',
    path: '/absences',
    summary: 'Who is or will be away, until when, and who substitutes them; by id',
    roles: workersOrAdmin,
    about: null,
    query: z.strictObject(pageQuery),
    reply: page(colleagueAbsence),
    problems: ['cursor.invalid'],
  }),
  putAbsence: route({
    method: 'PUT',
    path: '/workers/{userId}/absence',
    summary:
      'Lends all runs and clients of somebody for some days, some at a time: repeat it while there is more',
    roles: workersOrAdmin,
    about: 'staff',
    states: 'reason',
    body: absenceBody,
    reply: lentWork,
    numbers: lentNumbers,
    problems: [
      'account.unknown',
      'staff.unknown',
      'staff.self_appointed',
      'substitute.over',
      'absence.changed',
      'version.conflict',
      'version.required',
    ],
    versioned: true,
  }),
  deleteAbsence: route({
    method: 'DELETE',
    path: '/workers/{userId}/absence',
    summary:
      'Ends an absence early, with the substitutions that it made, some at a time: repeat it while there is more',
    roles: workersOrAdmin,
    about: 'staff',
    reply: z
      .strictObject({
        userId,
        /** Taken back by this request. */
        runs: z.int().min(0),
        clients: z.int().min(0),
        more: z.boolean(),
      })
      .meta({ id: 'AbsenceEnded' }),
    numbers: { runs: 'plan', clients: 'plan' },
    problems: ['account.unknown'],
  }),
  listRunHandOvers: route({
    method: 'GET',
    path: '/runs/{runId}/hand-overs',
    summary: 'Hand-overs of a run, by id',
    roles: ['leader', 'coordinator'],
    about: null,
    query: z.strictObject(pageQuery),
    reply: page(handOver),
    problems: ['run.unknown', 'cursor.invalid'],
  }),
  putRunHandOver: route({
    method: 'PUT',
    path: '/runs/{runId}/hand-overs/{handOverId}',
    summary: 'Replaces a leader of a run by a colleague; a coordinator does it with a reason',
    roles: ['leader', 'coordinator'],
    about: 'run',
    makes: 'one',
    states: 'reason',
    body: handOverBody,
    reply: handOver,
    problems: [
      'run.unknown',
      'staff.unknown',
      'staff.self_appointed',
      'hand_over.not_theirs',
      'hand_over.reason_missing',
      'hand_over.exists',
    ],
  }),
  putClientHandOver: route({
    method: 'PUT',
    path: '/participants/{participantId}/hand-overs/{handOverId}',
    summary:
      'Gives a client another own worker; with a reason an administrator does it, and a coordinator for a client who has none',
    roles: ['own_worker', 'leader', 'coordinator', 'admin'],
    about: 'participant',
    makes: 'one',
    states: 'reason',
    body: handOverBody,
    reply: handOver,
    problems: [
      'participant.unknown',
      'staff.unknown',
      'staff.self_appointed',
      'hand_over.not_theirs',
      'hand_over.reason_missing',
      'hand_over.exists',
    ],
  }),
  putWorkerHandOver: route({
    method: 'PUT',
    path: '/workers/{userId}/hand-overs/{handOverId}',
    summary:
      'Gives all runs and clients of somebody to others, some at a time: repeat it while there is more',
    roles: workersOrAdmin,
    about: 'staff',
    makes: 'one',
    states: 'reason',
    body: workerHandOverBody,
    reply: workerHandOver,
    numbers: { runs: 'plan', clients: 'plan' },
    problems: ['account.unknown', 'hand_over.exists', 'staff.unknown', 'staff.self_appointed'],
  }),
};
