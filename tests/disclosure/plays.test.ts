import { writeFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { testStand } from '../stand.ts';
import { plays } from './plays.ts';
import { seeded } from './seeded.ts';

const stand = await testStand();
const transcript: string[] = [];
afterAll(async () => {
  const text = `${transcript.join('\n')}\n`;
  console.log(text);
  if (process.env.TRANSCRIPT) await writeFile(process.env.TRANSCRIPT, text);
});

describe('An insider with valid rights', () => {
  for (const [n, { id, who, asked, follows }] of plays.entries())
    it(`${id}, ${who}: ${asked}`, async () => {
      const lines = await follows(stand, seeded(1300 + n));
      transcript.push(`${id}  ${who}\n    ${asked}`, ...lines.map((line) => `    → ${line}`), '');
      expect(lines.length).toBeGreaterThan(0);
    });
});
