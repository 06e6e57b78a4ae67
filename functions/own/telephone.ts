import type { own } from '../../shared/contract/own-pages.ts';
import { minutesAfter } from '../../shared/domain/day.ts';
import { ownPageLimits } from '../../shared/domain/privacy/own-page.ts';
import { Problem } from '../../shared/problems.ts';
import type { Endpoints } from '../http/serve.ts';
import { getOrganisation } from '../store/organisations.ts';
import { askOwnWord } from '../store/outbox.ts';
import { openedOwnPage, saveVisited } from './visit.ts';

/** The sender's name where the organisation has given its messages none. */
const unnamedService = 'Laituri';

export const telephoneEndpoints: Pick<Endpoints<typeof own>, 'postTelephoneWord'> = {
  postTelephoneWord: async (request) => {
    const visit = await openedOwnPage(request);
    const { now, place } = visit;
    const { organisation, participantId } = place;
    const { reminders } = await getOrganisation(organisation);
    const service = reminders?.service ?? unnamedService;
    const found = await askOwnWord(organisation, participantId, { now, service });
    if (!found) throw new Problem('own_page.too_many_words');
    const telephoneWord = { outboxId: found.thing, requestedAt: now, wrongTries: 0 };
    await saveVisited(visit, (present) => ({
      page: { ...present, telephoneWord },
      made: undefined,
    }));
    return { until: minutesAfter(now, ownPageLimits.wordHours * 60) };
  },
};
