import * as z from 'zod';
import { sealedLabels, sealedLabelsBody, sealedLabelsUntil } from '../domain/privacy/own-label.ts';
import { route } from './route.ts';

/** A leader's own labels on their way to the leader's other device (ADR 42). */
export const labels = {
  getSealedLabels: route({
    method: 'GET',
    path: '/runs/{runId}/labels',
    summary: 'Your labels of a run, sealed by your other device',
    roles: ['leader'],
    about: 'run',
    reply: sealedLabels,
    problems: ['run.unknown', 'labels.unknown'],
  }),
  putSealedLabels: route({
    method: 'PUT',
    path: '/runs/{runId}/labels',
    summary:
      'Stores your sealed labels of a run for your other device, for a short time; replaces earlier ones',
    roles: ['leader'],
    about: 'run',
    body: sealedLabelsBody,
    reply: sealedLabelsUntil,
    problems: ['run.unknown', 'run.not_open', 'labels.outdated'],
  }),
  deleteSealedLabels: route({
    method: 'DELETE',
    path: '/runs/{runId}/labels',
    summary:
      'Deletes your sealed labels of a run that end at this time, once your other device has them',
    roles: ['leader'],
    about: 'run',
    query: sealedLabelsUntil,
    reply: z.strictObject({ status: z.literal('deleted') }).meta({ id: 'DeletedLabels' }),
    problems: ['run.unknown'],
  }),
};
