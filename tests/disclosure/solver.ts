/**
 * What can be inferred from what somebody was shown.
 *
 * The unknowns are integers, such as the answer of one person to one statement. A *fact* gives the
 * sum of some of them: an answer counts as its code, as its square, as 1 if it is a rise, or as
 * several of these at once. A value is excluded when no values of the other unknowns can make up
 * for it. This is done fact by fact and exactly; what one fact excludes narrows the next, until
 * nothing more can be inferred. Where facts share unknowns, a search for a whole world decides
 * whether a remaining value is really possible. All arithmetic uses integers.
 */

/** The lowest and the highest value of a total; both are the same where it is known exactly. */
export type SolverRange = readonly [low: number, high: number];

/** One unknown in a fact, and what each of its values adds to the totals. */
export type Term = { of: string; worth: (value: number) => readonly number[] };

/** A fact: some unknowns add up to known totals. */
export type LinearFact = { says: string; terms: readonly Term[]; totals: readonly SolverRange[] };

/** The values that are still possible for each unknown, smallest first. */
export type Possible = ReadonlyMap<string, readonly number[]>;

/** A fact whose unknowns count as a multiple of themselves. */
export type Equation = { says: string; of: ReadonlyMap<string, number>; total: number };

/** No world fits the facts: they were read wrongly, or are about different people. */
export class Contradiction extends Error {}

/** An equation: some unknowns, each counted once, add up to a total. */
export const sumOf = (says: string, unknowns: readonly string[], total: number): Equation => ({
  says,
  of: new Map(unknowns.map((unknown) => [unknown, 1])),
  total,
});

/** An equation as a fact. */
export const factOf = ({ says, of, total }: Equation): LinearFact => ({
  says,
  terms: [...of].map(([unknown, times]) => ({ of: unknown, worth: (value) => [times * value] })),
  totals: [[total, total]],
});

/** Some unknowns with their sum and the sum of their squares. */
export const sumAndSquares = (
  says: string,
  unknowns: readonly string[],
  [sum, squares]: readonly [number, number],
): LinearFact => ({
  says,
  terms: unknowns.map((of) => ({ of, worth: (value) => [value, value * value] })),
  totals: [
    [sum, sum],
    [squares, squares],
  ],
});

type Fraction = { over: bigint; under: bigint };

const divisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b);
function fraction(over: bigint, under: bigint): Fraction {
  const by = divisor(over, under) * (under < 0n ? -1n : 1n);
  return { over: over / by, under: under / by };
}
const none: Fraction = { over: 0n, under: 1n };
/** a - b * c */
const less = (a: Fraction, b: Fraction, c: Fraction): Fraction =>
  fraction(a.over * b.under * c.under - b.over * c.over * a.under, a.under * b.under * c.under);

type SolverRow = { of: Map<string, Fraction>; total: Fraction };

/** The row minus the multiple of the other row that removes this unknown. */
function without(row: SolverRow, unknown: string, other: SolverRow): SolverRow {
  const times = row.of.get(unknown);
  if (!times) return row;
  const of = new Map(row.of);
  for (const [name, share] of other.of) {
    const left = less(of.get(name) ?? none, times, share);
    if (left.over === 0n) of.delete(name);
    else of.set(name, left);
  }
  return { of, total: less(row.total, times, other.total) };
}

/** The row with integers, as small as possible. */
function inWholeNumbers({ of, total }: SolverRow): Equation {
  const all = [...of.values(), total];
  const under = all.reduce((common, one) => (common * one.under) / divisor(common, one.under), 1n);
  const times = ({ over, under: own }: Fraction) => Number((over * under) / own);
  return {
    says: 'taken together',
    of: new Map([...of].map(([name, share]) => [name, times(share)])),
    total: times(total),
  };
}

/**
 * The equations combined: reduced until each has an unknown that no other has. An unknown that
 * follows from several equations gets an equation of its own here.
 * @throws Contradiction
 */
export function constraintsTogether(equations: readonly Equation[]): Equation[] {
  let done: { pivot: string; row: SolverRow }[] = [];
  for (const { says, of, total } of equations) {
    let row: SolverRow = {
      of: new Map([...of].map(([name, times]) => [name, fraction(BigInt(times), 1n)])),
      total: fraction(BigInt(total), 1n),
    };
    for (const { pivot, row: other } of done) row = without(row, pivot, other);
    const [first] = row.of;
    if (!first) {
      if (row.total.over !== 0n) throw new Contradiction(says);
      continue;
    }
    const [pivot, by] = first;
    const scaled = scaledBy(row, by);
    done = [
      ...done.map((one) => ({ ...one, row: without(one.row, pivot, scaled) })),
      { pivot, row: scaled },
    ];
  }
  return done.map(({ row }) => inWholeNumbers(row));
}

function scaledBy({ of, total }: SolverRow, by: Fraction): SolverRow {
  const share = ({ over, under }: Fraction) => fraction(over * by.under, under * by.over);
  return { of: new Map([...of].map(([name, one]) => [name, share(one)])), total: share(total) };
}

type SolverSums = readonly number[];
const plus = (a: SolverSums, b: SolverSums): SolverSums => a.map((one, at) => one + (b[at] ?? 0));

/** The least and the most that the terms from each index on can add. */
function reaches(worths: readonly (readonly SolverSums[])[], totals: number) {
  const reach = [
    { least: Array(totals).fill(0) as SolverSums, most: Array(totals).fill(0) as SolverSums },
  ];
  for (const worth of worths.toReversed()) {
    const end = (pick: (...of: number[]) => number) =>
      Array.from({ length: totals }, (_, at) => pick(...worth.map((sums) => sums[at] ?? 0)));
    const before = reach[0] as (typeof reach)[number];
    reach.unshift({
      least: plus(before.least, end(Math.min)),
      most: plus(before.most, end(Math.max)),
    });
  }
  return reach;
}

/**
 * For each term of a fact, the values that some values of the others can make up for. It follows
 * all sums that the first terms can reach forwards, and those that lead to the totals back again.
 */
function leftBy({ terms, totals }: LinearFact, possible: Possible): Map<string, number[]> {
  const values = terms.map(({ of }) => possible.get(of) ?? []);
  const worths = terms.map(({ worth }, at) => (values[at] ?? []).map(worth));
  const reach = reaches(worths, totals.length);
  const fits = (sums: SolverSums, at: number) =>
    totals.every(([low, high], n) => {
      const { least, most } = reach[at] as (typeof reach)[number];
      return (sums[n] ?? 0) + (least[n] ?? 0) <= high && (sums[n] ?? 0) + (most[n] ?? 0) >= low;
    });
  const steps: Map<string, SolverSums>[] = [new Map([['', totals.map(() => 0)]])];
  for (const [at, worth] of worths.entries()) {
    const next = new Map<string, SolverSums>();
    for (const sums of (steps[at] as Map<string, SolverSums>).values())
      for (const one of worth) {
        const reached = plus(sums, one);
        if (fits(reached, at + 1)) next.set(reached.join(), reached);
      }
    steps.push(next);
  }
  const left = new Map<string, number[]>();
  let good = new Set(steps.at(-1)?.keys());
  for (let at = terms.length - 1; at >= 0; at--) {
    const before = new Set<string>();
    const allowed = new Set<number>();
    for (const [key, sums] of steps[at] as Map<string, SolverSums>)
      for (const [n, one] of (worths[at] ?? []).entries())
        if (good.has(plus(sums, one).join())) {
          before.add(key);
          allowed.add(values[at]?.[n] as number);
        }
    left.set(
      terms[at]?.of as string,
      [...allowed].sort((a, b) => a - b),
    );
    good = before;
  }
  return left;
}

/**
 * The values that no fact excludes, given what the other unknowns leave possible.
 * @throws Contradiction when no value is left for an unknown
 */
export function narrowed(possible: Possible, facts: readonly LinearFact[]): Possible {
  const now = new Map(possible);
  let waiting = new Set(facts);
  while (waiting.size > 0) {
    const changed = new Set<string>();
    for (const fact of waiting)
      for (const [unknown, values] of leftBy(fact, now)) {
        if (values.length === 0) throw new Contradiction(fact.says);
        if (values.length < (now.get(unknown)?.length ?? 0)) changed.add(unknown);
        now.set(unknown, values);
      }
    waiting = new Set(facts.filter(({ terms }) => terms.some(({ of }) => changed.has(of))));
  }
  return now;
}

/** A value for each unknown that fits all facts together; undefined when there is none. */
export function worldIn(
  possible: Possible,
  facts: readonly LinearFact[],
): Map<string, number> | undefined {
  let left: Possible;
  try {
    left = narrowed(possible, facts);
  } catch (error) {
    if (error instanceof Contradiction) return undefined;
    throw error;
  }
  const tied = new Set(facts.flatMap(({ terms }) => terms.map(({ of }) => of)));
  const open = [...left]
    .filter(([name, values]) => tied.has(name) && values.length > 1)
    .sort(([, a], [, b]) => a.length - b.length);
  const [first] = open;
  if (!first) return new Map([...left].map(([name, [value]]) => [name, value as number]));
  for (const value of first[1]) {
    const world = worldIn(new Map(left).set(first[0], [value]), facts);
    if (world) return world;
  }
  return undefined;
}

/**
 * The values that each unknown may have in some world that fits everything. Equations are combined
 * first, so that the difference between two moments is a fact as well.
 * @throws Contradiction
 */
export function possibleIn(
  possible: Possible,
  {
    equations = [],
    facts = [],
  }: { equations?: readonly Equation[]; facts?: readonly LinearFact[] },
): Possible {
  const all = [...[...equations, ...constraintsTogether(equations)].map(factOf), ...facts];
  return narrowed(possible, all);
}

/**
 * The same, but each remaining value is confirmed by a whole world: exact, and slow where many
 * facts share unknowns.
 */
export function exactlyPossibleIn(
  possible: Possible,
  given: { equations?: readonly Equation[]; facts?: readonly LinearFact[] },
): Possible {
  const left = possibleIn(possible, given);
  const facts = [...(given.equations ?? []).map(factOf), ...(given.facts ?? [])];
  const inAWorld = (name: string) => (value: number) =>
    worldIn(new Map(left).set(name, [value]), facts) !== undefined;
  return new Map([...left].map(([name, values]) => [name, values.filter(inAWorld(name))]));
}

/**
 * All lists of n values with a given sum and sum of squares, in any order: whole multisets,
 * smallest first.
 * @example listsWith([0, 1, 2], 2, [2, 4]) // [[0, 2]]
 */
export function listsWith(
  values: readonly number[],
  n: number,
  [sum, squares]: readonly [number, number],
): number[][] {
  if (n === 0) return sum === 0 && squares === 0 ? [[]] : [];
  if (squares < 0) return [];
  return values.flatMap((value, at) =>
    listsWith(values.slice(at), n - 1, [sum - value, squares - value * value]).map((rest) => [
      value,
      ...rest,
    ]),
  );
}
