import type { Participant } from '../../shared/domain/people/participant.ts';
import {
  type StoredOwnLink,
  type StoredOwnPage,
  storedOwnLink,
  storedOwnPage,
} from '../../shared/domain/privacy/own-page.ts';
import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import { linkStillOpens, type OwnLinkPlace, readOwnLinkPlace } from './own-links.ts';
import { participantOf, stillThere } from './participants.ts';
import { putOver, type TransactionPart, untilWritten, writeTogether } from './save.ts';
import { getItem, getItems, readItem } from './table.ts';

/** A client as a link to their own page leads to them. */
export type LinkedPage = {
  place: OwnLinkPlace;
  link: StoredOwnLink;
  page: StoredOwnPage;
  participant: Participant;
};

const emptyPage = (participantId: string): StoredOwnPage => ({
  participantId,
  ...{ code: null, wrongTries: 0, word: null, telephoneWord: null, opened: null, ticket: null },
  sessions: [],
  version: 0,
});

/** What a hash leads to: the same reads whether it leads anywhere or not. */
export async function readPageByLink(hash: string): Promise<LinkedPage | undefined> {
  const place = await readOwnLinkPlace(hash);
  const { organisation, participantId, runId } = place;
  const [link, page, client] = await getItems([
    keys.ownLink(organisation, participantId, runId),
    keys.ownPage(organisation, participantId),
    keys.participant(organisation, participantId),
  ]);
  const participant = participantOf(client);
  if (!link || !participant) return undefined;
  return {
    place,
    link: readItem(storedOwnLink, link),
    page: page ? readItem(storedOwnPage, page) : emptyPage(participantId),
    participant,
  };
}

/** A client's own page; an empty one where nothing has been stored. */
export async function getOwnPage(org: string, participantId: string): Promise<StoredOwnPage> {
  const page = await getItem(storedOwnPage, keys.ownPage(org, participantId));
  return page ?? emptyPage(participantId);
}

/** A page's next state, and what is written with it; nothing where it stays as it is. */
export type PageChange<Made> = {
  page?: StoredOwnPage;
  along?: readonly TransactionPart[];
  made: Made;
};

/**
 * Changes a client's own page, repeatedly until no other write comes first.
 * @param decide makes the change from the page as it is now
 * @throws what `decide` throws; Problem server.busy; `gone` where the client was erased or joined to
 *   another number, or the link that asks was replaced or revoked, meanwhile
 */
export async function saveOwnPage<Made>(
  org: string,
  participantId: string,
  by: { only: TransactionPart; gone: 'link.unknown' | 'participant.unknown' },
  decide: (present: StoredOwnPage) => PageChange<Made> | Promise<PageChange<Made>>,
): Promise<Made> {
  const written = await untilWritten(async () => {
    const change = await decide(await getOwnPage(org, participantId));
    const { page, along = [] } = change;
    if (!page) return change;
    const stopped = await writeTogether([
      by.only,
      { Put: putOver(keys.ownPage(org, participantId), page) },
      ...along,
    ]);
    if (stopped?.[0]?.failed) throw new Problem(by.gone);
    return stopped ? undefined : change;
  });
  return written.made;
}

/** The condition of a write that a link's bearer asks for. */
export const byItsLink = ({ place, link }: Pick<LinkedPage, 'place' | 'link'>) => ({
  only: linkStillOpens(place, link.secretHash),
  gone: 'link.unknown' as const,
});

/** The condition of a write that a member of the staff asks for. */
export const byStaff = (org: string, participantId: string) => ({
  only: stillThere(org, participantId),
  gone: 'participant.unknown' as const,
});
