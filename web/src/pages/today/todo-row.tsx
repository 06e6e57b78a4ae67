import { sessionDay } from '../../features/sessions/session-day.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow, type LinkedRowProps } from '../../ui/list.tsx';
import type { Todo } from './today.ts';

const words = texts.todayPage;

/** Something is soon late when so many days are left. */
const soonDays = 7;

export const todoKey = (todo: Todo): string =>
  [
    todo.is,
    todo.run.runId,
    'session' in todo ? todo.session.sessionId : '',
    'at' in todo ? todo.at : '',
  ].join(' ');

/** What waits, in words: a heading, what it is about, where it is done, and how urgent it is. */
function partsOf(todo: Todo): LinkedRowProps {
  const { runId, name } = todo.run;
  const forms = hashOf({ page: 'forms', runId });
  switch (todo.is) {
    case 'roll': {
      const { sessionId, date } = todo.session;
      return {
        title: words.rollMissing,
        about: `${name} ${sessionDay(date)}`,
        href: hashOf({ page: 'roll', runId, sessionId }),
        ...{ tag: words.daysLate(todo.days), tone: 'is-alarm' },
      };
    }
    case 'late':
      return {
        ...{ title: words.lateForms(todo.count, todo.at), about: name, href: forms },
        ...{ tag: words.daysLate(todo.days), tone: 'is-alarm' },
      };
    case 'due': {
      const isSoon = todo.days <= soonDays;
      const until = todo.until && words.until(shortDay(todo.until, todayNow()));
      return {
        ...{ title: words.dueForms(todo.count, todo.at), href: forms },
        about: [name, until].filter(Boolean).join(' · '),
        ...(isSoon ? { tag: words.daysLeft(todo.days), tone: 'is-amber' } : {}),
      };
    }
    case 'absent':
      return {
        title: words.absent,
        about: `${todo.numbers.join(', ')} · ${name}`,
        href: hashOf({ page: 'members', runId }),
      };
  }
}

/** A row of the list of what waits; it leads to where it is done. */
export const TodoRow = ({ todo }: { todo: Todo }) => <LinkedRow {...partsOf(todo)} />;
