import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import type { RunRecord } from '../../shared/model/count-run.ts';
import type { Form } from '../../shared/model/form.ts';
import { pinned, runBody, sessionBody } from '../make.ts';
import type { World, WorldEvent, WorldForm, WorldRun } from './world.ts';

/** What had happened of a kind by a moment. */
const byThen = <What extends WorldEvent['what']>({ events }: World, what: What, now: string) =>
  events.filter(
    (event): event is Extract<WorldEvent, { what: What }> => event.what === what && event.at <= now,
  );

const numbersOf = (events: readonly { person: string }[]) =>
  new Set(events.map(({ person }) => person));

/** A form with its version, and what the earlier versions leave in it: who brought it in first. */
function formOf(versions: readonly WorldForm[]): Form {
  const [first, last] = [versions[0] as WorldForm, versions.at(-1) as WorldForm];
  return {
    participantId: last.person,
    occasion: last.occasion,
    instrumentId: statements.id,
    instrumentVersion: statements.version,
    answeredOn: last.answeredOn,
    channel: last.by === 'participant' ? 'link' : 'paper',
    answers: last.answers,
    outsideWindow: null,
    synthetic: true,
    receivedBy: first.by,
    receivedAt: first.at,
    secondEntryBy: last.readAgainBy,
    retracted: null,
    version: versions.length,
  };
}

/** The run as it was at a moment: where it belongs, when its forms were due, whether it had ended. */
function runAt(world: World, run: WorldRun, now: string): RunRecord['run'] {
  const isOf = (event: { runId: string }) => event.runId === run.runId;
  const { programmeId } = byThen(world, 'moved', now).findLast(isOf) ?? run;
  const { endsOn } = byThen(world, 're-dated', now).findLast(isOf) ?? run;
  const hasEnded = byThen(world, 'ended', now).some(isOf);
  const windows = byThen(world, 'window', now)
    .filter(isOf)
    .map(({ occasion, from, to }) => [occasion, { from, to }]);
  return {
    ...runBody(programmeId, { startsOn: run.startsOn, endsOn }),
    runId: run.runId,
    name: `Ryhmä ${run.runId}`,
    municipality: run.municipality,
    leaders: [...run.leaders],
    instruments: [{ ...pinned, occasions: ['start', 'end', 'follow_up'] }],
    windows: Object.fromEntries(windows),
    status: hasEnded ? 'ended' : 'running',
    history: [],
    activeMembers: run.members.length,
    substitutes: [],
    version: 1,
  };
}

/** All that was kept of a run at a moment, as figures are counted from it. */
export function recordAt(world: World, runId: string, now: string): RunRecord {
  const run = world.runs.find((one) => one.runId === runId) as WorldRun;
  const erased = numbersOf(byThen(world, 'erased', now));
  const withdrew = byThen(world, 'withdrew', now);
  const members = run.members.filter(({ person }) => !erased.has(person));
  const numbers = numbersOf(members);
  const forms = world.forms.filter(
    (form) => form.runId === runId && form.at <= now && numbers.has(form.person),
  );
  const slots = Map.groupBy(forms, ({ person, occasion }) => `${person} ${occasion}`);
  return {
    run: runAt(world, run, now),
    members: members.map(({ person, joinedOn, leftOn }) => ({
      participantId: person,
      state: leftOn && leftOn <= now ? ('dropped_out' as const) : ('enrolled' as const),
      referralRoute: 'adult_social_work' as const,
      joinedOn,
      exit: leftOn && leftOn <= now ? { on: leftOn, reason: 'moved' as const } : null,
      continuation: null,
      ownWorkerException: null,
      version: 1,
    })) as unknown as RunRecord['members'],
    sessions: [
      { ...sessionBody({ date: run.endsOn }), sessionId: 's-1', marks: {}, version: 1 },
    ] as unknown as RunRecord['sessions'],
    forms: [...slots.values()].map(formOf),
    unnumbered: [],
    background: null,
    participants: world.people
      .filter(({ id }) => numbers.has(id))
      .map(({ id, registeredBy, confirmedBy, firstRun, background }) => ({
        ...{ participantId: id, registeredBy, confirmedBy, firstRun, background },
        ownWorker: null,
        synthetic: true,
        version: 1,
      })) as unknown as RunRecord['participants'],
    withdrawn: numbersOf(withdrew.filter(({ person }) => numbers.has(person))),
    takenBack: withdrew.filter(({ person }) => numbers.has(person)).map(({ at }) => at),
  };
}
