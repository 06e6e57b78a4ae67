import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { swept } from '../sweep.ts';
import type { SectionResult } from './figures.ts';
import type { sections } from './sections.ts';

/**
 * The sign of a row in each section: a figure that must be there and be a number.
 * `route-capacity.test.ts` tests the section `capacity`.
 */
const figures: Record<Exclude<keyof typeof sections, 'capacity'>, string> = {
  cold: 'CPU ratio',
  warm: 'CPU ms',
  comparison: 'lines: units',
  load: 'accepted per second',
  size: 'read units',
  web: 'KB gzipped',
};

it('The bench reports each section, and each figure is a number', async () => {
  const names = swept(Object.keys(figures) as (keyof typeof figures)[], 20261210);
  const args = ['tests/bench/bench.ts', ...names, '--quick', '--json', '--seed', '7'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e7 });
  const { seed, found } = JSON.parse(stdout) as {
    seed: number;
    found: Record<string, SectionResult>;
  };
  expect(seed).toBe(7);
  expect(Object.keys(found).sort()).toEqual(names.toSorted());
  for (const name of names) {
    const figure = figures[name];
    const { goal, rows } = found[name] as SectionResult;
    expect(goal, name).not.toBe('');
    expect(rows.length, name).toBeGreaterThan(0);
    for (const row of rows) expect(row[figure], `${name}: ${figure}`).toEqual(expect.any(Number));
  }
});
