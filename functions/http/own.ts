import {
  handles,
  isLeader,
  knowsRun,
  leads,
  substitutionOf,
  workerOf,
} from '../../shared/domain/people/access.ts';
import type { Participant } from '../../shared/domain/people/participant.ts';
import type { Substitution } from '../../shared/domain/people/substitution.ts';
import { Problem, type ProblemCode } from '../../shared/problems.ts';
import type { ActingCaller } from './request.ts';

type WithLeaders = {
  leaders: readonly string[];
  unconfirmedLeaders: readonly string[];
  substitutes: readonly Substitution[];
};

/** The value, or the problem that it is not there. */
export function found<T>(thing: T | undefined, code: ProblemCode): T {
  if (thing === undefined) throw new Problem(code);
  return thing;
}

/** Records in the audit that the caller has access as a substitute for somebody. */
function auditSubstitute(
  { caller, today, actingFor: asSubstitute }: ActingCaller,
  of: Pick<WithLeaders, 'substitutes'>,
) {
  const substitution = substitutionOf(caller, of, today);
  if (substitution) asSubstitute(substitution.reason.code);
}

/** The run if the caller leads it or is a substitute for its leader; else none. */
export function ownRunIfAny<R extends WithLeaders>(
  run: R | undefined,
  acting: ActingCaller,
): R | undefined {
  if (!run || !leads(acting.caller, run, acting.today)) return undefined;
  if (!isLeader(acting.caller, run)) auditSubstitute(acting, run);
  return run;
}

/** The same run; throws as if there were none. */
export const ownRun = <R extends WithLeaders>(run: R | undefined, acting: ActingCaller): R =>
  found(ownRunIfAny(run, acting), 'run.unknown');

/** The run if the caller may see it; throws as if there were none. */
export function knownRun<R extends WithLeaders>(run: R | undefined, acting: ActingCaller): R {
  const own = ownRunIfAny(run, acting);
  if (own) return own;
  if (!run || !knowsRun(acting.caller, run, acting.today)) throw new Problem('run.unknown');
  return run;
}

/**
 * The client if they are the caller's own or the caller is a substitute for their worker; else
 * none.
 */
export function clientIfOwn(
  client: Participant | undefined,
  acting: ActingCaller,
): Participant | undefined {
  if (!client || !handles(acting.caller, client, acting.today)) return undefined;
  if (workerOf(client) !== acting.caller.userId) auditSubstitute(acting, client);
  return client;
}

/** The same client; throws as if there were none. */
export const ownClient = (client: Participant | undefined, acting: ActingCaller): Participant =>
  found(clientIfOwn(client, acting), 'participant.unknown');
