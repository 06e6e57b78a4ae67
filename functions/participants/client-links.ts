import { clientLinkLimits } from '../../shared/configuration.ts';
import type { clientLinkRoutes } from '../../shared/contract/client-links.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { newLinkCode, newLinkSecret } from '../../shared/domain/forms/link-secret.ts';
import { discloseClientLink } from '../../shared/domain/people/client-link.ts';
import { webAddressVariable } from '../../shared/environment.ts';
import { found } from '../http/own.ts';
import type { Endpoints } from '../http/serve.ts';
import { getClientLink, replaceClientLink, revokeClientLink } from '../store/client-links.ts';
import { linkHash } from '../store/link-hash.ts';
import { checkClient } from './check-client.ts';

/** The address of the web app. */
const webAddress = () => process.env[webAddressVariable] ?? '';

/** The link by which a client answers on a device of their own; made and revoked by their worker. */
export const clientLinkEndpoints: Endpoints<typeof clientLinkRoutes> = {
  getClientLink: async ({ caller, acting, params: { participantId } }) => {
    await checkClient(acting, participantId);
    const link = await getClientLink(caller.organisation, participantId);
    return { link: link ? discloseClientLink(link) : null };
  },

  postClientLink: async ({ caller, acting, params: { participantId }, body, now }) => {
    await checkClient(acting, participantId);
    const [secret, code] = [newLinkSecret(), newLinkCode()];
    const until = daysAfter(dayOf(now), clientLinkLimits.days);
    const link = {
      ...{ participantId, secretHash: linkHash(secret), codeHash: linkHash(code) },
      ...{ issuedAt: now, issuedBy: caller.userId, until, revokedAt: null },
      ...{ ...body, received: null },
    };
    await replaceClientLink(caller.organisation, link);
    const address = `${webAddress()}luvat#${secret}`;
    return { secret, code, address, until, link: discloseClientLink(link) };
  },

  deleteClientLink: async ({ caller, acting, params: { participantId }, now }) => {
    await checkClient(acting, participantId);
    const link = await revokeClientLink(caller.organisation, participantId, now);
    return { link: discloseClientLink(found(link, 'link.unknown')) };
  },
};
