import type { AnsweredReferral } from '../../../../shared/domain/groups/client-group.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow, LongRows } from '../../ui/list.tsx';
import type { ClientWait } from './client-waits.ts';

const words = texts.myClients;

export const clientWaitKey = (wait: ClientWait): string =>
  [
    wait.participantId,
    wait.is,
    'group' in wait ? wait.group.runId : '',
    'referral' in wait ? wait.referral.runId : '',
  ].join(' ');

const offerTag = ({ until }: AnsweredReferral) =>
  until === null ? undefined : texts.todayPage.until(shortDay(until, todayNow()));

/** What waits of a client, as a row that leads to where it is done. */
export function ClientWaitRow({ wait }: { wait: ClientWait }) {
  const { participantId } = wait;
  switch (wait.is) {
    case 'offer':
    case 'refusal':
      return (
        <LinkedRow
          title={words.waits[wait.is]}
          about={`${participantId} · ${wait.referral.name}`}
          href={hashOf({ page: 'client', participantId })}
          tag={offerTag(wait.referral)}
          tone="is-amber"
        />
      );
    case 'nextStep':
      return (
        <LinkedRow
          title={words.waits.nextStep}
          about={words.aboutGroup(participantId, wait.group.name)}
          href={hashOf({ page: 'client', participantId })}
        />
      );
    case 'name':
      return (
        <LinkedRow
          title={words.waits.name}
          about={participantId}
          href={hashOf({ page: 'client-data', participantId })}
        />
      );
    case 'background':
      return (
        <LinkedRow
          title={words.waits.background(wait.count)}
          about={participantId}
          href={hashOf({ page: 'client-background', participantId })}
        />
      );
  }
}

/** So many rows before the button for more: the clients below must stay in sight. */
const rowsAtFirst = 6;

/** What waits of all clients; nothing where nothing does. */
export const ClientWaitList = ({ waits }: { waits: readonly ClientWait[] }) =>
  waits.length === 0 ? null : (
    <LongRows items={waits} keyOf={clientWaitKey} more={words.moreToDo} atOnce={rowsAtFirst}>
      {(wait) => <ClientWaitRow wait={wait} />}
    </LongRows>
  );
