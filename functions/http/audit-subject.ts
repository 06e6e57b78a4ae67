import { bearsLink, pathParameters, type Route } from '../../shared/contract/route.ts';
import type { Caller } from '../../shared/domain/people/access.ts';
import {
  type AuditEntry,
  auditReason,
  type FormOfAudit,
  reasonHeader,
  type Subject,
} from '../../shared/domain/privacy/audit.ts';
import { callerOf } from './caller.ts';
import type { HttpEvent } from './request.ts';

/** What the audit knows about every request before anything is decided. */
type SubjectRequest = {
  /** The caller's organisation; the bearer of a link has none until the link is known. */
  organisation: string | undefined;
  entry: Omit<AuditEntry, 'organisation' | 'route' | 'outcome' | 'only' | 'stated' | 'matched'>;
};

const formPathNames = [
  'runId',
  'sessionId',
  'participantId',
  'occasion',
  'instrumentId',
  'formId',
  'purpose',
  'exportId',
  'handOverId',
  'userId',
] as const satisfies readonly (keyof FormOfAudit)[];

/** The valid parts of the address; a path may contain any text. */
function formIn({ pathParameters: given, queryStringParameters: query }: HttpEvent): FormOfAudit {
  const named: Record<string, string | undefined> = { participantId: query?.participant, ...given };
  const right = formPathNames.flatMap((name) => {
    // Parsing a missing value, which fails, costs more than parsing a valid one.
    if (named[name] === undefined) return [];
    const { success, data } = pathParameters[name].safeParse(named[name]);
    return success ? [[name, data]] : [];
  });
  return Object.fromEntries(right);
}

/** The signed-in caller, if there is one. */
function signedIn(event: HttpEvent): Caller | undefined {
  try {
    return callerOf(event.requestContext.authorizer?.jwt.claims);
  } catch {
    return undefined;
  }
}

/** Caller, request, time and reason; undefined where nobody's data can be touched. */
export function subjectRequestOf(route: Route, event: HttpEvent): SubjectRequest | undefined {
  const byLink = bearsLink(route);
  const caller = byLink ? undefined : signedIn(event);
  if (route.about === null || !(byLink || caller)) return undefined;
  const { requestId, timeEpoch } = event.requestContext;
  const reason = auditReason.safeParse(event.headers[reasonHeader.toLowerCase()]);
  return {
    organisation: caller?.organisation,
    entry: {
      at: new Date(timeEpoch).toISOString(),
      requestId,
      by: caller
        ? { kind: 'staff', userId: caller.userId, roles: [...caller.roles] }
        : { kind: route.roles === 'partner' ? 'partner' : 'participant' },
      place: formIn(event),
      reason: reason.success ? reason.data : null,
    },
  };
}

/** The people whom the address alone names; empty if the endpoint reports them. */
export function subjectOf(
  { about }: Route,
  event: HttpEvent,
  organisation: string | undefined,
): Subject[] {
  const { runId, participantId, userId } = formIn(event);
  if (!organisation) return [];
  if (about === 'participant' && participantId)
    return [{ of: 'people', organisation, participantIds: [participantId] }];
  if (about === 'run' && runId) return [{ of: 'run', organisation, runId }];
  if (about === 'staff' && userId) return [{ of: 'staff', organisation, userId }];
  return [];
}
