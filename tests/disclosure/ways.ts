import type { Row } from './answer-grid.ts';
import {
  alone,
  column,
  lift,
  liftAndRepair,
  liftEvenly,
  type Move,
  mirror,
  permute,
  permuteLoosely,
  raise,
  raiseAll,
  reverse,
  scramble,
  scrambleBesideOneEnd,
  single,
  sinkAlone,
  swapOccasions,
  toward,
  trade,
  tradePlaces,
  turn,
  twoByTwo,
  within,
} from './moves.ts';
import type { Need } from './needs.ts';
import { type Chance, wholeNumber } from './seeded.ts';

export const anyAnswer = (chance: Chance) => wholeNumber(chance, 1, 5);

const anyNeed = ['answer', 'score', 'direction'] as const;

/** The moves, for which needs they are of use, and how many one candidate may make. */
const moves: readonly { move: Move; for: readonly Need['what'][]; most: number }[] = [
  { move: permute(0), for: anyNeed, most: 1 },
  { move: permute(1), for: anyNeed, most: 1 },
  { move: permute(2), for: anyNeed, most: 1 },
  { move: permuteLoosely, for: anyNeed, most: 1 },
  { move: tradePlaces, for: anyNeed, most: 2 },
  { move: mirror, for: anyNeed, most: 1 },
  { move: reverse, for: anyNeed, most: 1 },
  { move: raise, for: ['score', 'direction'], most: 4 },
  { move: raiseAll, for: ['score', 'direction'], most: 4 },
  { move: twoByTwo, for: ['answer'], most: 256 },
  { move: trade, for: ['answer'], most: 32 },
  { move: within, for: ['answer'], most: 256 },
  { move: single, for: anyNeed, most: 256 },
  { move: column, for: anyNeed, most: 256 },
  { move: alone, for: anyNeed, most: 256 },
  { move: toward, for: ['answer'], most: 1 },
  { move: liftEvenly, for: ['score'], most: 1 },
  { move: swapOccasions, for: ['score', 'direction'], most: 1 },
  { move: sinkAlone, for: ['score', 'direction'], most: 1 },
  { move: turn, for: ['score', 'direction'], most: 1 },
  { move: lift, for: ['score', 'direction'], most: 4 },
  { move: liftAndRepair, for: ['score', 'direction'], most: 1 },
  { move: scrambleBesideOneEnd, for: anyNeed, most: 1 },
  { move: scramble(anyAnswer), for: anyNeed, most: 1 },
];

/** Which rows a candidate changes: the fewer, the likelier that none of them spoils it. */
const circles: readonly ((rows: readonly Row[], aimed: Row, chance: Chance) => Row[])[] = [
  (rows) => [...rows],
  (rows, { runId }) => rows.filter((row) => row.runId === runId),
  (rows, { kinds }) => rows.filter((row) => row.kinds[0] === kinds[0]),
  (rows, aimed, chance) =>
    rows.filter((row) => row === aimed || (row.runId === aimed.runId && chance() < 0.4)),
];

/** How something that is tried has fared. */
type Luck = { won: number; tried: number };
/** What never worked so far is tried now and then all the same. */
export const luckOf = (all: readonly Luck[]) =>
  Math.max(
    0.01,
    all.reduce((product, { won, tried }) => (product * won) / tried, 1),
  );

/** Every move in every circle, at all occasions at once or at one, with how each part has fared. */
export function allWays() {
  const fresh = (): Luck => ({ won: 1, tried: 2 });
  const kinds = circles.map((circle) => ({ circle, luck: fresh() }));
  const spans = [true, false].map((atAll) => ({ atAll, luck: fresh() }));
  return moves.flatMap((one) => {
    const luck = fresh();
    return kinds.flatMap((kind) =>
      spans.map((span) => ({
        ...{ ...one, circle: kind.circle, atAll: span.atAll, batch: Math.min(16, one.most) },
        lucks: [luck, kind.luck, span.luck, fresh()],
      })),
    );
  });
}
