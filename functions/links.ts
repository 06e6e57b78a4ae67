import { randomUUID } from 'node:crypto';
import { configuration } from '../shared/configuration.ts';
import { links } from '../shared/contract/links.ts';
import { webAddressVariable } from '../shared/environment.ts';
import { findInstrument } from '../shared/instruments/instruments.ts';
import type { AnswerLink } from '../shared/model/answering.ts';
import { dayOf } from '../shared/model/day.ts';
import { checkPinnedInRun } from '../shared/model/form.ts';
import { type FormPlace, formMatrixOf } from '../shared/model/form-matrix.ts';
import {
  awaitsConfirmation,
  checkAnswerable,
  type IssuedLinks,
  isBegun,
  type LinksBody,
  lastDayOf,
  placesToLink,
  withLink,
  withoutLink,
} from '../shared/model/link.ts';
import { newLinkCode, newLinkSecret } from '../shared/model/link-secret.ts';
import { checkOpen } from '../shared/model/run.ts';
import { linkSheet } from './files/link-sheet.ts';
import { found, ledRun } from './http/own.ts';
import type { Asker } from './http/request.ts';
import { serve } from './http/serve.ts';
import { putLinkEntries, readOnItsWay, saveAnswering, saveAnswerings } from './store/answerings.ts';
import { keepAudit } from './store/audit.ts';
import { linkHash } from './store/link-hash.ts';
import { type Course, readCourse, readFollowedCourse } from './store/run-record.ts';
import { getRun } from './store/runs.ts';

type Issue = { asker: Asker; runId: string; body: LinksBody; now: string };

/** Where the web app is. */
const webAddress = () => process.env[webAddressVariable] ?? '';

/** The places of the run that are to get links, and those that are not. */
async function placesOf({ asker, runId, body, now }: Issue) {
  // Whom one may contact after the end matters for that occasion alone, and costs a read.
  const read = body.occasion === 'follow_up' ? readFollowedCourse : readCourse;
  const course = await read(asker.caller.organisation, runId, asker.today);
  const run = ledRun(course?.run, asker);
  checkOpen(run.status, 'forms');
  const version = checkPinnedInRun(run, body);
  checkAnswerable(found(findInstrument(body.instrumentId, version), 'instrument.unknown'));
  const nothing = { answerings: [], entries: [] };
  const { items } = formMatrixOf(course as Course, nothing, dayOf(now));
  const places = items.filter(
    ({ occasion, instrumentId }) =>
      occasion === body.occasion && instrumentId === body.instrumentId,
  );
  return placesToLink(places, body, dayOf(now));
}

/** A secret and a code for a place, and the link as it is kept. */
function newLink(place: FormPlace, { asker, body, now }: Issue) {
  const [secret, code] = [newLinkSecret(), newLinkCode()];
  const { channel, outsideWindow } = body;
  const isSetAside = outsideWindow !== null || awaitsConfirmation(place);
  const due = { today: dayOf(now), isSetAside };
  const link: AnswerLink = {
    secretHash: linkHash(secret),
    codeHash: linkHash(code),
    issuedAt: now,
    issuedBy: asker.caller.userId,
    until: lastDayOf(place.window, due),
    revokedAt: null,
    channel,
    outsideWindow,
  };
  return { place, secret, code, link };
}
type NewLink = ReturnType<typeof newLink>;

const keyOf = ({ occasion, instrumentId, participantId }: FormPlace) => ({
  occasion,
  instrumentId,
  participantId,
});

const dayMs = 24 * 60 * 60 * 1000;
/** Links are looked up until their last day and the days after it are over in every time zone. */
const storedMs = (configuration.linkStoredDays + 2) * dayMs;

const entriesOf = ({ place, link }: NewLink, { asker, runId }: Issue) =>
  [link.secretHash, link.codeHash].map((hash) => ({
    hash,
    led: { organisation: asker.caller.organisation, runId, ...keyOf(place) },
    expiresAt: Math.ceil((Date.parse(link.until) + storedMs) / 1000),
  }));

/** By what a phone knows again what waits on it of the same form. */
const newDraftId = () => randomUUID();

/**
 * Makes links for all the places or for none; each replaces the place's earlier one. Of a whole
 * group, those who have begun by a link that works are left alone.
 */
async function issue(request: Issue): Promise<IssuedLinks> {
  const { asker, runId, body, now } = request;
  const { awaited, leftOut } = await placesOf(request);
  const made = awaited.map((place) => newLink(place, request));
  await putLinkEntries(made.flatMap((one) => entriesOf(one, request)));
  const leavesBegun = body.participantIds === null && !body.replaceBegun;
  const forms = awaited.map(keyOf);
  const saved = await saveAnswerings(asker.caller.organisation, runId, forms, (present) =>
    made.map(({ place, link }, n) => {
      const { instrumentVersion } = place;
      const { synthetic } = body;
      const kept = present[n];
      if (kept && leavesBegun && isBegun(kept, dayOf(now))) return null;
      const at = { place: keyOf(place), link, draftId: newDraftId() };
      return withLink(kept, { ...at, instrumentVersion, synthetic });
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
      .map(({ place, secret, code, link }) => ({
        ...keyOf(place),
        ...{ secret, code, address: `${webAddress()}a#${secret}`, until: link.until },
      })),
    next: null,
    leftOut: left,
  };
}

export const handler = serve(
  links,
  {
    postLinks: async ({ asker, params, body, now }) => issue({ asker, body, now, ...params }),

    postLinkSheet: async ({ asker, params, body, now }) => {
      const { items } = await issue({ asker, body, now, ...params });
      return linkSheet(items, webAddress());
    },

    deleteLink: async ({ caller, asker, params, now }) => {
      const { runId, ...key } = params;
      ledRun(await getRun(caller.organisation, runId), asker);
      const way = found(await readOnItsWay(caller.organisation, runId, key), 'link.unknown');
      const by = { by: caller.userId, now };
      const { link } = await saveAnswering(way, ({ answering }) => withoutLink(answering, by));
      return { ...key, revokedAt: link.revokedAt ?? now };
    },
  },
  keepAudit,
);
