import * as z from 'zod';
import { meterCounts } from '../domain/figures/meter-counts.ts';
import { measurementId, participantId } from '../domain/ids.ts';
import { clientMeter, measurement, measurementBody, meterId } from '../domain/people/meter.ts';
import { rules } from './numbers.ts';
import { route } from './route.ts';

const returned = {
  filled: 'participation',
  blank: 'participation',
  coverage: 'participation',
} as const;

/** Counts of clients and of forms that came back: no attribute of a person. */
const counted = {
  first: 'participation',
  form1: returned,
  second: 'participation',
  form2: returned,
  lost: 'participation',
  attritionRate: 'participation',
} as const;

/** Meters that were done elsewhere: that they were, and at most a score, never an answer. */
export const meters = {
  listMeters: route({
    method: 'GET',
    path: '/participants/{participantId}/meters',
    summary: 'The measurements of a client with meters that are done elsewhere; no answers',
    roles: ['own_worker'],
    about: 'participant',
    reply: z.strictObject({ items: z.array(clientMeter), next: z.null() }),
    numbers: { items: { measurements: { score: 'own', ...rules.version } } },
    problems: ['participant.unknown'],
  }),
  putMeasurement: route({
    method: 'PUT',
    path: '/participants/{participantId}/meters/{meterId}/{measurementId}',
    summary:
      'Records that a client was measured elsewhere, with a score and the research form’s state, or corrects it',
    roles: ['own_worker'],
    about: 'participant',
    body: measurementBody,
    reply: measurement,
    numbers: { score: 'own', ...rules.version },
    problems: [
      'participant.unknown',
      'meter.from_future',
      'meter.measured_already',
      'meter.out_of_order',
      'meter.too_many',
      'version.conflict',
      'version.required',
    ],
    versioned: true,
  }),
  deleteMeasurement: route({
    method: 'DELETE',
    path: '/participants/{participantId}/meters/{meterId}/{measurementId}',
    summary: 'Removes a measurement that was recorded by mistake; the same answer where it is gone',
    roles: ['own_worker'],
    about: 'participant',
    reply: z.strictObject({ participantId, meterId, measurementId }).meta({ id: 'NoMeasurement' }),
    problems: ['participant.unknown', 'meter.out_of_order', 'version.conflict', 'version.required'],
    versioned: true,
  }),
  getMeterCounts: route({
    method: 'GET',
    path: '/meters',
    summary:
      'How many clients of the organisation were measured elsewhere, how many a second time, and how many research forms came back',
    roles: ['coordinator'],
    about: null,
    reply: meterCounts,
    numbers: { meters: { figures: counted }, together: counted },
    problems: [],
  }),
};
