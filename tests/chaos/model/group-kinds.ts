import fc from 'fast-check';
import { runStatus } from '../../../shared/domain/groups/run.ts';
import { drawnComposition, drawnDay, drawnMemberBody, drawnRunBody, marks } from './bodies.ts';
import type { Kinds } from './kind.ts';

/** The requests about a group: its states, its people and its sessions. */
export const groupKinds = {
  putProgramme: {
    by: ['coordinator'],
    body: fc.record({ name: fc.constantFrom('Malli', 'Muu'), kind: fc.constant('other') }),
  },
  getRun: { by: ['leader', 'coordinator'] },
  putRun: { by: ['coordinator', 'both'], body: drawnRunBody, times: 2 },
  postRunConfirmation: {
    by: ['coordinator', 'leader', 'both'],
    body: fc.record({ leader: fc.constantFrom('both', 'both', 'leader', 'colleague') }),
    times: 2,
  },
  postRunStatus: {
    by: ['leader', 'coordinator'],
    body: fc.record({ status: fc.constantFrom(...runStatus.options), on: drawnDay }),
    times: 5,
  },
  putBackgroundConfirmation: { by: ['leader'], body: fc.record({ composition: drawnComposition }) },
  listMembers: { by: ['leader'] },
  putMember: { by: ['leader', 'worker', 'worker', 'both'], body: drawnMemberBody, times: 5 },
  listSessions: { by: ['leader'] },
  putSession: {
    by: ['leader'],
    body: fc.record({
      kind: fc.constantFrom('meeting', 'camp_day'),
      date: drawnDay,
      minutes: fc.constantFrom(90, 135),
      status: fc.constantFrom('planned', 'held', 'held', 'cancelled'),
      last: fc.constantFrom(false, false, false, true),
      cancelReason: fc.constantFrom(null, 'leader_away', 'too_few'),
      confirmedDate: fc.constantFrom(undefined, undefined, true),
    }),
    times: 3,
  },
  patchAttendance: {
    by: ['leader'],
    body: fc.record({ marks, confirmedDate: fc.constantFrom(undefined, true) }),
    times: 4,
  },
} satisfies Kinds;
