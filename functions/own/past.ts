import type { own } from '../../shared/contract/own-pages.ts';
import { minutesAfter } from '../../shared/domain/day.ts';
import { newLinkCode } from '../../shared/domain/forms/link-secret.ts';
import { isFor } from '../../shared/domain/groups/session.ts';
import { occasion as occasions } from '../../shared/domain/occasion.ts';
import {
  isHiddenFrom,
  isTelephoneOldEnough,
  type OwnAnswers,
  type OwnForm,
  ownPageLimits,
  type StoredOwnPage,
} from '../../shared/domain/privacy/own-page.ts';
import { firstAnsweredAt } from '../../shared/domain/privacy/own-past.ts';
import type { Instrument } from '../../shared/instruments/instrument.ts';
import { score } from '../../shared/instruments/score.ts';
import { isScored } from '../../shared/instruments/scored.ts';
import { Problem } from '../../shared/problems.ts';
import type { Endpoints } from '../http/serve.ts';
import { findPinned } from '../store/instruments-of-pins.ts';
import { linkHash } from '../store/link-hash.ts';
import type { OwnGroup } from '../store/own-groups.ts';
import { withoutWords, wordTyped } from './code.ts';
import { groupsShown } from './groups.ts';
import { insideOf, type OwnVisit, saveVisited } from './visit.ts';

/** A group's forms that came in and were not retracted, by whether the page hides them. */
function formsIn({ forms, drafts }: OwnGroup, page: StoredOwnPage) {
  const present = forms.filter(({ retracted }) => !retracted);
  const isHidden = (form: OwnGroup['forms'][number]) =>
    isHiddenFrom(page, firstAnsweredAt(form, drafts));
  return { shown: present.filter((form) => !isHidden(form)), hidden: present.filter(isHidden) };
}

/** A form's answers as they count: what its participant handed in or confirmed. */
const ownForm = (
  { occasion, answeredOn, answers }: OwnGroup['forms'][number],
  instrument: Instrument,
): OwnForm => ({
  ...{ occasion, answeredOn, answers },
  score: isScored(instrument) ? score(instrument, answers) : null,
});

const order = (form: OwnForm) => occasions.options.indexOf(form.occasion);

/** What a participant answered in one group, questionnaire by questionnaire. */
async function answersIn(group: OwnGroup, { page, place }: OwnVisit): Promise<OwnAnswers['items']> {
  const { runId, startsOn, instruments: pins } = group.run;
  const { shown } = formsIn(group, page);
  const given = pins.filter(({ instrumentId }) =>
    shown.some((form) => form.instrumentId === instrumentId),
  );
  const instruments = await findPinned(place.organisation, given);
  return given.flatMap(({ instrumentId }, n) => {
    const instrument = instruments[n];
    if (!instrument) return [];
    const forms = shown
      .filter((form) => form.instrumentId === instrumentId)
      .map((form) => ownForm(form, instrument))
      .toSorted((a, b) => order(a) - order(b));
    return [{ runId, startsOn, instrument, forms }];
  });
}

const shownOpening = ({ opened }: StoredOwnPage) => opened && { at: opened.at, way: opened.way };

export const pastEndpoints: Pick<
  Endpoints<typeof own>,
  'getOwnAnswers' | 'getOwnAttendance' | 'postOwnOpening' | 'postOwnTicket'
> = {
  getOwnAnswers: async (request) => {
    const visit = await insideOf(request);
    const groups = await groupsShown(visit);
    const items = await Promise.all(groups.map((group) => answersIn(group, visit)));
    return {
      hasHidden: groups.some((group) => formsIn(group, visit.page).hidden.length > 0),
      opened: shownOpening(visit.page),
      items: items.flat(),
    };
  },

  getOwnAttendance: async (request) => {
    const visit = await insideOf(request);
    const { participantId } = visit.place;
    const groups = await groupsShown(visit);
    return {
      items: groups.map(({ run: { runId }, sessions }) => ({
        runId,
        sessions: sessions
          .filter((one) => isFor(one, participantId))
          .map(({ sessionId, date, startsAt, kind, minutes, status, marks }) => ({
            ...{ sessionId, date, startsAt, kind, minutes },
            isCancelled: status === 'cancelled',
            attendance: marks[participantId]?.attendance ?? null,
          }))
          .toSorted((a, b) => (`${a.date}#${a.sessionId}` < `${b.date}#${b.sessionId}` ? -1 : 1)),
      })),
    };
  },

  postOwnOpening: async ({ body, ...request }) => {
    const visit = await insideOf(request);
    const { now } = visit;
    if (visit.page.opened) return { status: 'opened' };
    const used = await wordTyped(visit, body.word, ['word_by_telephone']);
    if (!isTelephoneOldEnough(used.phoneSince, now))
      throw new Problem('own_page.telephone_too_new');
    await saveVisited(visit, (present) => ({
      page: {
        ...withoutWords(present, used),
        opened: { at: now, way: 'telephone', by: null },
        ticket: null,
      },
      made: undefined,
    }));
    return { status: 'opened' };
  },

  postOwnTicket: async (request) => {
    const visit = await insideOf(request);
    const ticket = newLinkCode();
    const until = minutesAfter(visit.now, ownPageLimits.ticketMinutes);
    const hash = linkHash(ticket);
    await saveVisited(visit, (present) => ({
      page: { ...present, ticket: { hash, until } },
      made: undefined,
    }));
    return { participantId: visit.place.participantId, ticket, until };
  },
};
