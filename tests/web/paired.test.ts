import { describe, expect, it } from 'vitest';
import type { PairedForms } from '../../shared/domain/forms/paired-forms.ts';
import {
  lackedForGoal,
  type PairedRun,
  pairedGroups,
} from '../../web/src/features/paired/paired-groups.ts';
import { pairedSentence } from '../../web/src/features/paired/paired-sentences.ts';

const today = '2026-05-10';
const of = (changes: Partial<PairedForms> = {}): PairedForms => ({
  ...{ stage: 'counted', people: 8, started: 8, both: 5, awaited: 0, until: null },
  ...changes,
});
const run = (name: string, endsOn: string, paired: PairedForms): PairedRun => ({
  ...{ runId: name, name, endsOn, paired },
});
const names = (runs: readonly PairedRun[]) => runs.map(({ name }) => name);

describe('Groups by what can still be done about their pairs', () => {
  const groups = pairedGroups(
    [
      run('vanha', '2025-05-09', of({ both: 1 })),
      run('vuosi sitten', '2025-05-10', of()),
      run('juuri päättynyt', '2026-05-08', of({ awaited: 3, until: '2026-06-07' })),
      run('myöhässä', '2026-04-01', of({ awaited: 1, until: '2026-05-01' })),
      run('valmis', '2026-03-01', of({ both: 8 })),
      run('kesken', '2026-06-01', of({ stage: 'under_way', both: 0 })),
      run('laskematta', '2026-03-01', of({ stage: 'not_counted', people: 0, both: 0 })),
      run('ei odoteta', '2026-03-01', of({ stage: 'none', people: 0, both: 0 })),
    ],
    today,
  );

  it('are counted below the goal by themselves, whatever the sum of all says', () => {
    const full = run('täysi', '2026-03-01', of({ people: 20, both: 20 }));
    const { below, year } = pairedGroups([full, run('vajaa', '2026-03-01', of())], today);
    expect(below).toBe(1);
    expect(lackedForGoal(year)).toBe(0);
  });

  it('come first where an end form may still come, the most urgent before the others', () => {
    expect(names(groups.open)).toEqual(['myöhässä', 'juuri päättynyt']);
  });

  it('are under way, and no share, while the end forms are not due', () => {
    expect(names(groups.underWay)).toEqual(['kesken']);
  });

  it('are apart by whether they ended within a year, the newest first', () => {
    expect(names(groups.over)).toEqual(['valmis', 'vuosi sitten']);
    expect(names(groups.earlier)).toEqual(['vanha']);
  });

  it('have one share of the last year, and those that are not counted are said', () => {
    expect(groups.year).toEqual({ people: 32, both: 5 + 5 + 8 + 5 });
    expect(groups.notCounted).toBe(1);
  });
});

it('The goal takes as many more people as make at least 70 per cent', () => {
  expect(lackedForGoal({ people: 10, both: 7 })).toBe(0);
  expect(lackedForGoal({ people: 11, both: 7 })).toBe(1);
  expect(lackedForGoal({ people: 3, both: 0 })).toBe(3);
  expect(lackedForGoal({ people: 0, both: 0 })).toBe(0);
});

it.each([
  [of(), 'Alku- ja loppulomakkeeseen vastasi 5/8 osallistujaa (62,5\u00a0%).'],
  [
    of({ stage: 'under_way', both: 0, started: 7 }),
    'Vielä kesken. Alkulomakkeeseen vastasi 7/8 osallistujaa.',
  ],
  [of({ stage: 'not_counted' }), 'Ei vielä laskettu.'],
  [of({ stage: 'none' }), null],
])('The sentence of a group is %# %s', (paired, sentence) => {
  expect(pairedSentence(paired)).toBe(sentence);
});
