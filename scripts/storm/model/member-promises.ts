import type { Member, MemberState } from '../../../shared/model/member.ts';
import { must, only, type Promises, Refused, saved, there } from './promise.ts';
import { isAtRest } from './run-promises.ts';
import { clientOf, led, ledBy } from './whose.ts';

/** Where a member may go; everybody may stay. */
const next: Record<MemberState | 'new', readonly MemberState[]> = {
  new: ['referred', 'consented', 'enrolled'],
  referred: ['consented', 'enrolled', 'declined', 'not_admitted'],
  consented: ['enrolled', 'declined', 'not_admitted'],
  enrolled: ['continued', 'dropped_out', 'transferred'],
  dropped_out: ['enrolled', 'continued'],
  transferred: ['enrolled', 'continued'],
  declined: ['referred', 'consented'],
  not_admitted: ['referred', 'consented'],
  continued: ['enrolled'],
};

const holds = (one: { state: MemberState } | undefined): number =>
  one?.state === 'enrolled' || one?.state === 'continued' ? 1 : 0;

export const memberPromises = {
  listMembers: (picture, asked) => {
    only(asked, 'leader');
    led(picture, asked.by);
    const items = [...picture.members.values()];
    return { items: items.toSorted((a, b) => (a.participantId < b.participantId ? -1 : 1)) };
  },

  putMember: (picture, { by, body, ifMatch, params: { participantId } }) => {
    only({ by }, 'leader', 'own_worker');
    const isTheirs = clientOf(picture, by, participantId) ?? ledBy(picture, by);
    const run = there(isTheirs && picture.run, 'run.unknown');
    const client = there(picture.clients.get(participantId), 'participant.unknown');
    must(!isAtRest(run), 'run.not_open');
    const before = picture.members.get(participantId);
    const stays = before?.state === body.state;
    must(stays || next[before?.state ?? 'new'].includes(body.state), 'member.transition_refused');
    const isAnswered = client.ownWorker !== null || body.ownWorkerException !== null;
    must(body.joinedOn === null || isAnswered, 'member.own_worker_missing');
    const after = saved<Member>(before, { participantId, ...body }, ifMatch);
    if (after === before) return after;
    const places = holds(body) - holds(before);
    if (places > 0 && run.activeMembers >= run.capacity) throw new Refused('run.full');
    picture.run = { ...run, activeMembers: run.activeMembers + places };
    picture.members.set(participantId, after);
    return after;
  },
} satisfies Promises;
