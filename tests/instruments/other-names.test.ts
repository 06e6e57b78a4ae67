import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { keyed, score } from '../../shared/instruments/score.ts';
import { newAnswers } from '../make.ts';

/**
 * The 14 statements are not THL's scale of inclusion, though six items are word for word the same:
 * they have neither its name nor its 0-100 score, and are not compared with its norms.
 */
const otherNames = /\besis\b|osallisuus ?indikaattori|social inclusion scale|\b0\s?[-–]\s?100\b/i;

/**
 * The only places where it may be named: those that say it must not be. Each line, by its
 * beginning.
 */
const boundaries: Record<string, readonly string[]> = {
  'data/stats_reference.json': ['"Jacobson-Truax: s_diff'],
  'shared/instruments/content/life-management-and-inclusion-14.json': [
    '"licence": "No licence printed (ESF project form',
  ],
  'shared/instruments/life-management-and-inclusion-14.ts': ["Not THL's"],
  'tests/web/sentences.test.ts': ['expect(texts).not.toMatch(/vaikutu'],
};

/** `esisScore`, `ESIS_MAX` and `esis-total` as words, so that identifiers are read too. */
const asWords = (line: string) =>
  line.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/(?<=\w)[_]|[_](?=\w)/g, ' ');

const named = (line: string): boolean => otherNames.test(line) || otherNames.test(asWords(line));

/** Every text of the tree, committed or not; this file has to name what it looks for. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|json|md|html|css|csv|txt)$/.test(file))
  // What a device stored contains the questionnaires' own texts, byte for byte.
  .filter((file) => !file.startsWith('tests/fixtures/stored/'))
  .filter((file) => file !== 'package-lock.json' && !file.endsWith('other-names.test.ts'));

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return []; // Deleted, but the deletion is not committed yet.
  }
}

describe('The 14 statements', () => {
  it('are nowhere named or scaled like the scale that they resemble', () => {
    const wrong = files.flatMap((file) =>
      linesOf(file)
        .map((line, index) => ({ line, place: `${file}:${index + 1}` }))
        .filter(({ line }) => named(line))
        .filter(({ line }) => !boundaries[file]?.some((allowed) => line.includes(allowed)))
        .map(({ place, line }) => `${place} ${line.trim().slice(0, 80)}`),
    );
    expect(files.length).toBeGreaterThan(150);
    expect(wrong).toEqual([]);
  });

  it('are searched in words and identifiers, and not within other words', () => {
    const shownNames = [
      'the ESIS',
      'esisScore',
      'ESIS_MAX',
      'toEsis()',
      'Osallisuusindikaattori',
      '0–100',
    ];
    expect(shownNames.filter(named)).toEqual(shownNames);
    expect(['synthesis', 'thesis', 'genesisScore', '10-1000'].filter(named)).toEqual([]);
  });

  it('have no exception listed that no longer exists', () => {
    for (const [file, lines] of Object.entries(boundaries))
      for (const allowed of lines)
        expect(
          linesOf(file).some((line) => line.includes(allowed) && named(line)),
          file,
        ).toBe(true);
  });

  it('score from 1 to 5, as they are answered', () => {
    const best = (number: number) => (statements.items[number - 1]?.reversed ? 1 : 5);
    expect(score(statements, newAnswers(best))).toBe(5);
    expect(
      score(
        statements,
        newAnswers((number) => 6 - best(number)),
      ),
    ).toBe(1);
    expect(statements.items.map((item) => keyed(item, 2, statements.options))).toContain(4);
  });
});
