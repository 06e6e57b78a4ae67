import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** The most a function's bundle may weigh, gzipped: a cold start reads all of it. */
const limitKb = 150;

describe.each(readdirSync('dist/functions'))('The bundle of %s', (name) => {
  it(`is at most ${limitKb} KB gzipped`, () => {
    const bytes = gzipSync(readFileSync(`dist/functions/${name}/index.cjs`)).length;
    expect(bytes / 1024).toBeLessThanOrEqual(limitKb);
  });
});
