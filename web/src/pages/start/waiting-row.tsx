import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow, type LinkedRowProps } from '../../ui/list.tsx';
import type { RunWaits, Waits } from './waiting.ts';

const words = texts.startPage;

export const waitsKey = (waits: Waits): string =>
  'run' in waits ? `${waits.is} ${waits.run.runId}` : waits.is;

function runRow(waits: RunWaits): LinkedRowProps {
  const { runId, name, startsOn, endsOn, activeMembers, capacity } = waits.run;
  const href = hashOf({ page: 'run', runId });
  const about = (text: string) => `${name} · ${text}`;
  const day = (date: string) => shortDay(date, todayNow());
  switch (waits.is) {
    case 'leader':
      return { title: words.leader(waits.count), about: about(waits.run.municipality), href };
    case 'start':
      return {
        ...{ title: words.start, about: about(words.begunOn(day(startsOn))), href },
        ...{ tag: texts.todayPage.daysLate(waits.days), tone: 'is-alarm' },
      };
    case 'end':
    case 'followUp':
      return {
        title: words[waits.is],
        about: about((waits.is === 'end' ? words.lastDay : words.endedOn)(day(endsOn))),
        ...{ href, tag: texts.todayPage.daysLate(waits.days), tone: 'is-alarm' },
      };
    case 'places':
      return {
        title: words.places(activeMembers, capacity),
        ...{ about: about(words.startsOn(day(startsOn))), href },
        ...{ tag: words.startsIn(waits.days), tone: 'is-amber' },
      };
  }
}

function rowOf(waits: Waits): LinkedRowProps {
  switch (waits.is) {
    case 'joining':
    case 'pairs':
      return {
        title: words[waits.is](waits.count),
        about: waits.is === 'pairs' ? words.pairsAbout : words.joiningAbout,
        href: hashOf({ page: 'same-people' }),
      };
    case 'referral':
      return {
        title: texts.waitingGroups.title,
        about: texts.waitingGroups.about(waits.run.name, waits.run.queue.waiting),
        href: hashOf({ page: 'run', runId: waits.run.runId }),
        ...{ tag: texts.waitingGroups.days(waits.days), tone: 'is-alarm' },
      };
    case 'forms':
      return {
        title: words.forms,
        about: words.formsAbout(waits.groups),
        href: hashOf({ page: 'missing-forms' }),
      };
    default:
      return runRow(waits);
  }
}

/** A row of what waits; it leads to where it is done. */
export const WaitingRow = ({ waits }: { waits: Waits }) => <LinkedRow {...rowOf(waits)} />;
