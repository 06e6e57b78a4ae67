import { type Expectations, must, only } from './expectation.ts';
import type { ModelPerson } from './people.ts';
import { momentIn, type Picture } from './picture.ts';
import { handClientOver, isSaidAlready } from './staff-expectations.ts';
import { modelWorkerOf } from './whose.ts';

/** A worker's clients, by number. */
const clientsOf = (picture: Picture, { organisation }: ModelPerson, userId: string) =>
  [...picture.clients.values()]
    .filter((client) => organisation === 'kainuu' && modelWorkerOf(client) === userId)
    .map(({ participantId }) => participantId)
    .sort();

export const workerExpectations = {
  /**
   * Clients are handed over one after another: those before a refused one have been handed over.
   */
  putWorkerHandOver: (picture, { by, body, params: { userId: from, handOverId } }) => {
    only({ by }, 'admin');
    must(body.to !== from, 'body.invalid');
    must(body.to !== by.id, 'staff.self_appointed');
    const numbers = clientsOf(picture, by, from);
    const said = { handOverId, from, ...body, by: by.id };
    let handedOver = 0;
    for (const number of numbers) {
      const key = `${number} ${handOverId}`;
      // Clients who were handed over by this request and have come back since stay where they are.
      if (isSaidAlready(picture, key, said)) continue;
      must(!picture.handOvers.has(key), 'hand_over.exists');
      handClientOver(picture, number, { ...said, at: momentIn(picture) });
      handedOver += 1;
    }
    return { handOverId, from, to: body.to, handedOver, more: false };
  },
} satisfies Expectations;
