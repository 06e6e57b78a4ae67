import { clientLimits, firstPageLimits } from '../../../../shared/configuration.ts';
import { daysBetween, monthsAfter } from '../../../../shared/domain/day.ts';
import type {
  AnsweredReferral,
  GroupOfClient,
  MyClient,
} from '../../../../shared/domain/groups/client-group.ts';
import { wasEnrolled } from '../../../../shared/domain/people/member.ts';

type NamedGroup = Pick<GroupOfClient, 'runId' | 'name'>;

/** What waits for the own worker of one client. */
export type ClientWait = { participantId: string } & (
  | { is: 'offer' | 'refusal'; referral: AnsweredReferral }
  /** A group was cancelled in which the client is or waits: they need another. */
  | { is: 'cancelled'; group: NamedGroup; on: string }
  | { is: 'nextStep'; group: NamedGroup }
  | { is: 'name' }
  | { is: 'background' | 'consents'; count: number }
);

/** Kinds of what is missing of a client's data. */
type DataWait = Extract<ClientWait, { is: 'name' | 'background' | 'consents' }>;

/** All that is missing of one client's data, for one row of a list. */
export type LackingData = { participantId: string; is: 'data'; lacks: readonly DataWait[] };

/** What is decided by. */
export type WaitingClient = Pick<
  MyClient,
  'participantId' | 'isNamed' | 'missing' | 'referrals' | 'consentsUnknown'
> & {
  groups: readonly Pick<
    GroupOfClient,
    'runId' | 'name' | 'status' | 'endsOn' | 'cancelledOn' | 'state' | 'continuation'
  >[];
};
type GroupThatWaits = WaitingClient['groups'][number];

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

const isRecent = ({ decidedOn }: AnsweredReferral, today: string): boolean =>
  decidedOn !== null && daysBetween(decidedOn, today) <= clientLimits.refusalDays;

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

/** Is the client in the group, or do they wait for a place in it? */
const isIn = ({ state }: GroupThatWaits): boolean =>
  ['referred', 'consented', 'enrolled'].includes(state);

const ahead: readonly GroupOfClient['status'][] = ['planned', 'recruiting', 'running'];

/** Groups that were cancelled, until the client is in another group or waits for one. */
function cancelledGroups(groups: WaitingClient['groups']): GroupThatWaits[] {
  const hasAnother = groups.some((group) => isIn(group) && ahead.includes(group.status));
  return hasAnother ? [] : groups.filter((group) => group.status === 'cancelled' && isIn(group));
}

const isOldCancelled = ({ cancelledOn }: GroupThatWaits, today: string): boolean =>
  cancelledOn === null || daysBetween(cancelledOn, today) > clientLimits.cancelledDays;
const endedLongAgo = ({ endsOn }: GroupThatWaits, today: string): boolean =>
  endsOn < monthsAfter(today, -firstPageLimits.oldMonths);

/** What waits in a client's groups: those of late, or the old ones that are folded away. */
function groupWaits(
  { participantId, groups }: Pick<WaitingClient, 'participantId' | 'groups'>,
  isOld: boolean,
  today: string,
): ClientWait[] {
  const named = ({ runId, name }: GroupThatWaits) => ({ runId, name });
  return [
    ...cancelledGroups(groups)
      .filter((group) => isOldCancelled(group, today) === isOld)
      .map((group) => ({
        ...{ participantId, is: 'cancelled' as const },
        ...{ group: named(group), on: group.cancelledOn ?? group.endsOn },
      })),
    ...groups
      .filter((group) => lacksNextStep(group) && endedLongAgo(group, today) === isOld)
      .map((group) => ({ participantId, is: 'nextStep' as const, group: named(group) })),
  ];
}

/** Do all groups of a client belong to the past? Somebody without any is new. */
const isFormer = ({ groups }: Pick<WaitingClient, 'groups'>, today: string): boolean =>
  groups.length > 0 &&
  groups.every((group) =>
    group.status === 'cancelled'
      ? isOldCancelled(group, today)
      : !ahead.includes(group.status) && endedLongAgo(group, today),
  );

/** What is missing of a client's data. */
const dataWaits = ({
  participantId,
  isNamed,
  missing,
  consentsUnknown,
}: WaitingClient): ClientWait[] => [
  ...(isNamed ? [] : [{ participantId, is: 'name' as const }]),
  ...(missing.length > 0
    ? [{ participantId, is: 'background' as const, count: missing.length }]
    : []),
  ...(consentsUnknown.length > 0
    ? [{ participantId, is: 'consents' as const, count: consentsUnknown.length }]
    : []),
];

/**
 * What waits of one client, the most urgent first, without what belongs to groups that ended long
 * ago.
 * @param today an ISO date
 * @example waitsOf({ participantId: '7K2M9QXA', isNamed: true, missing: ['sex'], consentsUnknown: [], groups: [], referrals: [] }, '2026-03-02') // [{ participantId: '7K2M9QXA', is: 'background', count: 1 }]
 */
export function waitsOf(client: WaitingClient, today: string): ClientWait[] {
  return [
    ...referralWaits(client, today),
    ...groupWaits(client, false, today),
    ...(isFormer(client, today) ? [] : dataWaits(client)),
  ];
}

/** What is folded away: old waits, and how many next steps were never agreed on. */
export type OldWaits = { waits: readonly ClientWait[]; withoutNextStep: number };

/**
 * What belongs to groups that ended long ago, and what is missing of clients who were in no others.
 * Next steps can be recorded until a group is closed; those that are missing in closed groups are
 * only counted.
 * @param today an ISO date
 * @example oldWaitsOf([], '2026-03-02') // { waits: [], withoutNextStep: 0 }
 */
export function oldWaitsOf(clients: readonly WaitingClient[], today: string): OldWaits {
  const waits = clients.flatMap((client) => [
    ...groupWaits(client, true, today),
    ...(isFormer(client, today) ? dataWaits(client) : []),
  ]);
  const closed = clients
    .flatMap(({ groups }) => groups)
    .filter((group) => group.status === 'closed' && lacksNextStep({ ...group, status: 'ended' }));
  const missing = waits.filter(({ is }) => is === 'nextStep').length;
  return { waits, withoutNextStep: missing + closed.length };
}

const order: readonly ClientWait['is'][] = [
  ...(['offer', 'cancelled', 'refusal', 'nextStep', 'name', 'background', 'consents'] as const),
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

const isDataWait = (wait: ClientWait): wait is DataWait =>
  ['name', 'background', 'consents'].includes(wait.is);

/**
 * The rows of a list of what waits: what is missing of one client's data is one row, at the place of
 * the first of it, so that new clients do not fill the list three times over.
 * @example waitRows([{ participantId: '7K2M9QXA', is: 'name' }]) // [{ participantId: '7K2M9QXA', is: 'name' }]
 */
export function waitRows(waits: readonly ClientWait[]): (ClientWait | LackingData)[] {
  const lacking = Map.groupBy(waits.filter(isDataWait), ({ participantId }) => participantId);
  return waits.flatMap((wait): (ClientWait | LackingData)[] => {
    if (!isDataWait(wait)) return [wait];
    const lacks = lacking.get(wait.participantId) ?? [];
    if (lacks.length === 1) return [wait];
    return lacks[0] === wait ? [{ participantId: wait.participantId, is: 'data', lacks }] : [];
  });
}
