import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandLimits } from '../../shared/configuration.ts';
import {
  anonymousBands,
  type BandedRow,
  bandLevels,
  decideBands,
} from '../../shared/exports/anonymity.ts';
import { type Bands, bandNames, withheldBands } from '../../shared/exports/bands.ts';

const k = bandLimits.fewest;

const drawnBands: fc.Arbitrary<Bands> = fc.record({
  sex: fc.constantFrom('female', 'female', 'male', 'other', 'unknown'),
  age_band: fc.constantFrom('under_30', '30_44', '30_44', '45_59', '60_or_over', 'unknown'),
  dose_band: fc.constantFrom('none', 'under_half', 'half_to_80', '80_or_over', 'unknown'),
  exit_band: fc.constantFrom('completed', 'completed', 'completed', 'left_early', 'never_came'),
});

/** Up to sixty rows, of which some are of one person in two groups. */
const drawnRows: fc.Arbitrary<BandedRow[]> = fc
  .array(fc.record({ person: fc.integer({ min: 0, max: 50 }), bands: drawnBands }), {
    maxLength: 60,
  })
  .map((all) =>
    all.map(({ person, bands }, row) => ({ row: `R${row}`, person: `P${person}`, bands })),
  );

const textOf = (bands: Bands | undefined) => bandNames.map((name) => bands?.[name]).join();
const withheld = textOf(withheldBands);

/** The people of each combination of bands in the file. */
function classesOf(rows: readonly BandedRow[], shown: ReadonlyMap<string, Bands>) {
  const classes = new Map<string, Set<string>>();
  for (const { row, person } of rows) {
    const text = textOf(shown.get(row));
    classes.set(text, (classes.get(text) ?? new Set()).add(person));
  }
  return classes;
}

/** Every class has five people; so has the withheld one, unless nobody’s bands are shown at all. */
function expectAnonymous(rows: readonly BandedRow[], shown: ReadonlyMap<string, Bands>) {
  const classes = classesOf(rows, shown);
  const isAnyShown = [...classes.keys()].some((text) => text !== withheld);
  for (const [text, { size }] of classes)
    if (text !== withheld || isAnyShown) expect(size).toBeGreaterThanOrEqual(k);
}

const bands = (changes: Partial<Bands> = {}): Bands => ({
  sex: 'female',
  age_band: '30_44',
  dose_band: '80_or_over',
  exit_band: 'completed',
  ...changes,
});
let made = 0;
const people = (n: number, changes: Partial<Bands> = {}): BandedRow[] =>
  Array.from({ length: n }, () => {
    made += 1;
    return { row: `R${made}`, person: `P${made}`, bands: bands(changes) };
  });
const shownOf = (rows: readonly BandedRow[]) => anonymousBands(rows, decideBands(rows));

describe('The bands of rows that are exported together', () => {
  it('each describe five people, and those withheld are five or none', () => {
    fc.assert(fc.property(drawnRows, (rows) => expectAnonymous(rows, shownOf(rows))));
  });

  it('are the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        drawnRows.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
          ),
        ),
        ([rows, shuffled]) => {
          expect(decideBands(shuffled)).toEqual(decideBands(rows));
          const again = shownOf(shuffled);
          for (const [row, shown] of shownOf(rows)) expect(again.get(row)).toEqual(shown);
        },
      ),
    );
  });

  it('never contradict what is true, and only leave out detail', () => {
    fc.assert(
      fc.property(drawnRows, (rows) => {
        const shown = shownOf(rows);
        for (const { row, bands: full } of rows)
          for (const name of ['sex', 'dose_band'] as const)
            expect([null, full[name]]).toContain(shown.get(row)?.[name]);
      }),
    );
  });

  it('hold in a later export, from which people have withdrawn, and tell nothing new', () => {
    const drawn = drawnRows.chain((rows) => fc.tuple(fc.constant(rows), fc.subarray(rows)));
    fc.assert(
      fc.property(drawn, ([rows, left]) => {
        const decision = decideBands(rows);
        const [first, later] = [anonymousBands(rows, decision), anonymousBands(left, decision)];
        expectAnonymous(left, later);
        for (const { row } of left)
          expect([withheld, textOf(first.get(row))]).toContain(textOf(later.get(row)));
      }),
    );
  });

  it('add nothing where all are withheld', () => {
    for (const [, shown] of shownOf(people(4))) expect(shown).toEqual(withheldBands);
    const rows = [...people(3), ...people(2, { exit_band: 'left_early' })];
    for (const [, shown] of shownOf(rows)) expect(shown).toEqual(withheldBands);
  });

  it('are in full detail where five are alike in each', () => {
    const rows = [...people(8), ...people(5, { sex: 'male', exit_band: 'left_early' })];
    expect(decideBands(rows).level).toBe(0);
    expect(textOf(shownOf(rows).get(rows.at(-1)?.row ?? ''))).toBe(
      'male,30_44,80_or_over,left_early',
    );
  });

  it('lose age first, then sex, then attendance, and exit last', () => {
    const ages = ['under_30', '30_44', '45_59', '60_or_over'] as const;
    const drop = { exit_band: 'left_early', dose_band: 'under_half' } as const;
    const levelOf = (rows: BandedRow[]) => decideBands([...people(20), ...rows]).level;
    expect(levelOf(people(6, drop))).toBe(0);
    expect(levelOf(ages.slice(2).flatMap((age_band) => people(3, { ...drop, age_band })))).toBe(1);
    expect(levelOf(ages.flatMap((age_band) => people(2, { ...drop, age_band })))).toBe(2);
    const sexes = ['female', 'male'] as const;
    expect(levelOf(sexes.flatMap((sex) => people(3, { ...drop, sex })))).toBe(3);
    const doses = ['under_half', 'half_to_80', 'unknown'] as const;
    expect(levelOf(doses.flatMap((dose_band) => people(2, { ...drop, dose_band })))).toBe(4);
    const exits = ['left_early', 'never_came'] as const;
    const two = exits.flatMap((exit_band) =>
      people(exit_band === 'left_early' ? 6 : 2, { exit_band }),
    );
    expect(levelOf(two)).toBe(bandLevels - 1);
  });

  it('keep drop-outs visible, although withholding them all would be few people', () => {
    const ages = ['under_30', '30_44', '45_59', '60_or_over'] as const;
    const rows = [
      ...people(90),
      ...ages.flatMap((age_band) => people(2, { exit_band: 'left_early', age_band })),
    ];
    const exits = [...shownOf(rows).values()].map(({ exit_band }) => exit_band);
    expect(exits.filter((exit) => exit === 'left_early')).toHaveLength(8);
  });

  it('are withheld of further people where too few would be: nobody is found by what is missing', () => {
    const rare = people(1, { sex: 'male' });
    const rows = [...people(20), ...people(6, { exit_band: 'left_early' }), ...rare];
    const shown = shownOf(rows);
    const classes = classesOf(rows, shown);
    const alone = classes.get(textOf(shown.get(rare[0]?.row ?? '')));
    expect(alone?.size).toBeGreaterThanOrEqual(k);
  });

  it('stay withheld when the person has withdrawn for whose sake they were', () => {
    const rare = people(1, { dose_band: 'unknown' });
    const beside = people(6, { dose_band: 'half_to_80' });
    const rows = [...people(90), ...beside, ...rare];
    const decision = decideBands(rows);
    const later = rows.filter((row) => !rare.includes(row));
    for (const read of [rows, later])
      for (const { row } of beside)
        expect(anonymousBands(read, decision).get(row)).toEqual(withheldBands);
  });

  it('count a person in several groups once', () => {
    const rows = people(6, { exit_band: 'left_early' }).map((row, at) => ({
      ...row,
      person: `P${at % 3}`,
    }));
    const exits = [...shownOf([...people(20), ...rows]).values()].map(({ exit_band }) => exit_band);
    expect(exits).not.toContain('left_early');
    expect(exits).not.toContain('not_completed');
  });
});
