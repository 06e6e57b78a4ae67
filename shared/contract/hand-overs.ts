import * as z from 'zod';
import {
  handOver,
  handOverBody,
  workerHandOver,
  workerHandOverBody,
} from '../domain/people/hand-over.ts';
import { page, pageQuery, route } from './route.ts';

export const handovers = {
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
    summary: 'Gives a client another own worker; an administrator does it with a reason',
    roles: ['own_worker', 'leader', 'admin'],
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
      'Gives all clients of a worker to another, some at a time: repeat it while there are more',
    roles: ['admin'],
    about: 'reported',
    makes: 'one',
    states: 'reason',
    body: workerHandOverBody,
    reply: workerHandOver,
    numbers: { handedOver: 'plan' },
    problems: ['hand_over.exists', 'staff.unknown', 'staff.self_appointed'],
  }),
};
