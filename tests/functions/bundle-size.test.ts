import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** The most a function's bundle may weigh, gzipped: a cold start reads it all. */
const limitKb = 80;
/** Nobody waits for the canary, which carries the SDK for its secret. */
const limits: Readonly<Record<string, number>> = { canary: 110 };

describe.each(readdirSync('dist/functions'))('The bundle of %s', (name) => {
  const limit = limits[name] ?? limitKb;

  it(`is at most ${limit} KB gzipped`, () => {
    const bytes = gzipSync(readFileSync(`dist/functions/${name}/index.cjs`)).length;
    expect(bytes / 1024).toBeLessThanOrEqual(limit);
  });
});
