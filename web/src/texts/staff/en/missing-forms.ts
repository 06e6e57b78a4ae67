import { count } from '../../common/count.ts';
import type { MissingFormsTexts } from '../fi/missing-forms.ts';

const forms = (n: number) => count(n, 'form', 'forms');
const runs = (n: number) => count(n, 'group', 'groups');

/** The forms that are missing, and the filters of the lists of groups. */
export const missingForms: MissingFormsTexts = {
  filters: {
    title: 'Narrow the groups down',
    programme: 'Programme',
    municipality: 'Municipality',
    any: 'All',
    from: 'Under way from',
    to: 'Under way until',
    all: 'Planned, closed and cancelled ones too',
    apply: 'Show',
    clear: 'Clear the filters',
    found: (n) => `${runs(n)}.`,
    wrongOrder: 'The first day is after the last.',
    none: 'There are no groups with these filters.',
    endedFrom: 'Ended from',
    endedTo: 'Ended until',
  },

  followUp: {
    title: 'Follow-up',
    progress: (done, all) => `Fetching where the forms are: ${done}/${all} groups.`,
    failed: (n) => `Where the forms of ${runs(n)} are could not be fetched. The figures lack them.`,
    retry: 'Fetch what is missing',
    noRuns: 'There are no groups yet.',
    chase: 'To chase',
    chaseExplained:
      'The time of these forms is over, and nobody has said what became of them. What has waited longest is first.',
    nothingToChase: 'No form is overdue.',
    chaseSum: (n, groups) => `${forms(n)} overdue in ${runs(groups)}.`,
    late: (n, occasion) => `${occasion}: ${n} overdue`,
    since: (day, days) => `since ${day} (${count(days, 'day', 'days')})`,
    leads: (names) => `Led by: ${names}`,
    substitutes: (names) => `standing in now: ${names}`,
    someone: 'name not known',
    open: 'Open the forms',
    runs: 'Forms of the groups',
    runsCaption: 'Forms by group, by end date',
    received: 'Received',
    ofExpected: (received, expected) => `${received}/${expected}`,
    nothingExpected: 'not expected yet',
    kinds: {
      received: 'received',
      blank: 'blank',
      overdue: 'overdue',
      due: 'not handed out',
      onTheirWay: 'handed out',
      lost: 'will not come',
      notDue: 'not yet',
    },
    legend: 'Key',
    expectedExplained:
      'Received counts those that came of all whose time has begun. “Will not come” is refused, absent, not offered, lost or withdrawn.',
    notAsked: 'could not be fetched',
  },
};
