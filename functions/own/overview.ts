import type { own } from '../../shared/contract/own-pages.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { ownPageLimits } from '../../shared/domain/privacy/own-page.ts';
import { Problem } from '../../shared/problems.ts';
import { found } from '../http/own.ts';
import type { Endpoints } from '../http/serve.ts';
import { getOrganisation } from '../store/organisations.ts';
import { saveOwnMark } from '../store/own-marks.ts';
import {
  dueForms,
  groupShown,
  groupsShown,
  nextSessions,
  sessionsToCome,
  sessionToComeOf,
} from './groups.ts';
import { openedOwnPage } from './visit.ts';

export const overviewEndpoints: Pick<Endpoints<typeof own>, 'getOwn' | 'postOwnAbsence'> = {
  getOwn: async (request) => {
    const visit = await openedOwnPage(request);
    const { now, page, isLoggedIn, place } = visit;
    const [groups, { urgentWords }] = await Promise.all([
      groupsShown(visit),
      getOrganisation(place.organisation),
    ]);
    const forms = await Promise.all(groups.map((group) => dueForms(group, visit)));
    const { code, wrongTries } = page;
    return {
      now,
      sessions: groups.flatMap((group) => nextSessions(group, dayOf(now))),
      forms: forms.flat(),
      contacts: groups.flatMap(({ run: { runId, contactWords: words } }) =>
        words === '' ? [] : [{ runId, words }],
      ),
      urgent: urgentWords,
      code: code && { setAt: code.setAt, way: code.way },
      isLocked: wrongTries >= ownPageLimits.codeTries,
      isLoggedIn,
    };
  },

  postOwnAbsence: async ({ body, ...request }) => {
    const visit = await openedOwnPage(request);
    const { runId, sessionId, cannotCome } = body;
    const today = dayOf(visit.now);
    const group = found(await groupShown(visit, runId), 'session.unknown');
    const sessions = sessionsToCome(group, today);
    const session = found(
      sessions.find((one) => one.sessionId === sessionId),
      'session.unknown',
    );
    if (session.status === 'cancelled') throw new Problem('session.unknown');
    const marked = await saveOwnMark(visit, { runId, session, cannotCome });
    return sessionToComeOf(group, marked);
  },
};
