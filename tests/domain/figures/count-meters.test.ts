import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import cases from '../../../data/reference_cases.json' with { type: 'json' };
import { type CountedMeter, countMeters } from '../../../shared/domain/figures/count-meters.ts';
import { discloseMeters } from '../../../shared/domain/figures/disclose-meters.ts';
import { reveal } from '../../../shared/domain/figures/undisclosed.ts';
import type { ResearchForm } from '../../../shared/domain/people/meter.ts';
import { type MeterId, meterIds } from '../../../shared/instruments/meters.ts';

const table = cases.case_table2;

/** Which of some measurements a form came back of: first those filled in, then the blank ones. */
const formAt = (n: number, filled: number, blank: number): ResearchForm =>
  n < filled ? 'returned' : n < filled + blank ? 'returned_blank' : 'not_returned';

/** One record for each client of a row of the report's table. */
const recordsOf = (row: (typeof table.rows)[number]): CountedMeter[] =>
  Array.from({ length: row.measurement_1 }, (_, n) => ({
    meterId: row.id as MeterId,
    measurements: [
      { measurement: 'first' as const, form: formAt(n, row.form_1, 0) },
      ...(n < row.measurement_2
        ? [
            {
              measurement: 'second' as const,
              form: formAt(n, row.form_2_filled, row.form_2_blank),
            },
          ]
        : []),
    ],
  }));

describe('Table 2 of the report', () => {
  const all = table.rows.flatMap(recordsOf);
  const closed = countMeters(all);

  it('follows from the records of its clients: measurements, forms, those lost, and shares', () => {
    const counted = reveal(closed).map(({ meterId, counts }) => ({ meterId, ...counts }));
    expect(counted).toEqual(
      table.rows.map(({ id, derived, ...row }) => ({
        meterId: id,
        ...{ first: row.measurement_1, second: row.measurement_2 },
        form1: { filled: row.form_1, blank: 0, coverage: derived.form_1_coverage },
        form2: {
          ...{ filled: row.form_2_filled, blank: row.form_2_blank },
          coverage: derived.form_2_coverage,
        },
        ...{ lost: derived.lost_between_measurements, attritionRate: derived.attrition_rate },
      })),
    );
  });

  it('has its totals: 50 measured, 27 forms, 19 measured again, 18 forms and a blank one', () => {
    const { totals } = table;
    expect(discloseMeters(closed).together).toMatchObject({
      ...{ first: totals.measurement_1, second: totals.measurement_2 },
      ...{ form1: { filled: totals.form_1 } },
      form2: { filled: totals.form_2_filled, blank: totals.form_2_blank },
      attritionRate: totals.attrition_rate,
    });
  });
});

describe('A client whose numbers were joined', () => {
  it('is counted once, with the form that was filled in', () => {
    const measurements = [
      { measurement: 'first' as const, form: 'returned_blank' as const },
      { measurement: 'first' as const, form: 'returned' as const },
    ];
    const [counted] = reveal(countMeters([{ meterId: 'kykyviisari', measurements }]));
    expect(counted?.counts).toMatchObject({ first: 1, lost: 1, form1: { filled: 1, blank: 0 } });
  });
});

const form = fc.constantFrom<ResearchForm>('not_returned', 'returned', 'returned_blank');
const record: fc.Arbitrary<CountedMeter> = fc.record({
  meterId: fc.constantFrom(...meterIds),
  measurements: fc
    .tuple(form, fc.option(form))
    .map(([one, two]) => [
      { measurement: 'first' as const, form: one },
      ...(two ? [{ measurement: 'second' as const, form: two }] : []),
    ]),
});

describe('A coordinator', () => {
  it('sees no meter of one to four clients, neither by itself nor in the sum', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 24 }), (all) => {
        const { meters, together } = discloseMeters(countMeters(all));
        const shown = meters.flatMap(({ figures }) => figures ?? []);
        for (const { meterId, figures } of meters) {
          const clients = all.filter((one) => one.meterId === meterId).length;
          expect(figures === null).toBe(clients > 0 && clients < 5);
        }
        expect(together.first).toBe(shown.reduce((sum, { first }) => sum + first, 0));
      }),
    );
  });

  it('sees that all forms came back where they did: form status is no attribute', () => {
    const all = Array.from(
      { length: 5 },
      (): CountedMeter => ({
        ...{ meterId: 'esy', measurements: [{ measurement: 'first', form: 'returned' }] },
      }),
    );
    const { meters } = discloseMeters(countMeters(all));
    expect(meters.find(({ meterId }) => meterId === 'esy')?.figures?.form1.coverage).toBe(1);
  });
});
