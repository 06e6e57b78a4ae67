import { partnerLimits } from '../../shared/configuration.ts';
import type { partnerLinks } from '../../shared/contract/partner-links.ts';
import { newLinkCode, newLinkSecret } from '../../shared/domain/forms/link-secret.ts';
import {
  checkLastDay,
  disclosePartnerLink,
  opensOn,
  type StoredPartnerLink,
} from '../../shared/domain/forms/partner-link.ts';
import { isOpening } from '../../shared/domain/groups/opening.ts';
import { Problem } from '../../shared/problems.ts';
import { found } from '../http/own.ts';
import type { Endpoints } from '../http/serve.ts';
import { linkHash } from '../store/link-hash.ts';
import {
  getPartnerLink,
  listPartnerLinks,
  revokePartnerLink,
  savePartnerLink,
} from '../store/partner-links.ts';
import { getRun } from '../store/runs.ts';
import { untilWritten } from '../store/save.ts';

type PartnerLinkTerms = { partner: string; until: string };

/**
 * Refuses to make a link under an id that was used for another, or whose secret somebody has used.
 * @throws Problem partner_link.made_already
 */
function checkRepeats(before: StoredPartnerLink | undefined, { partner, until }: PartnerLinkTerms) {
  if (!before) return;
  const isSame = before.partner === partner && before.until === until;
  if (!isSame || before.referred > 0 || before.revokedAt !== null)
    throw new Problem('partner_link.made_already');
}

/** The links of partners, which the organisation's coordinators make and revoke. */
export const partnerLinkEndpoints: Endpoints<typeof partnerLinks> = {
  listPartnerLinks: async ({ caller: { organisation }, params: { runId } }) => {
    found(await getRun(organisation, runId), 'run.unknown');
    const all = await listPartnerLinks(organisation, runId);
    return { items: all.map(disclosePartnerLink), next: null };
  },

  putPartnerLink: ({ caller, acting: { today }, params, body, now }) =>
    untilWritten(async () => {
      const { organisation, userId } = caller;
      const { runId, linkId } = params;
      const run = found(await getRun(organisation, runId), 'run.unknown');
      if (!isOpening(run, today)) throw new Problem('run.not_open');
      checkLastDay(body.until, today);
      const all = await listPartnerLinks(organisation, runId);
      const before = all.find((one) => one.linkId === linkId);
      checkRepeats(before, body);
      const others = all.filter((one) => one !== before && opensOn(one, today));
      // Two coordinators at once may exceed it by one, which harms nobody.
      if (others.length >= partnerLimits.links) throw new Problem('partner_link.too_many');
      const [secret, code] = [newLinkSecret(), newLinkCode()];
      const made = {
        ...{ linkId, runId, ...body, madeBy: userId, madeAt: now, revokedAt: null, referred: 0 },
        ...{ secretHash: linkHash(secret), codeHash: linkHash(code) },
      };
      if (!(await savePartnerLink(organisation, before, made))) return undefined;
      return { ...disclosePartnerLink({ ...made, version: 1 }), secret, code };
    }),

  deletePartnerLink: ({ caller: { organisation }, params: { runId, linkId }, now }) =>
    untilWritten(async () => {
      found(await getRun(organisation, runId), 'run.unknown');
      const link = found(await getPartnerLink(organisation, runId, linkId), 'partner_link.unknown');
      const revoked = await revokePartnerLink(organisation, link, now);
      return revoked && disclosePartnerLink(revoked);
    }),
};
