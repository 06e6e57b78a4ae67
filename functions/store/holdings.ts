import { draftForm } from '../../shared/domain/forms/draft-form.ts';
import { form } from '../../shared/domain/forms/form.ts';
import { storedDecision } from '../../shared/domain/forms/form-decision.ts';
import { paperEntry } from '../../shared/domain/forms/paper-entry.ts';
import { type Run, run } from '../../shared/domain/groups/run.ts';
import { session } from '../../shared/domain/groups/session.ts';
import { storedConsent } from '../../shared/domain/people/consent.ts';
import { handOver } from '../../shared/domain/people/hand-over.ts';
import { member } from '../../shared/domain/people/member.ts';
import { storedReferral } from '../../shared/domain/people/referral.ts';
import type { RecordInRun } from '../../shared/domain/privacy/holdings.ts';
import { showOwnLink, storedOwnPage } from '../../shared/domain/privacy/own-page.ts';
import { groupStoredUntil } from '../../shared/domain/retention-days.ts';
import { readClientLink } from './client-links.ts';
import { keys } from './keys.ts';
import { listRunIdsOf } from './memberships.ts';
import { meterOf } from './meters.ts';
import { readStoredOwnLink } from './own-links.ts';
import { readOwnMessage } from './own-messages.ts';
import { participantOf } from './participants.ts';
import { type Traces, tracesIn } from './person-traces.ts';
import { queryAll } from './query.ts';
import { type Item, readItem } from './table.ts';

const under = (items: readonly Item[], prefix: string) =>
  items.filter(({ sk }) => String(sk).startsWith(prefix));

/** The own page and what goes with it, without what opens it. */
function ownPageOf(items: readonly Item[]) {
  const [page] = under(items, 'OWN_PAGE').map((item) => readItem(storedOwnPage, item));
  const code = page?.code ?? null;
  return {
    links: under(items, 'OWN_LINK#').map(readStoredOwnLink).map(showOwnLink),
    code: code && { setAt: code.setAt, way: code.way, wordBy: code.wordBy },
    opened: page?.opened ?? null,
    messages: under(items, 'MESSAGE#')
      .map(readOwnMessage)
      .toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1)),
  };
}

/** The items under a participant's own number: one query. */
export async function readPerson(org: string, participantId: string) {
  const { pk, sk } = keys.participant(org, participantId);
  const items = await queryAll({ partition: pk });
  return {
    participant: participantOf(items.find((item) => item.sk === sk)),
    consents: under(items, 'CONSENT#').map((item) => readItem(storedConsent, item)),
    link: under(items, keys.clientLink(org, participantId).sk).map(readClientLink).at(0),
    ownPage: ownPageOf(items),
    handOvers: under(items, 'HANDOVER#').map((item) => readItem(handOver, item)),
    apartFrom: under(items, 'APART#').length,
    meters: under(items, 'METER#').map(meterOf),
    identityKept: items.some((item) => item.sk === keys.named(org, participantId).sk),
  };
}

const recordedRun = ({
  runId,
  programmeId,
  name,
  municipality,
  startsOn,
  endsOn,
  status,
}: Run) => ({
  runId,
  programmeId,
  name,
  municipality,
  startsOn,
  endsOn,
  status,
  storedUntil: groupStoredUntil({ endsOn }),
});

/** A draft form without the hashes of its links. */
function withoutHashes(item: Item) {
  const making = readItem(draftForm, item);
  const { secretHash: _, codeHash: __, ...link } = making.link;
  return { ...making, link };
}

/** A referral without its entry in the queue, which has no name. */
function withoutQueue(item: Item) {
  const { queueId: _, ...stored } = readItem(storedReferral, item);
  return stored;
}

function recordsInRun({ run: runItem, own, sessions }: Traces, participantId: string): RecordInRun {
  const [memberItem] = under(own, 'MEMBER#');
  const [referralItem] = under(own, 'REFERRAL#');
  return {
    run: recordedRun(readItem(run, runItem ?? {})),
    member: memberItem ? readItem(member, memberItem) : null,
    referral: referralItem ? withoutQueue(referralItem) : null,
    attendance: sessions
      .map((item) => readItem(session, item))
      .map(({ sessionId, date, kind, marks }) => {
        return { sessionId, date, kind, mark: marks[participantId] ?? null };
      })
      .toSorted((a, b) => a.date.localeCompare(b.date)),
    forms: under(own, 'FORM#').map((item) => readItem(form, item)),
    decisions: under(own, 'DECISION#').map((item) => readItem(storedDecision, item)),
    inTheMaking: under(own, 'ANSWER#').map(withoutHashes),
    paperEntries: under(own, 'ENTRY#').map((item) => readItem(paperEntry, item)),
  };
}

/**
 * All that is stored about a participant in each of their runs, in the order in which the runs
 * began.
 */
export async function readRunsOf(org: string, participantId: string): Promise<RecordInRun[]> {
  const runIds = await listRunIdsOf(org, participantId);
  const traces = await Promise.all(runIds.map((runId) => tracesIn(org, runId, participantId)));
  return traces
    .map((found) => recordsInRun(found, participantId))
    .toSorted((a, b) => a.run.startsOn.localeCompare(b.run.startsOn));
}
