import type { ownpages } from '../../shared/contract/own-pages.ts';
import { newLinkCode, newLinkSecret } from '../../shared/domain/forms/link-secret.ts';
import {
  confirmsPerson,
  type IssuedOwnLink,
  ownPageLimits,
  type StoredOwnLink,
  showOwnLink,
  wordUntil,
} from '../../shared/domain/privacy/own-page.ts';
import { webAddressVariable } from '../../shared/environment.ts';
import { Problem } from '../../shared/problems.ts';
import type { ActingCaller } from '../http/request.ts';
import type { Endpoints } from '../http/serve.ts';
import { linkHash } from '../store/link-hash.ts';
import { newOneTimeWord } from '../store/one-time-word.ts';
import { listOwnLinks, replaceOwnLink, revokeOwnLink } from '../store/own-links.ts';
import { byStaff, getOwnPage, saveOwnPage } from '../store/own-pages.ts';
import { getParticipant } from '../store/participants.ts';
import { checkClient } from './check-client.ts';

/** The address of the own page, without what opens it. */
export const ownPageAddress = () => `${process.env[webAddressVariable] ?? ''}oma`;

type OwnLinkRequest = {
  acting: ActingCaller;
  participantId: string;
  runId: string | null;
  now: string;
};

/** Makes a link to a client's own page; the one before of the same place stops working. */
export async function newOwnLink({
  acting,
  participantId,
  runId,
  now,
}: OwnLinkRequest): Promise<IssuedOwnLink> {
  const [secret, code] = [newLinkSecret(), newLinkCode()];
  const { organisation, userId } = acting.caller;
  const link: Omit<StoredOwnLink, 'version'> = {
    ...{ participantId, runId, secretHash: linkHash(secret), codeHash: linkHash(code) },
    ...{ issuedAt: now, issuedBy: userId, revokedAt: null },
  };
  await replaceOwnLink(organisation, link);
  const address = `${ownPageAddress()}#${secret}`;
  return { participantId, secret, code, address, link: showOwnLink(link) };
}

/** The client's own page, by their own worker. */
export const ownPageEndpoints: Pick<
  Endpoints<typeof ownpages>,
  | 'getOwnPage'
  | 'postOwnPageLink'
  | 'deleteOwnPageLinks'
  | 'postOneTimeWord'
  | 'postOwnPageConfirmation'
> = {
  getOwnPage: async ({ caller, acting, params: { participantId }, now }) => {
    await checkClient(acting, participantId);
    const [links, page] = await Promise.all([
      listOwnLinks(caller.organisation, participantId),
      getOwnPage(caller.organisation, participantId),
    ]);
    const { code, wrongTries, opened } = page;
    return {
      links: links.map(showOwnLink),
      code: code && { setAt: code.setAt, way: code.way, wordBy: code.wordBy },
      isLocked: wrongTries >= ownPageLimits.codeTries,
      wordUntil: wordUntil(page, now),
      isOpened: opened !== null,
    };
  },

  postOwnPageLink: async ({ acting, params: { participantId }, now }) => {
    await checkClient(acting, participantId);
    return newOwnLink({ acting, participantId, runId: null, now });
  },

  deleteOwnPageLinks: async ({ caller, acting, params: { participantId }, now }) => {
    const { organisation } = caller;
    await checkClient(acting, participantId);
    for (const { runId } of await listOwnLinks(organisation, participantId))
      await revokeOwnLink({ organisation, participantId, runId }, now);
    return { status: 'revoked' };
  },

  postOneTimeWord: async ({ caller, acting, params: { participantId }, now }) => {
    const { organisation, userId } = caller;
    await checkClient(acting, participantId);
    const { word, stored } = newOneTimeWord();
    const given = { ...stored, by: userId, givenAt: now, wrongTries: 0 };
    const page = await saveOwnPage(
      organisation,
      participantId,
      byStaff(organisation, participantId),
      (present) => {
        const next = { ...present, word: given };
        return { page: next, made: next };
      },
    );
    return { word, until: wordUntil(page, now) as string };
  },

  postOwnPageConfirmation: async ({ caller, body, now, concerns }) => {
    const { organisation, userId } = caller;
    const { participantId, ticket } = body;
    if (!(await getParticipant(organisation, participantId)))
      throw new Problem('own_page.ticket_wrong');
    await concerns({ of: 'people', organisation, participantIds: [participantId] });
    const hash = linkHash(ticket);
    const links = await listOwnLinks(organisation, participantId);
    await saveOwnPage(
      organisation,
      participantId,
      byStaff(organisation, participantId),
      (present) => {
        const shown = present.ticket;
        if (shown?.hash !== hash || shown.until <= now) throw new Problem('own_page.ticket_wrong');
        if (!confirmsPerson(userId, present, links))
          throw new Problem('own_page.not_a_second_worker');
        // A repeat; the ticket stays as long as it was made for.
        if (present.opened) return { made: undefined };
        const opened = { at: now, way: 'second_worker' as const, by: userId };
        return { page: { ...present, opened }, made: undefined };
      },
    );
    return { status: 'confirmed' };
  },
};
