/**
 * The keys of the audit table. All begin with the organisation.
 *
 * | entries about          | pk                     | sk                     |
 * |------------------------|------------------------|------------------------|
 * | one participant        | ORG#o#PARTICIPANT#p    | time#requestId#phase   |
 * | all members of a run   | ORG#o#RUN#r            | same                   |
 * | a member of the staff  | ORG#o#STAFF#u          | same                   |
 * | nobody who is known    | ORG#o                  | same                   |
 * | what a member did      | ORG#o#BY#u             | same                   |
 *
 * The phase is `begun` or `ended`, so a write is two items side by side and none is ever changed.
 */
import {
  type AuditEntry,
  concernedBy,
  type FormOfAudit,
  positionOf,
  type StaffAction,
  type Subject,
} from '../../shared/domain/privacy/audit.ts';
import type { Key } from './keys.ts';

export type Phase = 'begun' | 'ended';

export const auditPartitions = {
  participant: (org: string, participantId: string) => `ORG#${org}#PARTICIPANT#${participantId}`,
  run: (org: string, runId: string) => `ORG#${org}#RUN#${runId}`,
  staff: (org: string, userId: string) => `ORG#${org}#STAFF#${userId}`,
  organisation: (org: string) => `ORG#${org}`,
  actions: (org: string, userId: string) => `ORG#${org}#BY#${userId}`,
};

type AuditItem = Key & AuditEntry;

const partitionsOf = (subject: Subject): string[] => {
  const org = subject.organisation;
  if (subject.of === 'organisation') return [auditPartitions.organisation(org)];
  if (subject.of === 'run') return [auditPartitions.run(org, subject.runId)];
  if (subject.of === 'staff') return [auditPartitions.staff(org, subject.userId)];
  const numbers = [...new Set(subject.participantIds)];
  return numbers.map((number) => auditPartitions.participant(org, number));
};

/**
 * What the subject adds to the request's address: the endpoint knows more than the address does.
 */
function formOfEntry(subject: Subject): FormOfAudit {
  if (subject.of === 'run') return { runId: subject.runId };
  if (subject.of === 'staff') return { userId: subject.userId };
  return (subject.of === 'people' && subject.place) || {};
}

/**
 * The caller; and the person they are a substitute for, where that holds for this subject alone.
 */
const asDisclosed = (by: AuditEntry['by'], { asSubstitute }: Subject): AuditEntry['by'] =>
  by.kind === 'staff' && asSubstitute ? { ...by, asSubstitute } : by;

/**
 * An entry as the action of the member of the staff who made the request, whatever it was about; none
 * of the bearer of a link.
 */
export function actionItems(
  entry: Omit<AuditEntry, 'organisation'>,
  subjects: readonly Subject[],
  phase: Phase,
): (Key & StaffAction)[] {
  const { by } = entry;
  const organisation = subjects[0]?.organisation;
  if (by.kind !== 'staff' || !organisation) return [];
  const key = {
    pk: auditPartitions.actions(organisation, by.userId),
    sk: `${positionOf(entry)}#${phase}`,
  };
  return [{ ...key, ...entry, organisation, concerned: concernedBy(subjects) }];
}

/** An entry as the items that store it: one for each partition of the subject. */
export function auditItems(
  entry: Omit<AuditEntry, 'organisation'>,
  subject: Subject,
  phase: Phase,
): AuditItem[] {
  const only = subject.of === 'run' && subject.only ? { only: [...subject.only] } : {};
  const { organisation } = subject;
  const place = { ...entry.place, ...formOfEntry(subject) };
  const sk = `${positionOf(entry)}#${phase}`;
  const by = asDisclosed(entry.by, subject);
  const matched = subject.matched ? { matched: subject.matched } : {};
  const disclosed = { ...entry, by, organisation, place, ...only, ...matched };
  return partitionsOf(subject).map((pk) => ({ pk, sk, ...disclosed }));
}
