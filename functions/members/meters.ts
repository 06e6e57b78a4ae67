import type { meters } from '../../shared/contract/meters.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { countMeters } from '../../shared/domain/figures/count-meters.ts';
import { discloseMeters } from '../../shared/domain/figures/disclose-meters.ts';
import { withMeasurement, withoutMeasurement } from '../../shared/domain/people/meter.ts';
import { found, ownClient } from '../http/own.ts';
import type { Endpoints } from '../http/serve.ts';
import { changeMeasurements, listMetersOf, readMeters } from '../store/meters.ts';
import { getParticipant } from '../store/participants.ts';

/** Meters that were done elsewhere, of an own worker's clients; and their counts. */
export const meterEndpoints: Endpoints<typeof meters> = {
  listMeters: async ({ caller: { organisation }, acting, params: { participantId } }) => {
    ownClient(await getParticipant(organisation, participantId), acting);
    return { items: await listMetersOf(organisation, participantId), next: null };
  },

  putMeasurement: async ({ caller, acting, params, body: sent, ifMatch, now }) => {
    const { organisation: org, userId: by } = caller;
    const { participantId, meterId, measurementId } = params;
    ownClient(await getParticipant(org, participantId), acting);
    const isIt = (one: { measurementId: string }) => one.measurementId === measurementId;
    const body = await sent.over(async () => {
      const all = await listMetersOf(org, participantId);
      return all.find((one) => one.meterId === meterId)?.measurements.find(isIt);
    });
    const save = { measurementId, body, ifMatch, by, now, today: dayOf(now) };
    const after = await changeMeasurements({ org, participantId, meterId }, (before) =>
      withMeasurement(before, save),
    );
    return { participantId, meterId, ...found(after.find(isIt), 'version.conflict') };
  },

  deleteMeasurement: async ({ caller, acting, params, ifMatch }) => {
    const { participantId, meterId, measurementId } = params;
    const { organisation: org } = caller;
    ownClient(await getParticipant(org, participantId), acting);
    await changeMeasurements({ org, participantId, meterId }, (before) =>
      withoutMeasurement(before, { measurementId, ifMatch }),
    );
    return { participantId, meterId, measurementId };
  },

  getMeterCounts: async ({ caller }) =>
    discloseMeters(countMeters(await readMeters(caller.organisation))),
};
