import { holdings } from '../shared/contract/holdings.ts';
import { participantThemselves } from '../shared/domain/forms/form.ts';
import { discloseClientLink } from '../shared/domain/people/client-link.ts';
import { discloseConsent } from '../shared/domain/people/consent.ts';
import type { Participant } from '../shared/domain/people/participant.ts';
import { showMessage } from '../shared/domain/people/reminder.ts';
import { type Holdings, holdingsShape, staffIn } from '../shared/domain/privacy/holdings.ts';
import { withoutHidden } from '../shared/domain/privacy/own-past.ts';
import { recordedDays } from '../shared/domain/privacy/removal.ts';
import { retentionOf } from '../shared/domain/privacy/retention.ts';
import type { Instrument } from '../shared/instruments/instrument.ts';
import { allInstruments } from '../shared/instruments/instruments.ts';
import { isOwnInstrument } from '../shared/instruments/own.ts';
import { recordPage } from './files/record-page.ts';
import { found, ownClient } from './http/own.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
import { type OwnVisit, openedInside } from './own/visit.ts';
import { storeAudit } from './store/audit.ts';
import { readPerson, readRunsOf } from './store/holdings.ts';
import { readOutbox } from './store/outbox.ts';
import { listPublished } from './store/own-instruments.ts';
import { findMember } from './store/staff-members.ts';
import { readStaffNames } from './store/staff-names.ts';

type HoldingsRequest = {
  organisation: string;
  participantId: string;
  now: string;
  /** Refuses a caller who may not read it; returns the participant. */
  check: (participant: Participant | undefined) => Participant;
};

/**
 * All that is stored about somebody. For the own worker it includes the answers even if the client
 * does not share them with the worker: the client asks for it, and the worker hands it over.
 */
async function recordOf({
  organisation,
  participantId,
  now,
  check,
}: HoldingsRequest): Promise<Holdings> {
  const { consents, link, ownPage, handOvers, identityKept, apartFrom, meters, ...stored } =
    await readPerson(organisation, participantId);
  const participant = check(stored.participant);
  const [runs, outbox] = await Promise.all([
    readRunsOf(organisation, participantId),
    readOutbox(organisation, participantId),
  ]);
  const onRecord = {
    toldAt: now,
    participant,
    identityKept,
    consents: consents.map(discloseConsent),
    link: link ? discloseClientLink(link) : null,
    ownPage,
    handOvers,
    apartFrom,
    meters,
    messages: outbox.messages.map(showMessage),
    trials: outbox.arms.map(({ participantId: _, ...arm }) => arm),
    runs,
    retention: retentionOf({
      groupEnds: runs.map(({ run }) => run.endsOn),
      recordedOn: recordedDays({ participant, consents, handOvers, meters }),
    }),
  };
  const staff = staffIn(holdingsShape, onRecord).filter((id) => id !== participantThemselves);
  const names = await readStaffNames(organisation, staff);
  return { ...onRecord, staff: [...names].map(([userId, name]) => ({ userId, name })) };
}

/** The questionnaires that the record may name: the organisation's own only where one is in it. */
async function definitionsFor(org: string, { runs }: Holdings): Promise<readonly Instrument[]> {
  const named = runs.flatMap((run) => [
    ...run.forms,
    ...run.decisions,
    ...run.inTheMaking,
    ...run.paperEntries,
  ]);
  if (!named.some(({ instrumentId }) => isOwnInstrument(instrumentId))) return allInstruments;
  const own = await listPublished(org);
  return [...allInstruments, ...own.map(({ instrument }) => instrument)];
}

/** The request of the client's own worker. */
const byWorker = (
  acting: ActingCaller,
  { participantId }: { participantId: string },
  now: string,
): HoldingsRequest => ({
  ...{ organisation: acting.caller.organisation, participantId, now },
  check: (participant) => ownClient(participant, acting),
});

/** The participant's own copy, without what their page hides. */
async function ownCopy({ place, page, now }: OwnVisit) {
  const { organisation, participantId } = place;
  const check = (participant: Participant | undefined) => found(participant, 'link.unknown');
  return withoutHidden(await recordOf({ organisation, participantId, now, check }), page);
}

export const handler = serve(
  holdings,
  {
    getRecord: async ({ acting, params, now }) => recordOf(byWorker(acting, params, now)),

    getRecordPage: async ({ acting, params, now }) => {
      const onRecord = await recordOf(byWorker(acting, params, now));
      return recordPage(onRecord, await definitionsFor(acting.caller.organisation, onRecord));
    },

    getOwnCopy: async (request) => ownCopy(await openedInside(request)),

    getOwnCopyPage: async (request) => {
      const visit = await openedInside(request);
      const { record, hasHidden } = await ownCopy(visit);
      const definitions = await definitionsFor(visit.place.organisation, record);
      return recordPage(record, definitions, { hasHidden });
    },
  },
  { audit: storeAudit, findMember },
);
