import type { own } from '../../shared/contract/own-pages.ts';
import { ownPageLimits } from '../../shared/domain/privacy/own-page.ts';
import type { Endpoints } from '../http/serve.ts';
import { wordToSend } from '../store/own-words.ts';
import { minutesAfter, opened, saveVisited } from './visit.ts';

export const telephoneEndpoints: Pick<Endpoints<typeof own>, 'postTelephoneWord'> = {
  postTelephoneWord: async (request) => {
    const visit = await opened(request);
    const { now } = visit;
    const until = minutesAfter(now, ownPageLimits.wordHours * 60);
    await saveVisited(visit, async (present) => {
      const { outboxId, along } = await wordToSend(visit.place, { now, until });
      const telephoneWord = { outboxId, askedAt: now, wrongTries: 0 };
      return { page: { ...present, telephoneWord }, along, made: undefined };
    });
    return { until };
  },
};
