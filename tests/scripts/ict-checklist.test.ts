import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deployedTemplate } from '../infra/resources.ts';

const path = 'docs/ict-checklist.md';
const checklist = readFileSync(path, 'utf8');

/** The rows of every table of the page, each as its cells, without the rows of headings. */
const rowsOf = (page: string): string[][] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** The rows under a heading *shown by*: a claim, and what shows it. */
const claimsOf = (page: string): string[][] =>
  page
    .split(/\n\n/)
    .filter((block) => /^\| claim[^|]*\| shown by \|/.test(block))
    .flatMap((block) => rowsOf(block).slice(1));

/** Claims whose test is gone or has another title, and that are no work of the county's. */
const unshown = (page: string): string[] =>
  claimsOf(page)
    .filter(([, shownBy = '']) => {
      if (shownBy === '**county**') return false;
      const [, file = '', title = ''] = /^`([^`]+)` › (.+)$/.exec(shownBy) ?? [];
      return !existsSync(file) || !title || !readFileSync(file, 'utf8').includes(title);
    })
    .map(([claim = '']) => claim);

/** Links of a page to files that are not there, or to headings that their page does not have. */
const deadLinks = (page: string): string[] =>
  [...page.matchAll(/\]\((?!https?:)([^)]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => {
      const [file = '', heading] = link.split('#');
      const target = file ? join(dirname(path), file) : path;
      if (!existsSync(target)) return true;
      const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)].map(
        ([, text = '']) =>
          text
            .toLowerCase()
            .replace(/[^\p{L}\p{N} -]/gu, '')
            .replaceAll(' ', '-'),
      );
      return heading !== undefined && !headings.includes(heading);
    });

describe('The page for the county’s information security plan', () => {
  it('has for each claim the test that shows it, or leaves it to the county', () => {
    expect(claimsOf(checklist).length).toBeGreaterThan(40);
    expect(unshown(checklist)).toEqual([]);
  });

  it('finds a claim without its test', () => {
    const row = (shownBy: string) => `| claim | shown by |\n|---|---|\n| Safe | ${shownBy} |`;
    expect(unshown(row('`tests/infra/gone.test.ts` › is safe'))).toEqual(['Safe']);
    expect(unshown(row('`tests/infra/tables.test.ts` › is safe'))).toEqual(['Safe']);
    expect(unshown(row(''))).toEqual(['Safe']);
  });

  it('leads to pages that there are', () => {
    expect(deadLinks(checklist)).toEqual([]);
    expect(deadLinks('[a](gone.md), [b](privacy.md#gone)')).toEqual(['gone.md', 'privacy.md#gone']);
  });

  it('names every service of AWS that the template uses, and no other', () => {
    const named = [...checklist.matchAll(/^\| `AWS::(\w+)` \|/gm)].map(([, service]) => service);
    // CloudFormation itself sets up the others.
    const used = new Set(
      deployedTemplate()
        .types()
        .map((type) => type.split('::')[1]),
    );
    used.delete('CloudFormation');
    expect(named.toSorted()).toEqual([...used].toSorted());
  });
});
