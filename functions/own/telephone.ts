import type { own } from '../../shared/contract/own-pages.ts';
import { ownPageLimits } from '../../shared/domain/privacy/own-page.ts';
import { Problem } from '../../shared/problems.ts';
import type { Endpoints } from '../http/serve.ts';
import { askOwnWord } from '../store/own-words.ts';
import { minutesAfter, openedOwnPage, saveVisited } from './visit.ts';

export const telephoneEndpoints: Pick<Endpoints<typeof own>, 'postTelephoneWord'> = {
  postTelephoneWord: async (request) => {
    const visit = await openedOwnPage(request);
    const { now, place } = visit;
    const found = await askOwnWord(place.organisation, place.participantId, { now, service: '' });
    if (!found) throw new Problem('own_page.too_many_words');
    const telephoneWord = { outboxId: found.thing, requestedAt: now, wrongTries: 0 };
    await saveVisited(visit, (present) => ({
      page: { ...present, telephoneWord },
      made: undefined,
    }));
    return { until: minutesAfter(now, ownPageLimits.wordHours * 60) };
  },
};
