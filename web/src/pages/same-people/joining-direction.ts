import type {
  JoinedSide,
  JoiningBody,
  JoiningConflicts,
} from '../../../../shared/domain/privacy/joining.ts';
import type { ListedPair } from '../../../../shared/domain/privacy/same-person.ts';

/** The number that ends, and the number that stays. */
export type JoiningDirection = { ending: string; staying: string };

/**
 * The directions in which the viewer may join a pair: they end a number of their own, joining it to
 * another of theirs or to one whose worker said that it is the same person. A joining under way can
 * only continue in its direction.
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
 * The decisions on the conflicts as the API takes them; undefined while any is missing.
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
