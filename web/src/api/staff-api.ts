import { accounts } from '../../../shared/contract/accounts.ts';
import { audits } from '../../../shared/contract/audits.ts';
import { calendars } from '../../../shared/contract/calendars.ts';
import { createClient } from '../../../shared/contract/client.ts';
import { clientLinkRoutes } from '../../../shared/contract/client-links.ts';
import { clients } from '../../../shared/contract/clients.ts';
import { erasures } from '../../../shared/contract/erasures.ts';
import { exports } from '../../../shared/contract/exports.ts';
import { feedback } from '../../../shared/contract/feedback.ts';
import { forms } from '../../../shared/contract/forms.ts';
import { handovers } from '../../../shared/contract/hand-overs.ts';
import { holdings } from '../../../shared/contract/holdings.ts';
import { instruments } from '../../../shared/contract/instruments.ts';
import { joins } from '../../../shared/contract/joins.ts';
import { links } from '../../../shared/contract/links.ts';
import { members } from '../../../shared/contract/members.ts';
import { meters } from '../../../shared/contract/meters.ts';
import { names } from '../../../shared/contract/names.ts';
import { organisations } from '../../../shared/contract/organisations.ts';
import { outcomes } from '../../../shared/contract/outcomes.ts';
import { ownpages } from '../../../shared/contract/own-pages.ts';
import { participants } from '../../../shared/contract/participants.ts';
import { partnerLinks } from '../../../shared/contract/partner-links.ts';
import { plans } from '../../../shared/contract/plans.ts';
import { programmes } from '../../../shared/contract/programmes.ts';
import { referrals } from '../../../shared/contract/referrals.ts';
import { runs } from '../../../shared/contract/runs.ts';
import { sessions } from '../../../shared/contract/sessions.ts';
import { staff } from '../../../shared/contract/staff.ts';
import { substitutes } from '../../../shared/contract/substitutes.ts';
import type { Programme } from '../../../shared/domain/groups/programme.ts';
import { learnClock } from '../session/clock.ts';
import { allPages } from './all-pages.ts';
import { fileCall } from './file-call.ts';
import { type CallingStaff, withTokenRetry } from './token-retry.ts';

/** A client of the routes that the staff's pages use. */
export function connectStaff(caller: CallingStaff) {
  const { token } = caller;
  const { getRun, listRuns, postRunConfirmation, postRunStatus, putRun } = runs;
  const { getRunBackground, getCountedBackground, putRunBackground } = runs;
  const { getXlsForm, ...typedInstruments } = instruments;
  const { deleteIdentity, getIdentity, putIdentity, postNames, postTaking } = names;
  const { getParticipant, listConsents, listOpenings, listWithoutOwnWorker, listUntakenClients } =
    participants;
  const { putConsent, putParticipant } = participants;
  const { putClientHandOver } = handovers;
  const { putClientSubstitute, deleteClientSubstitute } = substitutes;
  const { listMembers, putMember } = members;
  const { listSessions } = sessions;
  const { getDuties, listAbsences, putAbsence, deleteAbsence } = handovers;
  const { listRunHandOvers, putRunHandOver, putWorkerHandOver } = handovers;
  const { putRunSubstitute, deleteRunSubstitute } = substitutes;
  const { getCalendar, postCalendar, deleteCalendar } = calendars;
  const { getOwnPage, postOwnPageLink, deleteOwnPageLinks, postOneTimeWord } = ownpages;
  const { postOwnPageConfirmation, listMessages, listClientMessages, putMessageRead } = ownpages;
  const calledRoutes = {
    ...{ ...programmes, ...plans, getRun, listRuns, postRunConfirmation, postRunStatus, putRun },
    ...{ ...partnerLinks, listUntakenClients, postTaking },
    ...{ getRunBackground, getCountedBackground, putRunBackground },
    ...{
      listOpenings,
      listWithoutOwnWorker,
      getParticipant,
      putParticipant,
      listConsents,
      putConsent,
    },
    putMember,
    ...{ ...clients, ...clientLinkRoutes, ...meters },
    ...{ deleteIdentity, getIdentity, putIdentity, postNames },
    ...{ putClientHandOver, putClientSubstitute, deleteClientSubstitute },
    getRecord: holdings.getRecord,
    ...{ getOwnPage, postOwnPageLink, deleteOwnPageLinks, postOneTimeWord },
    ...{ postOwnPageConfirmation, listMessages, listClientMessages, putMessageRead },
    ...{ getDuties, listAbsences, putAbsence, deleteAbsence },
    ...{ listRunHandOvers, putRunHandOver, putWorkerHandOver },
    ...{ putRunSubstitute, deleteRunSubstitute },
    ...referrals,
    ...{ ...typedInstruments, listMembers, listSessions },
    ...{ getCalendar, postCalendar, deleteCalendar, ...organisations, ...accounts },
    ...{ ...joins, ...erasures },
    ...{ ...outcomes, ...feedback, ...forms, ...links, ...audits, ...exports, ...staff },
  };
  const calls = {
    ...createClient(calledRoutes, { url: '', token, heard: learnClock }),
    postLinkSheet: fileCall(links.postLinkSheet, token),
    getAuditLetter: fileCall(audits.getAuditLetter, token),
    getRecordPage: fileCall(holdings.getRecordPage, token),
    getXlsForm: fileCall(getXlsForm, token),
  };
  return withTokenRetry(calls, caller);
}
export type StaffApi = ReturnType<typeof connectStaff>;

/** Every programme in the order of the names, fetched page by page. */
export async function allProgrammes(api: Pick<StaffApi, 'listProgrammes'>): Promise<Programme[]> {
  const all = await allPages((query) => api.listProgrammes({ query }));
  return all.sort((one, other) => one.name.localeCompare(other.name, 'fi', { numeric: true }));
}
