import { count } from '../../common/count.ts';
import type { MissingFormsTexts } from '../fi/missing-forms.ts';

const forms = (n: number) => count(n, 'form', 'forms');
const runs = (n: number) => count(n, 'group', 'groups');

/** The forms that are missing, and the filters of the lists of groups. */
export const missingFormsTexts: MissingFormsTexts = {
  filters: {
    title: 'Filter the groups',
    programme: 'Programme',
    municipality: 'Municipality',
    any: 'All',
    from: 'Running from',
    to: 'Running until',
    all: 'Show also planned and cancelled groups, and closed ones that ended over a year ago',
    apply: 'Show',
    clear: 'Clear the filters',
    found: (n) => `${runs(n)}.`,
    wrongOrder: 'The first day is after the last.',
    none: 'No groups match these filters.',
    endedFrom: 'Ended from',
    endedTo: 'Ended until',
  },
  missingForms: {
    title: 'Missing forms',
    hidden: (n) =>
      `Show ${count(n, 'further group', 'further groups')}: planned, cancelled and old closed ones`,
    noRuns: 'There are no groups yet.',
    chase: 'Overdue',
    nothingToChase: 'No form that can still come is overdue.',
    chaseSum: (n, groups) => `${forms(n)} overdue in ${runs(groups)}.`,
    late: (n, occasion) => `${occasion}: ${n} overdue`,
    since: (day) => `overdue since ${day}`,
    days: (n) => count(n, 'day', 'days'),
    more: (n) => `Show more (${n})`,
    leads: (names) => `Leader: ${names}`,
    substitutes: (names) => `substitute now: ${names}`,
    runs: 'Forms by group',
    runsCaption: 'Forms by group, sorted by end date',
    received: 'Received',
    ofExpected: (received, expected) => `${received}/${forms(expected)}`,
    nothingExpected: 'not expected yet',
    kinds: {
      received: 'received',
      overdue: 'overdue',
      due: 'can still be answered',
      lost: 'will not come',
      notDue: 'not yet',
    },
    legend: 'Key',
    expectedExplained:
      'Received shows how many forms have come in of those whose time has begun. A form will not come if the participant refused or was absent, or if it was not offered, lost, withdrawn or closed as lost. Those who answered both the start and the end form are participants. They are counted only from the form template whose change the results show.',
  },
};
