import { onlyReads, type Route } from '../../shared/contract/route.ts';
import { type StaffingReason, staffingReason } from '../../shared/domain/people/staffing.ts';
import type { AuditEntry, Subject } from '../../shared/domain/privacy/audit.ts';
import { Problem } from '../../shared/problems.ts';
import { subjectOf, subjectRequestOf } from './audit-subject.ts';
import type { HttpEvent } from './request.ts';

/** Stores an entry in the partition of each subject; rejects if it could not be stored. */
export type StoreAudit = (
  entry: Omit<AuditEntry, 'organisation'>,
  subjects: readonly Subject[],
  /** Whether it is the first entry of this request in this phase: a write may find its people one by one. */
  moment: { phase: 'begun' | 'ended'; isFirst: boolean },
) => Promise<void>;

/** What an endpoint reports to the audit while it works. */
export type Concerns = {
  /** Whose data the request turns out to be about; a write goes on once that is stored. */
  (subject: Subject): Promise<void>;
  /** The caller makes the request as a substitute for somebody, and the reason. */
  asSubstitute: (why: StaffingReason) => void;
};

/** What the audit learns while a request is answered. */
export type Trail = {
  concerns: Concerns;
  /**
   * The request is complete and allowed: its subjects are known, and a write is about to happen.
   */
  begin: (body: unknown) => Promise<void>;
  /** The request is decided; nothing may leave before this is stored. */
  end: (outcome: string) => Promise<void>;
};

type AuditedRequest = { name: string; route: Route; event: HttpEvent };

/** The trail of a request that touches nobody's data. */
const none: Trail = {
  concerns: Object.assign(async () => {}, { asSubstitute: () => {} }),
  begin: async () => {},
  end: async () => {},
};

/** People named in the body, in the fields that the contract names. */
function namedIn(body: unknown, names: Route['names']): string[] {
  if (!names) return [];
  const given = body as Record<string, unknown>;
  const named = given[names];
  if (Array.isArray(named)) return named;
  // A roll also names the people whose mark it removes.
  return [...new Set([named, given.takenBack].flatMap((people) => Object.keys(people ?? {})))];
}

/** The code of the reason given in the body, in the field that the contract names. */
function statedIn(body: unknown, states: Route['states']): { stated?: StaffingReason } {
  if (!states) return {};
  const reason = (body as Record<string, { code?: unknown } | null | undefined>)[states];
  const { success, data } = staffingReason.safeParse(reason?.code);
  return success ? { stated: data } : {};
}

/**
 * Follows a request for the audit. A read is stored once, when it is decided. A write is stored
 * before it happens too, so that no write is missing from the audit.
 */
export function trailOf(
  { name, route, event }: AuditedRequest,
  store: StoreAudit | undefined,
): Trail {
  const request = store && subjectRequestOf(route, event);
  if (!request) return none;
  const subjects = subjectOf(route, event, request.organisation);
  const entry: Omit<AuditEntry, 'organisation' | 'outcome'> = { ...request.entry, route: name };
  let named: string[] = [];
  let hasBegun = false;

  const stored = async (outcome: string, about: readonly Subject[], phase: 'begun' | 'ended') => {
    const isFirst = phase === 'ended' || !hasBegun;
    hasBegun = true;
    try {
      await store({ ...entry, outcome }, about, { phase, isFirst });
    } catch (error) {
      // Logged once, in the same place as every failure.
      throw Object.assign(new Problem('audit.unavailable'), { cause: error });
    }
  };
  const begun = async (about: readonly Subject[]) => {
    if (!onlyReads(route)) await stored('begun', about, 'begun');
  };
  return {
    concerns: Object.assign(
      async (subject: Subject) => {
        subjects.push(subject);
        await begun([subject]);
      },
      {
        asSubstitute: (asSubstitute: StaffingReason) => {
          if (entry.by.kind === 'staff') entry.by = { ...entry.by, asSubstitute };
        },
      },
    ),
    begin: async (body) => {
      named = namedIn(body, route.names);
      Object.assign(entry, statedIn(body, route.states));
      if (subjects.length > 0) await begun(subjects);
    },
    end: async (outcome) => {
      const { organisation } = request;
      // Entries about the run are found under the run; a refusal may be about other people.
      if (outcome !== 'done' && named.length > 0 && organisation)
        subjects.push({ of: 'people', organisation, participantIds: named });
      if (subjects.length > 0) await stored(outcome, subjects, 'ended');
      else if (organisation) await stored(outcome, [{ of: 'organisation', organisation }], 'ended');
    },
  };
}
