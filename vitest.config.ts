import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/longest-first.ts';

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const inShared = new RegExp(`^${escaped(join(import.meta.dirname, 'shared/'))}.*\\.ts$`);
/** Coverage counts only what vitest itself loads. */
const withCoverage = process.argv.some((argument) => argument.startsWith('--coverage'));

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // A worker waits nearly half of its time, for DynamoDB Local, Chromium, a stream or a clock of
    // the page; another uses the core meanwhile.
    maxWorkers: availableParallelism() * 2,
    sequence: { sequencer: LongestFirst, setupFiles: 'list' },
    // Loading the packages takes longer than most files run, so a worker runs one file after
    // another; the first of the setup files separates them.
    isolate: false,
    // `shared` has no state, only rules and schemas, so a worker loads and compiles it once for all
    // its files.
    server: { deps: { external: withCoverage ? [] : [inShared] } },
    setupFiles: [
      'tests/fresh-file.ts',
      'tests/log-capture.ts',
      'tests/quick-codes.ts',
      'tests/database.ts',
    ],
    globalSetup: ['tests/global-setup.ts'],
    // Nothing is timed here: these are for what hangs, on the busiest of machines.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 120_000,
    expect: { poll: { timeout: 120_000 } },
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts', 'functions/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { branches: 90 },
    },
  },
});
