import { partners } from '../shared/contract/partners.ts';
import { dayOf } from '../shared/domain/day.ts';
import { isLinkSecret } from '../shared/domain/forms/link-secret.ts';
import {
  isFull,
  opensOn,
  outcomeFor,
  type PartnerReferralBody,
} from '../shared/domain/forms/partner-link.ts';
import { isOpening, openingOf } from '../shared/domain/groups/opening.ts';
import type { Run } from '../shared/domain/groups/run.ts';
import { newParticipantId } from '../shared/domain/participant-id.ts';
import { Problem, type ProblemCode } from '../shared/problems.ts';
import type { LinkBearer } from './http/link-bearer.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { linkHash } from './store/link-hash.ts';
import { listGroupsOf } from './store/memberships.ts';
import { findPartnerLink, getReceipt, type PartnerLinkFound } from './store/partner-links.ts';
import { addPartnerClient } from './store/partner-referrals.ts';
import { readToJoin } from './store/referrals.ts';
import { getRun } from './store/runs.ts';
import { untilWritten } from './store/save.ts';
import { templatesOfRuns } from './store/templates.ts';
import { countWrongLink, guessingWait } from './store/wrong-links.ts';

type PartnerRequest = { caller: LinkBearer; now: string };

const tooMany = (retryAfterSeconds: number) =>
  new Problem('link.too_many_tries', { retryAfterSeconds });

/** Counts a wrong secret, and refuses it. */
async function refuseWrong({ caller, now }: PartnerRequest, code: ProblemCode): Promise<never> {
  const wait = await countWrongLink(caller.address, now);
  throw wait === null ? new Problem(code) : tooMany(wait);
}

/** A typed code waits after many wrong ones, as the codes of forms do; a secret never does. */
async function checkGuessing({ caller, now }: PartnerRequest): Promise<void> {
  const wait = isLinkSecret(caller.secret) ? null : await guessingWait(caller.address, now);
  if (wait !== null) throw tooMany(wait);
}

/**
 * The link that is shown, while it opens: unknown, revoked and expired ones get the same answer.
 * @param stored what the secret leads to
 */
function opened(
  stored: PartnerLinkFound | undefined,
  visit: PartnerRequest,
): PartnerLinkFound | Promise<never> {
  if (stored && opensOn(stored.link, dayOf(visit.now))) return stored;
  return refuseWrong(visit, 'partner_link.unknown');
}

/** The group of a link, while it takes members. */
function checkTakes(run: Run | undefined, today: string): Run {
  if (!run || !isOpening(run, today)) throw new Problem('run.not_open');
  return run;
}

/** Has the same link referred somebody with this receipt already? Then it is a repeat. */
async function isRepeat(
  stored: PartnerLinkFound | undefined,
  { receipt }: PartnerReferralBody,
): Promise<boolean> {
  const before = await getReceipt(linkHash(receipt));
  if (before && before.linkId !== stored?.link.linkId) throw new Problem('partner_link.unknown');
  return before !== undefined;
}

const received = { status: 'received' } as const;

export const handler = serve(
  partners,
  {
    getPartnerInvitation: async (visit) => {
      await checkGuessing(visit);
      const today = dayOf(visit.now);
      const { caller } = visit;
      const { organisation, link } = await opened(
        await findPartnerLink(linkHash(caller.secret)),
        visit,
      );
      const run = checkTakes(await getRun(organisation, link.runId), today);
      const [template] = await templatesOfRuns(organisation, [run]);
      const shown = openingOf(run, undefined, template, today);
      const { name, municipality, startsOn, endsOn, isFor, isNotFor, pattern } = shown;
      return {
        ...{ partner: link.partner, until: link.until },
        ...{ name, municipality, startsOn, endsOn, isFor, isNotFor, pattern },
        isFull: isFull(link),
      };
    },

    postPartnerReferral: async ({ caller, body, now, concerns }) => {
      const visit = { caller, now };
      await checkGuessing(visit);
      const today = dayOf(now);
      const hash = linkHash(caller.secret);
      const participantId = newParticipantId();
      const client = { participantId, receiptHash: linkHash(body.receipt), body, now, today };
      let isReported = false;
      return untilWritten(async () => {
        const stored = await findPartnerLink(hash);
        if (await isRepeat(stored, body)) return received;
        const found = await opened(stored, visit);
        if (isFull(found.link)) throw new Problem('partner_link.full');
        const { organisation, link } = found;
        const read = await readToJoin(organisation, link.runId, participantId);
        const run = checkTakes(read.run, today);
        if (!isReported)
          await concerns({
            ...{ of: 'people', organisation, participantIds: [participantId] },
            place: { runId: link.runId },
          });
        isReported = true;
        return (await addPartnerClient(found, { ...read, run }, client)) && received;
      });
    },

    getPartnerReceipt: async ({ caller, now, concerns }) => {
      const receipt = await getReceipt(linkHash(caller.secret));
      if (!receipt || receipt.expiresAt * 1000 < Date.parse(now))
        return refuseWrong({ caller, now }, 'partner_receipt.unknown');
      const { organisation, participantId, linkId, partner, receivedOn } = receipt;
      await concerns({ of: 'people', organisation, participantIds: [participantId] });
      const { referrals } = await listGroupsOf(organisation, participantId);
      const referral = referrals.find((one) => one.partner?.linkId === linkId);
      const state = referral ? outcomeFor(referral, dayOf(now)) : null;
      return { partner, name: receipt.name, receivedOn, state };
    },
  },
  { audit: storeAudit },
);
