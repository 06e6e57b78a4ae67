import { type DraftForm, draftForm } from '../../shared/domain/forms/draft-form.ts';
import { type Form, type FormKey, form } from '../../shared/domain/forms/form.ts';
import { type StoredDecision, storedDecision } from '../../shared/domain/forms/form-decision.ts';
import { type FormSlot, formMatrixOf } from '../../shared/domain/forms/form-matrix.ts';
import type { Run } from '../../shared/domain/groups/run.ts';
import type { Session } from '../../shared/domain/groups/session.ts';
import { isWithdrawn, storedConsent } from '../../shared/domain/people/consent.ts';
import { type Member, member, wasEnrolled } from '../../shared/domain/people/member.ts';
import { keys } from './keys.ts';
import { listGroupsOf } from './memberships.ts';
import { readRunWithSessions } from './my-clients.ts';
import { getItems, readItem } from './table.ts';

/** A participant's group, with what is theirs in it and nothing of the others. */
export type OwnGroup = {
  run: Run;
  member: Member;
  sessions: readonly Session[];
  forms: readonly Form[];
  decisions: readonly StoredDecision[];
  drafts: readonly DraftForm[];
  /** They do not want to be contacted after the end. */
  noContact: boolean;
};

/** The runs in which somebody is or was a member, by the index: a new one may be a moment late. */
export async function ownRunIds(org: string, participantId: string): Promise<string[]> {
  const { memberships } = await listGroupsOf(org, participantId);
  return memberships.filter((one) => wasEnrolled(one.member)).map(({ runId }) => runId);
}

/**
 * A participant's group: a query of the run with its sessions, and one batch of what is theirs.
 * @returns undefined where they were never enrolled
 */
export async function readOwnGroup(
  org: string,
  participantId: string,
  runId: string,
): Promise<OwnGroup | undefined> {
  const { run, sessions } = await readRunWithSessions(org, runId);
  if (!run) return undefined;
  const slots = run.instruments.flatMap(({ instrumentId, occasions }) =>
    occasions.map((occasion): FormKey => ({ occasion, instrumentId, participantId })),
  );
  const [memberItem, contact, ...items] = await getItems([
    keys.member(org, runId, participantId),
    keys.consent(org, participantId, 'contact'),
    ...slots.flatMap((slot) => [
      keys.form(org, runId, slot),
      keys.formDecision(org, runId, slot),
      keys.answering(org, runId, slot),
    ]),
  ]);
  const mine = memberItem && readItem(member, memberItem);
  if (!mine || !wasEnrolled(mine)) return undefined;
  const under = (prefix: string) =>
    items.flatMap((item) => (item && String(item.sk).startsWith(prefix) ? [item] : []));
  return {
    ...{ run, member: mine, sessions },
    forms: under('FORM#').map((item) => readItem(form, item)),
    decisions: under('DECISION#').map((item) => readItem(storedDecision, item)),
    drafts: under('ANSWER#').map((item) => readItem(draftForm, item)),
    noContact: contact !== undefined && isWithdrawn(readItem(storedConsent, contact)),
  };
}

/** The participant's own slots of the group's forms. */
export const ownSlots = (
  { run, member: mine, sessions, forms, decisions, drafts, noContact }: OwnGroup,
  today: string,
): FormSlot[] =>
  formMatrixOf(
    {
      ...{ run, members: [mine], sessions, forms, decisions },
      // Asked for only once the group has ended, as for its leaders.
      noContact: new Set(noContact && today >= run.endsOn ? [mine.participantId] : []),
    },
    { answerings: drafts, entries: [] },
    today,
  ).items;
