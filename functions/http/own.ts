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
import type { ActingCaller } from './request.ts';

type WithLeaders = {
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
function auditSubstitute(
  { caller, today, actingFor: asSubstitute }: ActingCaller,
  of: Pick<WithLeaders, 'substitutes'>,
) {
  const substitution = substitutionOf(caller, of, today);
  if (substitution) asSubstitute(substitution.reason.code);
}

/** The run if the caller leads it or stands in for who does; else none. */
export function ownRunIfAny<R extends WithLeaders>(
  run: R | undefined,
  acting: ActingCaller,
): R | undefined {
  if (!run || !leads(acting.caller, run, acting.today)) return undefined;
  if (!isLeader(acting.caller, run)) auditSubstitute(acting, run);
  return run;
}

/** The same; else as if there were none. */
export const ownRun = <R extends WithLeaders>(run: R | undefined, acting: ActingCaller): R =>
  found(ownRunIfAny(run, acting), 'run.unknown');

/** The run if the caller may know of it; else as if there were none. */
export function knownRun<R extends WithLeaders>(run: R | undefined, acting: ActingCaller): R {
  const own = ownRunIfAny(run, acting);
  if (own) return own;
  if (!run || !knowsRun(acting.caller, run, acting.today)) throw new Problem('run.unknown');
  return run;
}

/** The client if it is the caller's to handle, or one they stand in for; else none. */
export function clientIfOwn(
  client: Participant | undefined,
  acting: ActingCaller,
): Participant | undefined {
  if (!client || !handles(acting.caller, client, acting.today)) return undefined;
  if (workerOf(client) !== acting.caller.userId) auditSubstitute(acting, client);
  return client;
}

/** The same; else as if there were none. */
export const ownClient = (client: Participant | undefined, acting: ActingCaller): Participant =>
  found(clientIfOwn(client, acting), 'participant.unknown');
