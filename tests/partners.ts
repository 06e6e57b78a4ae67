/** What tests need of partners, who have no account but a link. */
import type { LocalServer } from '../infra/local/local-server.ts';
import { createClient, type RouteClient } from '../shared/contract/client.ts';
import { partners } from '../shared/contract/partners.ts';
import { dayOf, daysAfter } from '../shared/domain/day.ts';
import { newLinkSecret } from '../shared/domain/forms/link-secret.ts';
import type { MadePartnerLink, PartnerReferralBody } from '../shared/domain/forms/partner-link.ts';
import { as, newId, recruitingRun } from './make.ts';

/** The client of somebody who has the secret or code of a partner's link, or of a receipt. */
export const partnerWith = (server: LocalServer, secret: string): RouteClient<typeof partners> =>
  createClient(partners, { url: server.url, token: async () => secret });

/** A run that takes members, and has not begun. */
export function runToCome(server: LocalServer, changes = {}) {
  const today = dayOf(new Date().toISOString());
  const days = { startsOn: daysAfter(today, 14), endsOn: daysAfter(today, 70) };
  return recruitingRun(server, { ...days, ...changes });
}

/** A new link of a partner to a run. */
export function newPartnerLink(
  server: LocalServer,
  runId: string,
  changes: { partner?: string; until?: string } = {},
): Promise<MadePartnerLink> {
  const until = daysAfter(dayOf(new Date().toISOString()), 14);
  return as(server, 'coordinator').putPartnerLink({
    params: { runId, linkId: newId('link') },
    body: { partner: 'Löytöretki ry', until, ...changes },
  });
}

/** A client whom a partner refers. */
export const newPartnerReferral = (
  changes: Partial<PartnerReferralBody> = {},
): PartnerReferralBody => ({
  receipt: newLinkSecret(),
  name: 'Kerttu Kumppanuus',
  phone: '040 765 4321',
  language: 'fi',
  hope: 'Haluan tavata muita.',
  availability: 'Iltapäivät sopivat.',
  consents: true,
  disclosesOutcome: true,
  ...changes,
});

/** A run with a link to it, by which a client came whom nobody has taken yet. */
export async function partnerThings(server: LocalServer) {
  const { runId } = await runToCome(server);
  const { linkId, secret } = await newPartnerLink(server, runId);
  const body = newPartnerReferral();
  await partnerWith(server, secret).postPartnerReferral({ body });
  const { items } = await as(server, 'leader').listRunReferrals({ params: { runId } });
  return {
    runId,
    linkId,
    secret,
    receipt: body.receipt,
    participantId: items[0]?.participantId ?? '',
  };
}
