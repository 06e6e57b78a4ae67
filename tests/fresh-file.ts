/**
 * Lets a test file begin in a worker that has run others before: with new instances of our own
 * modules, so that no state of theirs passes from file to file, and with the environment and the
 * clock as they were. The packages, `shared` and the compiled code stay, which take long to load and
 * have no state of ours.
 */
import { vi } from 'vitest';
import { worker } from './worker.ts';

vi.resetModules();
vi.useRealTimers();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
for (const name of Object.keys(process.env))
  if (!(name in worker.environment)) delete process.env[name];
Object.assign(process.env, worker.environment);
worker.filesBefore += 1;
