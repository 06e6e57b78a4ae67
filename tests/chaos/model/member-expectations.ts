import type { Member, MemberState } from '../../../shared/domain/people/member.ts';
import { type Expectations, ExpectedRefusal, must, only, saved, there } from './expectation.ts';
import type { ModelPerson } from './people.ts';
import type { SeenClient } from './picture.ts';
import { isAtRest } from './run-expectations.ts';
import { isLedBy, isRunWaiting, led, modelClientOf, modelWorkerOf } from './whose.ts';

/** The states that a member may change to; every member may keep their state. */
const next: Record<MemberState | 'new', readonly MemberState[]> = {
  new: ['referred', 'enrolled'],
  referred: ['enrolled'],
  consented: ['enrolled', 'referred'],
  enrolled: ['continued', 'dropped_out', 'transferred'],
  dropped_out: ['enrolled', 'continued'],
  transferred: ['enrolled', 'continued'],
  declined: ['referred'],
  not_admitted: ['referred'],
  continued: ['enrolled'],
};

const holds = (one: { state: MemberState } | undefined): number =>
  one?.state === 'enrolled' || one?.state === 'continued' ? 1 : 0;

type JoiningMember = { before: Member | undefined; after: Member; by: ModelPerson; runId: string };

/**
 * The person with the first confirmation by somebody else, and the first run that they were
 * enrolled in.
 */
function spokenFor(client: SeenClient, { before, after, by, runId }: JoiningMember): SeenClient {
  const refers = modelWorkerOf(client) === by.id && !before?.joinedOn && after.exit === null;
  const enrols = modelWorkerOf(client) === by.id && after.state === 'enrolled';
  const awaited = before?.state === 'referred' || before?.state === 'consented';
  const accepts = modelWorkerOf(client) !== by.id && awaited && after.state === 'enrolled';
  const isAnother = by.id !== client.registeredBy && (refers || enrols || accepts);
  return {
    ...client,
    confirmedBy: client.confirmedBy ?? (isAnother ? by.id : null),
    firstRun: client.firstRun ?? (!before?.joinedOn && after.joinedOn ? runId : null),
  };
}

export const memberExpectations = {
  listMembers: (picture, request) => {
    only(request, 'leader');
    led(picture, request.by);
    const items = [...picture.members.values()];
    return { items: items.toSorted((a, b) => (a.participantId < b.participantId ? -1 : 1)) };
  },

  putMember: (picture, { by, body, ifMatch, params: { participantId, runId } }) => {
    only({ by }, 'leader', 'own_worker');
    const before = picture.members.get(participantId);
    const own = modelClientOf(picture, by, participantId);
    const waits = picture.run && isRunWaiting(by, picture.run);
    const isTheirs = own ?? isLedBy(picture, by) ?? (waits || undefined);
    const run = there(isTheirs && picture.run, 'run.unknown');
    must(!waits && run.leaders.length > run.unconfirmedLeaders.length, 'run.not_confirmed');
    const referredHere = before && picture.clients.get(participantId);
    const client = there(own ?? referredHere, 'participant.unknown');
    must(!isAtRest(run), 'run.not_open');
    const stays = before?.state === body.state;
    must(stays || next[before?.state ?? 'new'].includes(body.state), 'member.transition_refused');
    const isAnswered = client.ownWorker !== null || body.ownWorkerException !== null;
    must(body.joinedOn === null || isAnswered, 'member.own_worker_missing');
    const isFar = (day: string) => day < '2026-01-05' || day > '2026-06-29';
    const isNew = body.exit && body.exit.on !== before?.exit?.on;
    must(!isNew || !isFar(body.exit?.on ?? ''), 'member.date_unlikely');
    const after = saved<Member>(before, { participantId, ...body }, ifMatch);
    if (after === before) return after;
    const places = holds(body) - holds(before);
    if (places > 0 && run.activeMembers >= run.capacity) throw new ExpectedRefusal('run.full');
    picture.run = { ...run, activeMembers: run.activeMembers + places };
    picture.members.set(participantId, after);
    picture.clients.set(participantId, spokenFor(client, { before, after, by, runId }));
    return after;
  },
} satisfies Expectations;
