import type { AnsweredReferral } from '../../../../shared/domain/groups/client-group.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow, LongRows } from '../../ui/list.tsx';
import { type ClientWait, type LackingData, type OldWaits, waitRows } from './client-waits.ts';

const words = texts.myClients;

export const clientWaitKey = (wait: ClientWait | LackingData): string =>
  [
    wait.participantId,
    wait.is,
    'group' in wait ? wait.group.runId : '',
    'referral' in wait ? wait.referral.runId : '',
  ].join(' ');

const offerTag = ({ until }: AnsweredReferral) =>
  until === null ? undefined : texts.todayPage.until(shortDay(until, todayNow()));

/** The parts of a line that are there. */
const inOneLine = (...parts: readonly (string | null)[]): string | undefined =>
  parts.filter((part) => part !== null).join(' · ') || undefined;

/** What is missing of a client's data, in one line. */
const lackingText = ({ lacks }: LackingData): string =>
  lacks
    .map((one) =>
      one.is === 'name' ? words.waits.lacking.name : words.waits.lacking[one.is](one.count),
    )
    .join(', ');

type ClientWaitRowProps = {
  wait: ClientWait | LackingData;
  /** On the client's own page the number is the heading already. */
  isOnClientPage?: boolean;
};

/** What waits of a client, as a row that leads to where it is done. */
export function ClientWaitRow({ wait, isOnClientPage = false }: ClientWaitRowProps) {
  const { participantId } = wait;
  const number = isOnClientPage ? null : participantId;
  switch (wait.is) {
    case 'offer':
    case 'refusal':
      return (
        <LinkedRow
          title={words.waits[wait.is]}
          about={inOneLine(number, wait.referral.name)}
          href={hashOf({ page: 'client', participantId })}
          tag={offerTag(wait.referral)}
          tone="is-amber"
        />
      );
    case 'cancelled':
      return (
        <LinkedRow
          title={words.waits.cancelled}
          about={inOneLine(number, words.cancelledGroup(wait.group.name))}
          href={hashOf(isOnClientPage ? { page: 'openings' } : { page: 'client', participantId })}
          tag={shortDay(wait.on, todayNow())}
          tone="is-amber"
        />
      );
    case 'nextStep':
      return (
        <LinkedRow
          title={words.waits.nextStep}
          about={inOneLine(number, words.aboutGroup(wait.group.name))}
          href={hashOf({ page: 'client', participantId })}
        />
      );
    case 'data':
      return (
        <LinkedRow
          title={words.waits.data}
          about={inOneLine(number, lackingText(wait))}
          href={hashOf({ page: 'client', participantId })}
        />
      );
    case 'name':
      return (
        <LinkedRow
          title={words.waits.name}
          about={inOneLine(number)}
          href={hashOf({ page: 'client-data', participantId })}
        />
      );
    case 'background':
      return (
        <LinkedRow
          title={words.waits.background(wait.count)}
          about={inOneLine(number)}
          href={hashOf({ page: 'client-background', participantId })}
        />
      );
    case 'consents':
      return (
        <LinkedRow
          title={words.waits.consents(wait.count)}
          about={inOneLine(number)}
          href={hashOf({ page: 'client-asking', participantId })}
        />
      );
  }
}

/** So many rows before the button for more: the clients below must stay in sight. */
const rowsAtFirst = 6;

/** What waits of all clients; nothing where nothing does. */
export const ClientWaitList = ({ waits }: { waits: readonly ClientWait[] }) =>
  waits.length === 0 ? null : (
    <LongRows
      items={waitRows(waits)}
      keyOf={clientWaitKey}
      more={words.moreToDo}
      atOnce={rowsAtFirst}
    >
      {(wait) => <ClientWaitRow wait={wait} />}
    </LongRows>
  );

/**
 * What belongs to groups that ended long ago, folded away, with how many next steps were never
 * agreed on.
 */
export function OldClientWaits({ waits, withoutNextStep }: OldWaits) {
  const lost = withoutNextStep > 0 ? words.withoutNextStep(withoutNextStep) : null;
  const rows = waitRows(waits);
  if (waits.length === 0) return lost && <p class="quiet small">{words.closedGroups(lost)}</p>;
  return (
    <details class="folded-rows">
      <summary>
        {words.old(rows.length)} {lost && <span class="tag is-quiet">{lost}</span>}
      </summary>
      <LongRows items={rows} keyOf={clientWaitKey} more={words.moreToDo}>
        {(wait) => <ClientWaitRow wait={wait} />}
      </LongRows>
    </details>
  );
}
