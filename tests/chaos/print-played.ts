import type { Played } from './harness/act.ts';
import type { SlipOutcome } from './slips/play-slips.ts';

const figure = (value: number) =>
  Number.isInteger(value) ? String(value) : String(Math.round(value * 1000) / 1000);

/** An act that was played, as lines: its expectation, its figures, and how it was broken. */
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

/** A slip whose act was played, as lines. */
export const printSlipOutcome = ({ isReported, name, after, seconds, ...one }: SlipOutcome) =>
  [
    `${isReported ? '✓' : '✗'} ${name}: ${isReported ? 'reported' : 'not reported'} after ${after} (${seconds} s)`,
    `    npm run storm -- ${one.command}`,
    `    ${one.line}`,
  ].join('\n');
