import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  auditLetterStyles,
  linkSheetStyles,
  printedFormStyles,
  printedStyleSources,
  recordPageStyles,
} from '../../shared/printed-styles.ts';

const hashSource = (text: string) =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it('A policy names the hash of every style that is printed', () => {
  const styles = [linkSheetStyles, recordPageStyles, auditLetterStyles, printedFormStyles];
  expect(printedStyleSources).toEqual(styles.map(hashSource));
});
