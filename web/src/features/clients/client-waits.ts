import type { GroupOfClient, MyClient } from '../../../../shared/domain/groups/client-group.ts';
import { wasEnrolled } from '../../../../shared/domain/people/member.ts';

/** What waits for the own worker of one client. */
export type ClientWait = { participantId: string } & (
  | { is: 'nextStep'; group: Pick<GroupOfClient, 'runId' | 'name'> }
  | { is: 'name' }
  | { is: 'background'; count: number }
);

/** What decides about it. */
export type WaitingClient = Pick<MyClient, 'participantId' | 'isNamed' | 'missing'> & {
  groups: readonly Pick<GroupOfClient, 'runId' | 'name' | 'status' | 'state' | 'continuation'>[];
};

/** Statuses in which a group is over and its members' next steps can still be recorded. */
const over: readonly GroupOfClient['status'][] = ['ended', 'followed_up'];

/**
 * Whether a group that is over has no next step for the client.
 * @example lacksNextStep({ status: 'ended', state: 'enrolled', continuation: null }) // true
 */
export const lacksNextStep = ({
  status,
  state,
  continuation,
}: Pick<GroupOfClient, 'status' | 'state' | 'continuation'>): boolean =>
  over.includes(status) && wasEnrolled({ state }) && continuation === null;

/**
 * What waits of one client, the most urgent first.
 * @example waitsOf({ participantId: '7K2M9QXA', isNamed: true, missing: ['sex'], groups: [] }) // [{ participantId: '7K2M9QXA', is: 'background', count: 1 }]
 */
export function waitsOf({ participantId, isNamed, missing, groups }: WaitingClient): ClientWait[] {
  return [
    ...groups.filter(lacksNextStep).map(({ runId, name }) => ({
      participantId,
      is: 'nextStep' as const,
      group: { runId, name },
    })),
    ...(isNamed ? [] : [{ participantId, is: 'name' as const }]),
    ...(missing.length > 0
      ? [{ participantId, is: 'background' as const, count: missing.length }]
      : []),
  ];
}

const order: readonly ClientWait['is'][] = ['nextStep', 'name', 'background'];

/**
 * What waits of all clients: first what ends with a group, then names, then backgrounds.
 * @example waitsOfAll([]) // []
 */
export const waitsOfAll = (clients: readonly WaitingClient[]): ClientWait[] =>
  clients
    .flatMap(waitsOf)
    .toSorted((one, other) => order.indexOf(one.is) - order.indexOf(other.is));
