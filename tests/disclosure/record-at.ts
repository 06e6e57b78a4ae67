import type { RunRecord } from '../../shared/domain/figures/counted-record.ts';
import type { Form } from '../../shared/domain/forms/form.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { newRunBody, newSessionBody, pinned } from '../make.ts';
import {
  leadersAt,
  leadersUntil,
  type World,
  type WorldEvent,
  type WorldForm,
  type WorldRun,
} from './world.ts';

/** The entries of a kind up to a moment. */
const byThen = <What extends WorldEvent['what']>({ events }: World, what: What, now: string) =>
  events.filter(
    (event): event is Extract<WorldEvent, { what: What }> => event.what === what && event.at <= now,
  );

const numbersOf = (events: readonly { person: string }[]) =>
  new Set(events.map(({ person }) => person));

const originOf = (form: WorldForm, at: number) => ({
  version: at + 1,
  by: form.by,
  at: form.at,
  channel: channelOf(form),
  handedOutBy: form.handedOverBy,
  secondEntryBy: form.readAgainBy,
  comparedBy: [],
  inferred: false,
});

function channelOf({ by, handedOverBy }: WorldForm): Form['channel'] {
  if (handedOverBy) return 'device';
  return by === 'participant' ? 'link' : 'paper';
}

/**
 * A form with all its versions. What a participant handed in stays: what staff write later is a
 * correction, which counts in no figure until the participant confirms it.
 */
function formOf(all: readonly WorldForm[]): Form {
  const versions = all[0]?.by === 'participant' ? all.slice(0, 1) : all;
  const [first, last] = [versions[0] as WorldForm, versions.at(-1) as WorldForm];
  return {
    participantId: last.person,
    occasion: last.occasion,
    instrumentId: statements.id,
    instrumentVersion: statements.version,
    answeredOn: last.answeredOn,
    channel: channelOf(last),
    answers: last.answers,
    outsideWindow: null,
    synthetic: true,
    receivedBy: first.by,
    receivedAt: first.at,
    secondEntryBy: last.readAgainBy,
    retracted: null,
    lateArrival: null,
    origin: originOf(last, versions.length - 1),
    earlier: versions.slice(0, -1).map((form, at) => ({
      answeredOn: form.answeredOn,
      answers: form.answers,
      origin: originOf(form, at),
    })),
    corrections: [],
    version: versions.length,
  };
}

/**
 * The run as it was at a moment: its programme and place, its form windows, and whether it had
 * ended.
 */
function runAt(world: World, run: WorldRun, now: string): RunRecord['run'] {
  const isOf = (event: { runId: string }) => event.runId === run.runId;
  const { programmeId } = byThen(world, 'moved', now).findLast(isOf) ?? run;
  const { endsOn } = byThen(world, 're-dated', now).findLast(isOf) ?? run;
  const hasEnded = byThen(world, 'ended', now).some(isOf);
  const windows = byThen(world, 'window', now)
    .filter(isOf)
    .map(({ occasion, from, to }) => [occasion, { from, to }]);
  return {
    ...newRunBody(programmeId, { startsOn: run.startsOn, endsOn }),
    runId: run.runId,
    name: `Ryhmä ${run.runId}`,
    municipality: run.municipality,
    contactWords: '',
    leaders: leadersAt(world, run, now),
    instruments: [{ ...pinned, occasions: ['start', 'end', 'follow_up'] }],
    windows: Object.fromEntries(windows),
    status: hasEnded ? 'ended' : 'running',
    history: [],
    activeMembers: run.members.length,
    municipalityCode: null,
    templateVersion: null,
    pastReason: '',
    substitutes: [],
    everNamed: leadersUntil(world, run, now),
    removal: null,
    confirmedBy: 'coordinator',
    unconfirmedLeaders: [],
    version: 1,
  };
}

/** Everything stored about a run at a moment, as figures are counted from it. */
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
    definitions: [statements],
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
      { ...newSessionBody({ date: run.endsOn }), sessionId: 's-1', marks: {}, version: 1 },
    ] as unknown as RunRecord['sessions'],
    forms: [...slots.values()].map(formOf),
    unnumbered: [],
    background: null,
    participants: world.people
      .filter(({ id }) => numbers.has(id))
      .map(({ id, registeredBy, confirmedBy, firstRun, background }) => ({
        ...{ participantId: id, registeredBy, confirmedBy, firstRun, background },
        ...{ ownWorker: registeredBy, substitutes: [], handledBy: [] },
        synthetic: true,
        version: 1,
      })) as unknown as RunRecord['participants'],
    withdrawn: numbersOf(withdrew.filter(({ person }) => numbers.has(person))),
    handOvers: [],
    withdrawals: new Map(withdrew.map(({ person, at }) => [person, at])),
    decisions: byThen(world, 'refused', now)
      .filter((event) => event.runId === runId && numbers.has(event.person))
      .map(({ person, occasion, at }) => ({
        ...{ participantId: person, occasion, instrumentId: statements.id },
        ...{ decision: 'refused' as const, on: at.slice(0, 10), reason: 'own_wish' as const },
        ...{ decidedBy: run.leaders[0] ?? '', decidedAt: at, version: 1 },
        ...{ note: null, closingId: null },
      })),
  };
}
