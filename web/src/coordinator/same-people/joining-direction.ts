import type {
  JoinedSide,
  JoiningBody,
  JoiningConflicts,
} from '../../../../shared/model/joining.ts';
import type { ListedPair } from '../../../../shared/model/same-person.ts';

/** Which number would end, and which would stay. */
export type JoiningDirection = { ending: string; staying: string };

/**
 * The ways in which the viewer may join a pair: they give a number of their own away, to another of
 * theirs or to one whose worker said that it is the same person. One that is under way has its way.
 * @example joiningDirectionsOf({ status: 'different', numbers: [] }) // []
 */
export function joiningDirectionsOf({
  status,
  numbers,
}: Pick<ListedPair, 'status' | 'numbers'>): JoiningDirection[] {
  if (status === 'different') return [];
  const [one, other] = numbers;
  if (!one?.participantId || !other?.participantId) return [];
  const ways = [
    [one, other],
    [other, one],
  ] as const;
  return ways
    .filter(([ending, staying]) =>
      status === 'joining'
        ? ending.worker === null
        : ending.own && (staying.own || staying.said === 'same'),
    )
    .map(([ending, staying]) => ({
      ending: ending.participantId ?? '',
      staying: staying.participantId ?? '',
    }));
}

/**
 * What is chosen of each conflict, as the API takes it; undefined while any is open.
 * @example joiningBodyOf({ members: [], forms: [], background: [] }, {}) // { members: [], forms: [], background: [] }
 */
export function joiningBodyOf(
  { members, forms, background }: JoiningConflicts,
  chosen: Readonly<Record<string, JoinedSide>>,
): JoiningBody | undefined {
  const keys = [
    ...members.map(memberConflictKey),
    ...forms.map(formConflictKey),
    ...background.map(fieldConflictKey),
  ];
  if (keys.some((key) => !chosen[key])) return undefined;
  const keepOf = (key: string) => chosen[key] ?? 'staying';
  return {
    members: members.map((one) => ({ runId: one.runId, keep: keepOf(memberConflictKey(one)) })),
    forms: forms.map((one) => ({
      runId: one.runId,
      occasion: one.occasion,
      instrumentId: one.instrumentId,
      keep: keepOf(formConflictKey(one)),
    })),
    background: background.map((one) => ({
      field: one.field,
      keep: keepOf(fieldConflictKey(one)),
    })),
  };
}

export const memberConflictKey = ({ runId }: { runId: string }): string => `member ${runId}`;
export const formConflictKey = (one: {
  runId: string;
  occasion: string;
  instrumentId: string;
}): string => `form ${one.runId} ${one.occasion} ${one.instrumentId}`;
export const fieldConflictKey = ({ field }: { field: string }): string => `field ${field}`;
