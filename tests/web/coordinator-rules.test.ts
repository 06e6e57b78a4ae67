import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { numberFigure, numberFigureOr, textFigure } from '../../web/src/charts/chart-figures.ts';
import { chartWorkbook } from '../../web/src/charts/chart-workbook.ts';
import { type Scene, type SceneMark, textWidth, wrappedLines } from '../../web/src/charts/scene.ts';
import { svgFile } from '../../web/src/charts/scene-file.ts';
import { chooseRuns } from '../../web/src/features/runs/choose-runs.ts';
import type { ForestRow } from '../../web/src/pages/comparison/forest-rows.ts';
import { forestScene } from '../../web/src/pages/comparison/forest-scene.ts';
import { completionOf, expectedOf } from '../../web/src/pages/missing-forms/completion.ts';
import { chasedForms, tooLateForms } from '../../web/src/pages/missing-forms/late-forms.ts';
import { directionSentences } from '../../web/src/pages/results/direction-sentences.ts';
import {
  largestChanges,
  type StatementChange,
} from '../../web/src/pages/results/statement-changes.ts';
import { statementScene } from '../../web/src/pages/results/statement-scene.ts';
import { filtersIn, filtersText, noFilters } from '../../web/src/routes/run-filters.ts';
import { plain, writtenDay } from '../../web/src/texts/format.ts';

const run = (runId: string, changes = {}) => ({
  ...{ runId, name: runId, leaders: ['leader'], substitutes: [] },
  ...{ programmeId: 'p', municipality: 'Kajaani', status: 'running' as const },
  ...{ startsOn: '2026-03-02', endsOn: '2026-05-04', ...changes },
});

describe('The list of runs', () => {
  it('keeps its filters in the address, Finnish letters included', () => {
    const filters = {
      ...noFilters,
      municipality: 'Hämeenkyrö & co',
      from: '2026-01-01',
      all: true,
    };
    expect(filtersIn(filtersText(filters).slice(1))).toEqual(filters);
  });

  it('includes what was under way in the period, though it began before', () => {
    const runs = [run('spring'), run('autumn', { startsOn: '2026-09-01', endsOn: '2026-11-01' })];
    const chosen = chooseRuns(
      runs,
      { ...noFilters, from: '2026-05-04', to: '2026-06-01' },
      '2026-05-04',
    );
    expect(chosen.map(({ runId }) => runId)).toEqual(['spring']);
  });

  it.each([
    ['closed', '2027-05-04', 1],
    ['closed', '2027-05-05', 0],
    ['cancelled', '2026-05-05', 0],
    ['planned', '2026-05-05', 0],
  ] as const)('has, of itself, a %s run that ended on 4 May 2026 on %s: %i', (status, today, n) => {
    const runs = [run('one', { status })];
    expect(chooseRuns(runs, noFilters, today)).toHaveLength(n);
    expect(chooseRuns(runs, { ...noFilters, all: true }, today)).toHaveLength(1);
  });
});

const formsOf = (changes = {}) => ({
  ...{ occasion: 'start' as const, received: 0, lost: 0, due: 0, overdue: 0, notDue: 0 },
  ...{ tooLate: 0, lateSince: null, chasedSince: null, ...changes },
});

describe('The counts of forms', () => {
  it('are summed over all occasions, and none is expected whose time has not begun', () => {
    const completion = completionOf([
      formsOf({ received: 1, overdue: 1, lateSince: '2026-03-10' }),
      formsOf({ occasion: 'end', lost: 1, notDue: 2 }),
    ]);
    expect(completion).toEqual({ received: 1, overdue: 1, lost: 1, notDue: 2, due: 0 });
    expect(expectedOf(completion)).toBe(3);
  });

  it('list what has waited longest first, apart from what is too late, and nothing that is only due', () => {
    const runs = [
      {
        ...run('b'),
        forms: [
          formsOf({ overdue: 3, tooLate: 2, lateSince: '2026-01-02', chasedSince: '2026-04-02' }),
        ],
      },
      {
        ...run('a'),
        forms: [formsOf({ overdue: 2, lateSince: '2026-03-10', chasedSince: '2026-03-10' })],
      },
      { ...run('c'), forms: [formsOf({ due: 1 })] },
    ];
    const said = (late: ReturnType<typeof chasedForms>) =>
      late.map(({ run, forms, since }) => [run.runId, forms, since]);
    expect(said(chasedForms(runs))).toEqual([
      ['a', 2, '2026-03-10'],
      ['b', 1, '2026-04-02'],
    ]);
    expect(said(tooLateForms(runs))).toEqual([['b', 2, '2026-01-02']]);
  });
});

describe('Figures', () => {
  it('have the same digits in a file as on the page, and nothing for undisclosed ones', async () => {
    const row = [
      textFigure('Ryhmä; "yksi"'),
      numberFigure(0.3714, '+0,37'),
      numberFigureOr(null, plain, 'ei näytetä'),
    ];
    const columns = ['run', 'change', 'shrunken'].map((name) => ({ name, heading: name }));
    const file = await chartWorkbook({ caption: '', columns, rows: [row] });
    expect(await readSheet(Buffer.from(await file.arrayBuffer()))).toEqual([
      ['run', 'change', 'shrunken'],
      ['Ryhmä; "yksi"', 0.37, null],
    ]);
    expect(writtenDay('2026-03-02')).toBe('2.3.2026');
  });
});

const interval = (low: number, high: number) => ({ low, high, confidence: 0.95 });
const shown: ForestRow = {
  ...{ name: 'Huono ryhmä', pairs: '5 paria', beside: ['2,79', '80 %', '83 %'], why: null },
  own: { mean: -0.5, interval: interval(-1, 0) },
  shrunken: { mean: -0.2, interval: interval(-0.6, 0.2) },
};
const hiddenRow: ForestRow = {
  ...shown,
  name: 'Pieni',
  own: null,
  shrunken: null,
  why: 'Alle viisi.',
};
const better: ForestRow = { ...shown, name: 'Hyvä ryhmä', own: { mean: 0.9, interval: null } };
const textsOf = (marks: readonly SceneMark[]) =>
  marks.flatMap((mark) => (mark.is === 'text' ? [mark] : []));

/** The start and end of a mark; the width of a text is estimated. */
function pointsOf(mark: SceneMark): (readonly [number, number])[] {
  if (mark.is === 'line') return [mark.from, mark.to];
  if (mark.is === 'shape') return [...mark.points];
  if (mark.is === 'dot') return [mark.at];
  const [x, y] = mark.at;
  const wide = textWidth(mark.text);
  const left = { start: x, middle: x - wide / 2, end: x - wide }[mark.anchor];
  return [
    [left, y],
    [left + wide, y],
  ];
}

const outside = ({ marks, width, height }: Scene) =>
  marks.filter((mark) =>
    pointsOf(mark).some(([x, y]) => x < -1 || x > width + 1 || y < 0 || y > height),
  );

describe('The forest plot', () => {
  it.each([300, 900])('keeps the order it is given at %i pixels, whatever the results', (width) => {
    const { marks } = forestScene([shown, hiddenRow, better], undefined, width);
    const names = textsOf(marks).filter(({ text }) => /ryhmä$|^Pieni/.test(text));
    expect(names.map(({ text }) => text)).toEqual(['Huono ryhmä', 'Pieni', 'Hyvä ryhmä']);
    expect(names.map(({ at }) => at[1])).toEqual(
      names.map(({ at }) => at[1]).sort((a, b) => a - b),
    );
  });

  it('draws nothing of a run that is not disclosed, and says why', () => {
    const { marks } = forestScene([hiddenRow], undefined, 900);
    expect(marks.filter(({ is, tone }) => is === 'dot' && tone === 'own')).toHaveLength(1);
    expect(textsOf(marks).map(({ text }) => text)).toContain('Alle viisi.');
  });

  it.each([288, 900])('has everything inside its frame at %i pixels', (width) => {
    expect(outside(forestScene([shown, hiddenRow, better], undefined, width))).toEqual([]);
  });

  it('is a file whose words cannot become markup', () => {
    const evil = { ...shown, name: '</svg><script>' };
    const file = svgFile(forestScene([evil], undefined, 900), 'a & b', '"c"');
    expect(file).not.toContain('<script');
    expect(file).toContain('<title>a &amp; b</title>');
  });
});

describe('Labels', () => {
  it('are cut between words', () => {
    const lines = wrappedLines('Vastaajia on liian vähän', 120);
    expect(lines.join(' ')).toBe('Vastaajia on liian vähän');
    expect(lines.every((line) => textWidth(line) <= 120)).toBe(true);
  });
});

describe('A run’s outcome in words', () => {
  const percents = { improved: null, same: null, worse: null };
  const of = (n: number) => ({ n, mean: 0.4, sd: 0.2, interval: null });
  const direction = {
    ...{ improved: 7, same: 0, worse: 5, missing: 1 },
    percentOfPairs: percents,
    percentOfEnrolled: { ...percents, missing: null },
  };

  it('is about the people in the figures, and says it when nobody got worse', () => {
    expect(directionSentences({ direction, change: of(12) })).toEqual([
      'Kahdestatoista molempiin vastanneesta parempaan suuntaan muuttui seitsemän.',
      'Kahdestatoista molempiin vastanneesta huonompaan suuntaan muuttui viisi.',
    ]);
    const none = { ...direction, improved: 25, worse: 0 };
    expect(directionSentences({ direction: none, change: of(25) })).toEqual([
      'Molempiin vastasi 25. Parempaan suuntaan muuttui 25.',
      'Kukaan molempiin vastanneista (25) ei muuttunut huonompaan suuntaan.',
    ]);
  });

  it('is not shown where it must not be', () => {
    expect(directionSentences({ direction: null, change: of(12) })).toEqual([]);
  });

  const moved = (number: number | null, change: number, turn: StatementChange['turn']) => ({
    ...{ number, statement: 'Väittämä', people: 12, digits: 2 },
    ...{ start: 2.4, end: 2.4 + change, change, turn },
  });

  it.each([288, 900])('has its statements inside the frame of the file at %i pixels', (width) => {
    const numbers = [null, ...Array.from({ length: 14 }, (_, n) => n + 1)];
    const statements = numbers.map((number) => moved(number, 0.4, 'better'));
    expect(outside(statementScene(statements, width, [1, 5]))).toEqual([]);
  });

  it('draws one line per statement in the file, and one for all', () => {
    const { marks } = statementScene(
      [moved(null, 0.4, 'better'), moved(1, 0.4, 'better'), moved(5, 0.4, 'worse')],
      900,
      [1, 5],
    );
    const tones = marks.flatMap(({ is, tone }) => (is === 'line' && tone !== 'rail' ? [tone] : []));
    expect(tones.sort()).toEqual(['better', 'total', 'worse']);
  });

  const numbersOf = (changes: StatementChange[]) => changes.map(({ number }) => number);

  it('begins with the three statements that changed most, whichever way', () => {
    const changes = [
      ...[moved(null, 2, 'better'), moved(1, 0.1, 'better'), moved(2, -0.6, 'worse')],
      ...[moved(3, 0, 'same'), moved(4, 0.5, 'better'), moved(5, 0.4, 'worse')],
    ];
    expect(numbersOf(largestChanges(changes))).toEqual([2, 4, 5]);
  });

  it('has the largest change for the worse among the three, however small it is', () => {
    const rising = [1, 2, 3, 4].map((number) => moved(number, 0.5, 'better'));
    const changes = [...rising, moved(5, 0.1, 'worse'), moved(6, -0.2, 'worse')];
    expect(numbersOf(largestChanges(changes))).toEqual([1, 2, 6]);
    expect(numbersOf(largestChanges(rising))).toEqual([1, 2, 3]);
  });
});
