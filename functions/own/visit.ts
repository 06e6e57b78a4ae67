import { minutesAfter } from '../../shared/domain/day.ts';
import type { Subject } from '../../shared/domain/privacy/audit.ts';
import { ownPageLimits, type StoredOwnPage } from '../../shared/domain/privacy/own-page.ts';
import { Problem } from '../../shared/problems.ts';
import type { LinkBearer } from '../http/link-bearer.ts';
import { linkHash } from '../store/link-hash.ts';
import { opensOwnPage } from '../store/own-links.ts';
import { byItsLink, type LinkedPage, readPageByLink, saveOwnPage } from '../store/own-pages.ts';
import { openedByLink } from '../store/wrong-links.ts';

type OwnRequest = {
  caller: LinkBearer;
  now: string;
  concerns: (subject: Subject) => Promise<void>;
};

/** A link's bearer on a client's own page. */
export type OwnVisit = LinkedPage & {
  caller: LinkBearer;
  now: string;
  /** Is the browser logged in by the session that it sent? */
  isLoggedIn: boolean;
};

/** The hash of a browser's session; null where it sent none. */
const sessionHash = ({ session }: LinkBearer): string | null => session && linkHash(session);

const isOfCaller = (caller: LinkBearer) => {
  const hash = sessionHash(caller);
  return (one: StoredOwnPage['sessions'][number]) => one.hash === hash;
};

/** The sessions that have not ended. */
export const liveSessions = ({ sessions }: Pick<StoredOwnPage, 'sessions'>, now: string) =>
  sessions.filter(({ until }) => until > now);

/**
 * The own page that a link opens. Unknown, replaced and revoked links get the same answer after the
 * same reads.
 * @throws Problem link.unknown, link.too_many_tries
 */
export async function openedOwnPage({ caller, now, concerns }: OwnRequest): Promise<OwnVisit> {
  const found = await openedByLink(caller, now, async (hash) => {
    const linked = await readPageByLink(hash);
    return linked && opensOwnPage(linked.link, hash) ? linked : undefined;
  });
  const { organisation, participantId } = found.place;
  await concerns({ of: 'people', organisation, participantIds: [participantId] });
  const isLoggedIn = liveSessions(found.page, now).some(isOfCaller(caller));
  return { ...found, caller, now, isLoggedIn };
}

/**
 * The same for what is behind the personal code, without prolonging the session.
 * @throws Problem link.unknown, link.too_many_tries, own_page.log_in
 */
export async function openedInside(request: OwnRequest): Promise<OwnVisit> {
  const visit = await openedOwnPage(request);
  if (!visit.isLoggedIn) throw new Problem('own_page.log_in');
  return visit;
}

/** Changes the page of a visit; its link must still open it when that is written. */
export const saveVisited = <Made>(
  visit: OwnVisit,
  decide: Parameters<typeof saveOwnPage<Made>>[3],
): Promise<Made> => {
  const { organisation, participantId } = visit.place;
  return saveOwnPage(organisation, participantId, byItsLink(visit), decide);
};

/** A session is not prolonged at each request, because that is a write. */
const prolongedAfterMinutes = 1;

/**
 * The same for what is behind the personal code: the browser stays logged in from now on as long as
 * after its log-in.
 * @throws Problem link.unknown, link.too_many_tries, own_page.log_in
 */
export async function insideOf(request: OwnRequest): Promise<OwnVisit> {
  const visit = await openedInside(request);
  const { caller, now, page } = visit;
  const isMine = isOfCaller(caller);
  const { sessionMinutes } = ownPageLimits;
  const recent = minutesAfter(now, sessionMinutes - prolongedAfterMinutes);
  if (page.sessions.some((one) => isMine(one) && one.until > recent)) return visit;
  const until = minutesAfter(now, sessionMinutes);
  await saveVisited(visit, (present) => {
    const sessions = liveSessions(present, now);
    // Logged out, or logged in elsewhere too often, meanwhile.
    if (!sessions.some(isMine)) throw new Problem('own_page.log_in');
    return {
      page: {
        ...present,
        sessions: sessions.map((one) => (isMine(one) ? { ...one, until } : one)),
      },
      made: undefined,
    };
  });
  return visit;
}

/** The page without the browser's session. */
export const withoutSession = (page: StoredOwnPage, caller: LinkBearer): StoredOwnPage => {
  const isMine = isOfCaller(caller);
  return { ...page, sessions: page.sessions.filter((one) => !isMine(one)) };
};
