import { holdings } from '../shared/contract/holdings.ts';
import { participantThemselves } from '../shared/domain/forms/form.ts';
import { discloseClientLink } from '../shared/domain/people/client-link.ts';
import { discloseConsent } from '../shared/domain/people/consent.ts';
import { showMessage } from '../shared/domain/people/reminder.ts';
import { type Holdings, holdingsShape, staffIn } from '../shared/domain/privacy/holdings.ts';
import { recordedDays } from '../shared/domain/privacy/removal.ts';
import { retentionOf } from '../shared/domain/privacy/retention.ts';
import type { Instrument } from '../shared/instruments/instrument.ts';
import { allInstruments } from '../shared/instruments/instruments.ts';
import { isOwnInstrument } from '../shared/instruments/own.ts';
import { recordPage } from './files/record-page.ts';
import { ownClient } from './http/own.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { readPerson, readRunsOf } from './store/holdings.ts';
import { readOutbox } from './store/outbox.ts';
import { listPublished } from './store/own-instruments.ts';
import { findMember } from './store/staff-members.ts';
import { readStaffNames } from './store/staff-names.ts';

type HoldingsRequest = { acting: ActingCaller; participantId: string; now: string };

/**
 * All that is stored about the caller's client. It includes the answers even if the client does not
 * share them with the worker: the client asks for it, and the worker hands it over.
 */
async function recordOf({ acting, participantId, now }: HoldingsRequest): Promise<Holdings> {
  const { organisation } = acting.caller;
  const { consents, link, handOvers, identityKept, apartFrom, meters, ...stored } =
    await readPerson(organisation, participantId);
  const participant = ownClient(stored.participant, acting);
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

export const handler = serve(
  holdings,
  {
    getRecord: async ({ acting, params, now }) => recordOf({ acting, now, ...params }),

    getRecordPage: async ({ acting, params, now }) => {
      const onRecord = await recordOf({ acting, now, ...params });
      return recordPage(onRecord, await definitionsFor(acting.caller.organisation, onRecord));
    },
  },
  { audit: storeAudit, findMember },
);
