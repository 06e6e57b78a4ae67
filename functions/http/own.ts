import {
  handles,
  isLeader,
  knowsRun,
  leads,
  substitutionOf,
  workerOf,
} from '../../shared/model/access.ts';
import type { Participant } from '../../shared/model/background.ts';
import type { Substitution } from '../../shared/model/substitution.ts';
import { Problem, type ProblemCode } from '../../shared/problems.ts';
import type { Asker } from './request.ts';

type Led = {
  leaders: readonly string[];
  unconfirmedLeaders: readonly string[];
  substitutes: readonly Substitution[];
};

/** The thing, or the problem that it is not there. */
export function found<T>(thing: T | undefined, code: ProblemCode): T {
  if (thing === undefined) throw new Problem(code);
  return thing;
}

/** Has the audit keep that it is theirs because they stand in for somebody. */
function tellSubstitute({ caller, today, asSubstitute }: Asker, of: Pick<Led, 'substitutes'>) {
  const substitution = substitutionOf(caller, of, today);
  if (substitution) asSubstitute(substitution.reason.code);
}

/** The run if the caller leads it or stands in for who does; else none. */
export function ledIfOwn<R extends Led>(run: R | undefined, asker: Asker): R | undefined {
  if (!run || !leads(asker.caller, run, asker.today)) return undefined;
  if (!isLeader(asker.caller, run)) tellSubstitute(asker, run);
  return run;
}

/** The same; else as if there were none. */
export const ledRun = <R extends Led>(run: R | undefined, asker: Asker): R =>
  found(ledIfOwn(run, asker), 'run.unknown');

/** The run if the caller may know of it; else as if there were none. */
export function knownRun<R extends Led>(run: R | undefined, asker: Asker): R {
  const led = ledIfOwn(run, asker);
  if (led) return led;
  if (!run || !knowsRun(asker.caller, run, asker.today)) throw new Problem('run.unknown');
  return run;
}

/** The client if it is the caller's to handle, or one they stand in for; else none. */
export function clientIfOwn(
  client: Participant | undefined,
  asker: Asker,
): Participant | undefined {
  if (!client || !handles(asker.caller, client, asker.today)) return undefined;
  if (workerOf(client) !== asker.caller.userId) tellSubstitute(asker, client);
  return client;
}

/** The same; else as if there were none. */
export const ownClient = (client: Participant | undefined, asker: Asker): Participant =>
  found(clientIfOwn(client, asker), 'participant.unknown');
