import { daysBetween } from '../../../../shared/domain/day.ts';
import type {
  AnsweredReferral,
  GroupOfClient,
  MyClient,
} from '../../../../shared/domain/groups/client-group.ts';
import { wasEnrolled } from '../../../../shared/domain/people/member.ts';

/** What waits for the own worker of one client. */
export type ClientWait = { participantId: string } & (
  | { is: 'offer' | 'refusal'; referral: AnsweredReferral }
  | { is: 'nextStep'; group: Pick<GroupOfClient, 'runId' | 'name'> }
  | { is: 'name' }
  | { is: 'background' | 'consents'; count: number }
);

/** What decides about it. */
export type WaitingClient = Pick<
  MyClient,
  'participantId' | 'isNamed' | 'missing' | 'referrals' | 'consentsUnknown'
> & {
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

/** So many days a refusal stays on the list. */
const refusalDays = 30;

const isRecent = ({ decidedOn }: AnsweredReferral, today: string): boolean =>
  decidedOn !== null && daysBetween(decidedOn, today) <= refusalDays;

/** Offers that the client has to answer, and recent refusals. */
const referralWaits = (
  { participantId, referrals }: Pick<WaitingClient, 'participantId' | 'referrals'>,
  today: string,
): ClientWait[] =>
  referrals.flatMap((referral): ClientWait[] => {
    if (referral.state === 'offered') return [{ participantId, is: 'offer', referral }];
    const isShown = referral.state === 'refused' && isRecent(referral, today);
    return isShown ? [{ participantId, is: 'refusal', referral }] : [];
  });

/**
 * What waits of one client, the most urgent first.
 * @param today an ISO date
 * @example waitsOf({ participantId: '7K2M9QXA', isNamed: true, missing: ['sex'], consentsUnknown: [], groups: [], referrals: [] }, '2026-03-02') // [{ participantId: '7K2M9QXA', is: 'background', count: 1 }]
 */
export function waitsOf(client: WaitingClient, today: string): ClientWait[] {
  const { participantId, isNamed, missing, consentsUnknown, groups } = client;
  return [
    ...referralWaits(client, today),
    ...groups.filter(lacksNextStep).map(({ runId, name }) => ({
      participantId,
      is: 'nextStep' as const,
      group: { runId, name },
    })),
    ...(isNamed ? [] : [{ participantId, is: 'name' as const }]),
    ...(missing.length > 0
      ? [{ participantId, is: 'background' as const, count: missing.length }]
      : []),
    ...(consentsUnknown.length > 0
      ? [{ participantId, is: 'consents' as const, count: consentsUnknown.length }]
      : []),
  ];
}

const order: readonly ClientWait['is'][] = [
  'offer',
  'refusal',
  'nextStep',
  'name',
  'background',
  'consents',
];

/**
 * What waits of all clients: first what ends with a group, then names, backgrounds and consents.
 * @param today an ISO date
 * @example waitsOfAll([], '2026-03-02') // []
 */
export const waitsOfAll = (clients: readonly WaitingClient[], today: string): ClientWait[] =>
  clients
    .flatMap((client) => waitsOf(client, today))
    .toSorted((one, other) => order.indexOf(one.is) - order.indexOf(other.is));
