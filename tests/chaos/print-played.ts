import type { Played } from './harness/act.ts';

const figure = (value: number) =>
  Number.isInteger(value) ? String(value) : String(Math.round(value * 1000) / 1000);

/** An act that was played, as lines: its promise, its figures, and how the promise was broken. */
export function printPlayed({ name, expectation, seconds, figures, broken }: Played): string {
  const width = Math.max(0, ...Object.keys(figures).map((what) => what.length));
  return [
    `${broken.length === 0 ? '✓' : '✗'} ${name} (${seconds} s): ${expectation}`,
    ...Object.entries(figures).map(
      ([what, value]) => `    ${what.padEnd(width)}  ${figure(value)}`,
    ),
    ...broken.map((line) => `  ✗ ${line}`),
  ].join('\n');
}
