import { randomUUID, scryptSync } from 'node:crypto';
import type { own } from '../../shared/contract/own-pages.ts';
import { readCheckedCode } from '../../shared/domain/checked-code.ts';
import { dayOf } from '../../shared/domain/day.ts';
import type { DraftForm } from '../../shared/domain/forms/draft-form.ts';
import type { FormSlot } from '../../shared/domain/forms/form-matrix.ts';
import { awaitsConfirmation, lastDayOf } from '../../shared/domain/forms/link.ts';
import { isLinkSecret } from '../../shared/domain/forms/link-secret.ts';
import { ownFormSecret } from '../../shared/domain/privacy/own-form-secret.ts';
import { Problem } from '../../shared/problems.ts';
import { found } from '../http/own.ts';
import type { Endpoints } from '../http/serve.ts';
import { linkExpiry } from '../store/draft-forms.ts';
import { instrumentOfPin } from '../store/instruments-of-pins.ts';
import { linkHash } from '../store/link-hash.ts';
import { openFromOwnPage } from '../store/own-forms.ts';
import type { OwnGroup } from '../store/own-groups.ts';
import { ownSlots } from '../store/own-groups.ts';
import { groupShown, isAnsweredHere, refusalOfForm } from './groups.ts';
import { type OwnVisit, openedOwnPage } from './visit.ts';

/** As slow as finding a code, because this is made of one where the page was opened by its code. */
const codeWork = { N: 2 ** 13, r: 8, p: 1 };
const codeSalt = 'laituri own page form';
const keyBytes = 32;

/**
 * What form secrets are made of: the secret of the link to the page or, where the page was opened by
 * the code, a key that takes as long to make from each code as the code's own hash.
 */
const openerOf = ({ caller: { secret } }: OwnVisit): string =>
  isLinkSecret(secret)
    ? secret
    : scryptSync(readCheckedCode(secret), codeSalt, keyBytes, codeWork).toString('base64url');

/** A draft that no link of its own opens: it was begun from the own page. */
function emptyDraft(slot: FormSlot, { now, link }: OwnVisit): DraftForm {
  const { occasion, instrumentId, participantId, instrumentVersion } = slot;
  return {
    ...{ occasion, instrumentId, participantId, instrumentVersion },
    ...{ draftId: randomUUID(), synthetic: false, saves: {}, submittedAt: null, trail: [] },
    link: {
      ...{ secretHash: '', codeHash: '', issuedAt: now, issuedBy: link.issuedBy },
      ...{ until: dayOf(now), revokedAt: now, channel: 'link', outsideWindow: null },
    },
    version: 0,
  };
}

/** The form slot, if its participant can answer it now. */
async function slotOf(
  group: OwnGroup,
  key: Pick<FormSlot, 'occasion' | 'instrumentId'>,
  visit: OwnVisit,
) {
  const today = dayOf(visit.now);
  const slot = found(
    ownSlots(group, today).find(
      (one) => one.occasion === key.occasion && one.instrumentId === key.instrumentId,
    ),
    'form.unknown',
  );
  const { instrumentId, instrumentVersion: version } = slot;
  const instrument = await instrumentOfPin(visit.place.organisation, { instrumentId, version });
  if (!isAnsweredHere(instrument)) throw new Problem('form.unknown');
  const refused = refusalOfForm(group, slot, today);
  if (refused) throw new Problem(refused);
  return slot;
}

export const formEndpoints: Pick<Endpoints<typeof own>, 'postOwnForm'> = {
  postOwnForm: async ({ body, ...request }) => {
    const visit = await openedOwnPage(request);
    const { place, link, now } = visit;
    const { runId, ...key } = body;
    const group = found(await groupShown(visit, runId), 'form.unknown');
    const slot = await slotOf(group, key, visit);
    const secret = await ownFormSecret(openerOf(visit), body);
    const until = lastDayOf(slot.window, {
      today: dayOf(now),
      isSetAside: awaitsConfirmation(slot),
    });
    const { organisation, participantId } = place;
    await openFromOwnPage(visit, {
      hash: linkHash(secret),
      target: { organisation, runId, ...key, participantId },
      ownPage: {
        runId: place.runId,
        ...{ secretHash: link.secretHash, issuedBy: link.issuedBy, until },
      },
      expiresAt: linkExpiry(until),
      draft: emptyDraft(slot, visit),
    });
    return { secret, until };
  },
};
