import { type Caller, knowsRun, leads } from '../../shared/model/access.ts';
import { Problem, type ProblemCode } from '../../shared/problems.ts';

type Led = { leaders: readonly string[] };

/** The thing, or the problem that it is not there. */
export function found<T>(thing: T | undefined, code: ProblemCode): T {
  if (thing === undefined) throw new Problem(code);
  return thing;
}

/** The run if the caller leads it; else as if there were none. */
export function ledRun<R extends Led>(run: R | undefined, caller: Caller): R {
  if (!run || !leads(caller, run)) throw new Problem('run.unknown');
  return run;
}

/** The run if the caller may know of it; else as if there were none. */
export function knownRun<R extends Led>(run: R | undefined, caller: Caller): R {
  if (!run || !knowsRun(caller, run)) throw new Problem('run.unknown');
  return run;
}
