import { randomUUID } from 'node:crypto';
import { links } from '../shared/contract/links.ts';
import { dayOf } from '../shared/domain/day.ts';
import type { AnswerLink } from '../shared/domain/forms/draft-form.ts';
import { checkPinnedInRun } from '../shared/domain/forms/form.ts';
import { type FormSlot, formMatrixOf } from '../shared/domain/forms/form-matrix.ts';
import {
  awaitsConfirmation,
  checkAnswerable,
  type IssuedLinks,
  isBegun,
  type LinksBody,
  lastDayOf,
  slotsToLink,
  withLink,
  withoutLink,
} from '../shared/domain/forms/link.ts';
import { newLinkCode, newLinkSecret } from '../shared/domain/forms/link-secret.ts';
import { checkOpen } from '../shared/domain/groups/run.ts';
import { webAddressVariable } from '../shared/environment.ts';
import { linkSheet } from './files/link-sheet.ts';
import { found, ownRun } from './http/own.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import {
  linkExpiry,
  putLinkEntries,
  readOnItsWay,
  saveDraftForm,
  saveDraftForms,
} from './store/draft-forms.ts';
import { instrumentOfPin } from './store/instruments-of-pins.ts';
import { linkHash } from './store/link-hash.ts';
import { type RunToFollow, readRunForForms, readRunToFollow } from './store/run-record.ts';
import { getRun } from './store/runs.ts';
import { findMember } from './store/staff-members.ts';

type LinksRequest = { acting: ActingCaller; runId: string; body: LinksBody; now: string };

/** The address of the web app. */
const webAddress = () => process.env[webAddressVariable] ?? '';

/** The form slots of the run that get links, and those that do not. */
async function slotsOf({ acting, runId, body, now }: LinksRequest) {
  // Only the follow-up depends on whom one may contact after the end, and checking that costs a
  // read.
  const read = body.occasion === 'follow_up' ? readRunToFollow : readRunForForms;
  const runToFollow = await read(acting.caller.organisation, runId, acting.today);
  const run = ownRun(runToFollow?.run, acting);
  checkOpen(run.status, 'forms');
  const version = checkPinnedInRun(run, body);
  const { instrumentId } = body;
  checkAnswerable(await instrumentOfPin(acting.caller.organisation, { instrumentId, version }));
  const nothing = { answerings: [], entries: [] };
  const { items } = formMatrixOf(runToFollow as RunToFollow, nothing, dayOf(now));
  const slots = items.filter(
    ({ occasion, instrumentId }) =>
      occasion === body.occasion && instrumentId === body.instrumentId,
  );
  return slotsToLink(slots, body, dayOf(now));
}

/** A secret and a code for a form slot, and the link as it is stored. */
function newLink(slot: FormSlot, { acting, body, now }: LinksRequest) {
  const [secret, code] = [newLinkSecret(), newLinkCode()];
  const { channel, outsideWindow } = body;
  const isSetAside = outsideWindow !== null || awaitsConfirmation(slot);
  const due = { today: dayOf(now), isSetAside };
  const link: AnswerLink = {
    secretHash: linkHash(secret),
    codeHash: linkHash(code),
    issuedAt: now,
    issuedBy: acting.caller.userId,
    until: lastDayOf(slot.window, due),
    revokedAt: null,
    channel,
    outsideWindow,
  };
  return { place: slot, secret, code, link };
}
type MadeLink = ReturnType<typeof newLink>;

const keyOf = ({ occasion, instrumentId, participantId }: FormSlot) => ({
  occasion,
  instrumentId,
  participantId,
});

const entriesOf = ({ place: slot, link }: MadeLink, { acting, runId }: LinksRequest) =>
  [link.secretHash, link.codeHash].map((hash) => ({
    hash,
    target: { organisation: acting.caller.organisation, runId, ...keyOf(slot) },
    expiresAt: linkExpiry(link.until),
  }));

/** The key by which a phone finds its unsent answers to the same form. */
const newDraftId = () => randomUUID();

/**
 * Makes links for all the form slots or for none; each replaces the slot's earlier link. Links for
 * a whole group skip members who have begun with a link that still works.
 */
async function issue(request: LinksRequest): Promise<IssuedLinks> {
  const { acting, runId, body, now } = request;
  const { awaited, leftOut } = await slotsOf(request);
  const made = awaited.map((slot) => newLink(slot, request));
  await putLinkEntries(made.flatMap((one) => entriesOf(one, request)));
  const leavesBegun = body.participantIds === null && !body.replaceBegun;
  const forms = awaited.map(keyOf);
  const saved = await saveDraftForms(acting.caller.organisation, runId, forms, (present) =>
    made.map(({ place: slot, link }, n) => {
      const { instrumentVersion } = slot;
      const { synthetic } = body;
      const stored = present[n];
      if (stored && leavesBegun && isBegun(stored, dayOf(now))) return null;
      const at = { place: keyOf(slot), link, draftId: newDraftId() };
      return withLink(stored, { ...at, instrumentVersion, synthetic });
    }),
  );
  const left = [
    ...leftOut.map(({ participantId, status }) => ({ participantId, status })),
    ...awaited.flatMap(({ participantId }, n) =>
      saved[n] ? [] : [{ participantId, status: 'started' as const }],
    ),
  ];
  return {
    items: made
      .filter((_, n) => saved[n])
      .map(({ place: slot, secret, code, link }) => ({
        ...keyOf(slot),
        ...{ secret, code, address: `${webAddress()}a#${secret}`, until: link.until },
      })),
    next: null,
    leftOut: left,
  };
}

export const handler = serve(
  links,
  {
    postLinks: async ({ acting, params, body, now }) => issue({ acting, body, now, ...params }),

    postLinkSheet: async ({ acting, params, body, now }) => {
      const { items } = await issue({ acting, body, now, ...params });
      return linkSheet(items, webAddress());
    },

    deleteLink: async ({ caller, acting, params, now }) => {
      const { runId, ...key } = params;
      ownRun(await getRun(caller.organisation, runId), acting);
      const way = found(await readOnItsWay(caller.organisation, runId, key), 'link.unknown');
      const by = { by: caller.userId, now };
      const { link } = await saveDraftForm(way, ({ draft }) => withoutLink(draft, by));
      return { ...key, revokedAt: link.revokedAt ?? now };
    },
  },
  { audit: storeAudit, findMember },
);
