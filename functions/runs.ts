import { runs } from '../shared/contract/runs.ts';
import { dayOf } from '../shared/domain/day.ts';
import { countedComposition } from '../shared/domain/figures/disclose-composition.ts';
import { asClosed } from '../shared/domain/figures/release.ts';
import { checkReadiness } from '../shared/domain/forms/run-readiness.ts';
import { checkStoredLongEnough } from '../shared/domain/groups/removed-run.ts';
import {
  checkOpen,
  checkPinned,
  checkRunTransition,
  isReadOnly,
  type Run,
  type RunBody,
} from '../shared/domain/groups/run.ts';
import { checkTemplate, takesTemplate } from '../shared/domain/groups/template.ts';
import { checkRunDays } from '../shared/domain/groups/unlikely-date.ts';
import { municipalityWith } from '../shared/domain/municipalities.ts';
import { isLeader, leads, mayNameLeaders } from '../shared/domain/people/access.ts';
import { leadersConfirmed } from '../shared/domain/people/run-leaders.ts';
import { Problem } from '../shared/problems.ts';
import { found, knownRun, ownRun } from './http/own.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
import { checkInstruments } from './pinned-instruments.ts';
import { storeAudit } from './store/audit.ts';
import {
  getBackgroundConfirmation,
  getGroupBackground,
  saveBackgroundConfirmation,
  saveGroupBackground,
} from './store/group-backgrounds.ts';
import { getOrganisation } from './store/organisations.ts';
import { getProgramme } from './store/programmes.ts';
import { countedNow, type RunToFollow, readRunForForms } from './store/run-record.ts';
import { saveStaff } from './store/run-staff.ts';
import { getRun, listLedRunIds, listRuns, saveRun, saveRunStatus } from './store/runs.ts';
import { untilWritten } from './store/save.ts';
import { labelRemovals } from './store/sealed-labels.ts';
import { findMember } from './store/staff-members.ts';
import { hasRelease, mayKnowComposition, summaryWrite } from './store/summaries.ts';
import { getTemplate } from './store/templates.ts';

/**
 * Refuses a code that no municipality has, and a name that is not that municipality's.
 * @throws Problem municipality.unknown
 */
function checkMunicipality({ municipality, municipalityCode }: RunBody): void {
  if (municipalityCode === null) return;
  const known = municipalityWith(municipalityCode);
  if (municipality !== known?.fi && municipality !== known?.sv)
    throw new Problem('municipality.unknown');
}

/** The data that place a run in common figures; its release fixes them. */
const isMoved = (before: Run, after: RunBody): boolean =>
  (['programmeId', 'municipality', 'startsOn', 'endsOn'] as const).some(
    (field) => before[field] !== after[field],
  );

/** @throws Problem run.released */
async function checkNotReleased(org: string, runId: string, now: string): Promise<void> {
  if (await hasRelease(org, runId, now)) throw new Problem('run.released');
}

/** The figures that closing freezes, as they will be once the run is closed. */
async function frozenFigures(org: string, run: Run, now: string) {
  const counted = await countedNow(org, run.runId, now, 'store');
  if (!counted) return [];
  return [summaryWrite(org, { ...counted, figures: asClosed(counted.figures), frozen: true })];
}

/** @throws Problem background.released */
async function checkMayKnowBackground(
  { caller: { organisation, userId } }: ActingCaller,
  runId: string,
  now: string,
): Promise<void> {
  if (!(await mayKnowComposition(organisation, runId, { userId, now })))
    throw new Problem('background.released');
}

/** A run in the caller's list, marked if it is there because the caller is a substitute. */
const listed = (run: Run, { caller, today }: ActingCaller) => ({
  ...run,
  substituting: !isLeader(caller, run) && leads(caller, run, today),
});

/** @throws Problem run.opened_by_coordinators */
async function checkMayOpen({ organisation, roles }: ActingCaller['caller']): Promise<void> {
  if (roles.includes('coordinator')) return;
  const { whoOpensGroups } = await getOrganisation(organisation);
  if (whoOpensGroups === 'coordinators') throw new Problem('run.opened_by_coordinators');
}

/**
 * Leaders may prepare a run of their own. It waits for another person's confirmation, and they
 * cannot change a run that exists.
 * @throws Problem role.missing
 */
function checkMayPlan(
  { roles, userId }: ActingCaller['caller'],
  before: Run | undefined,
  { leaders }: Pick<RunBody, 'leaders'>,
): void {
  if (roles.includes('coordinator')) return;
  if (before || !leaders.includes(userId)) throw new Problem('role.missing');
}

export const handler = serve(
  runs,
  {
    listRuns: async ({ caller, acting, query: { limit, cursor, ...filter } }) => {
      const page = { limit, cursor };
      const { items, next } = caller.roles.includes('coordinator')
        ? await listRuns(caller.organisation, filter, page)
        : await listLedRunIds(acting, filter, page);
      return { items: items.map((run) => listed(run, acting)), next };
    },

    getRun: async ({ caller, acting, params }) =>
      knownRun(await getRun(caller.organisation, params.runId), acting),

    putRun: async ({ caller, acting, params, body: sent, ifMatch, now }) => {
      const org = caller.organisation;
      const before = await getRun(org, params.runId);
      const request = await sent.over(() => before);
      const { confirmedDate: _, ...body } = request;
      checkMayPlan(caller, before, body);
      if (!before) await checkMayOpen(caller);
      found(await getProgramme(org, body.programmeId), 'programme.unknown');
      checkMunicipality(body);
      await checkInstruments(org, body.instruments);
      if (before) checkPinned(before, body);
      const newest = takesTemplate(body, before)
        ? await getTemplate(org, body.programmeId)
        : undefined;
      checkTemplate(body, before, newest?.version);
      if (before) checkOpen(before.status, 'members');
      if (before && isMoved(before, body)) await checkNotReleased(org, params.runId, now);
      checkStoredLongEnough(body, before, acting.today);
      checkRunDays(request, before, acting.today);
      const by = { userId: caller.userId, on: dayOf(now) };
      return saveRun(org, params.runId, body, by, { before, ifMatch });
    },

    postRunConfirmation: async ({ caller, params: { runId }, body: { leader } }) => {
      const org = caller.organisation;
      await untilWritten(async () => {
        const there = await getRun(org, runId);
        const run = found(
          there && mayNameLeaders(caller, there) ? there : undefined,
          'run.unknown',
        );
        checkOpen(run.status, 'members');
        const after = leadersConfirmed(run, leader, caller.userId);
        const named = [{ userId: leader, pointer: '/leader' }];
        return after ? saveStaff(org, run, { ...run, ...after }, { named }) : true;
      });
      return found(await getRun(org, runId), 'run.unknown');
    },

    postRunStatus: async ({ caller, acting, params, body, now }) => {
      const org = caller.organisation;
      const runToFollow = await readRunForForms(org, params.runId);
      const run = knownRun(runToFollow?.run, acting);
      if (run.status === body.status) return run;
      checkRunTransition(run.status, body.status);
      checkReadiness(body.status, runToFollow as RunToFollow);
      const along = async () => [
        ...(body.status === 'closed' ? await frozenFigures(org, run, now) : []),
        // Labels end with the run. A device that stores some at the same time finds the run changed.
        ...(isReadOnly(body) ? labelRemovals(org, run) : []),
      ];
      return saveRunStatus(org, run, { ...body, by: caller.userId }, along);
    },

    getRunBackground: async ({ caller, acting, params, now }) => {
      ownRun(await getRun(caller.organisation, params.runId), acting);
      await checkMayKnowBackground(acting, params.runId, now);
      return found(
        await getGroupBackground(caller.organisation, params.runId),
        'background.unknown',
      );
    },

    putRunBackground: async ({ caller, acting, params: { runId }, body: sent, ifMatch, now }) => {
      const org = caller.organisation;
      const run = ownRun(await getRun(org, runId), acting);
      checkOpen(run.status, 'members');
      await checkMayKnowBackground(acting, runId, now);
      const body = await sent.over(() => getGroupBackground(org, runId));
      return saveGroupBackground(org, { runId, ...body, version: 1 }, ifMatch);
    },

    getCountedBackground: async ({ caller, acting, params, now }) => {
      const org = caller.organisation;
      const counted = await countedNow(org, params.runId, now);
      ownRun(counted?.run, acting);
      const composition = countedComposition(found(counted, 'run.unknown'), caller.userId, now);
      const confirmed = await getBackgroundConfirmation(org, params.runId);
      return { composition, confirmed: confirmed ?? null };
    },

    putBackgroundConfirmation: async ({ caller, acting, params, body: sent, ifMatch, now }) => {
      const org = caller.organisation;
      const run = ownRun(await getRun(org, params.runId), acting);
      checkOpen(run.status, 'members');
      await checkMayKnowBackground(acting, run.runId, now);
      const body = await sent.over(() => getBackgroundConfirmation(org, run.runId));
      const signed = { confirmedBy: caller.userId, confirmedAt: now };
      return saveBackgroundConfirmation(org, run.runId, { ...body, ...signed }, ifMatch);
    },
  },
  { audit: storeAudit, findMember },
);
