import { count } from '../../common/count.ts';
import type { FirstPagesTexts } from '../fi/first-pages.ts';

const groups = (n: number) => count(n, 'group', 'groups');
const days = (n: number) => count(n, 'day', 'days');

/** The first pages of those who do not lead groups, and the list of groups. */
export const firstPagesTexts: FirstPagesTexts = {
  startPage: {
    todo: 'To do',
    nothingToDo: 'Nothing is waiting for you now.',
    leader: (n) => (n === 1 ? 'A leader waits for confirmation' : 'Leaders wait for confirmation'),
    start: 'The group has not started',
    lastDay: (day) => `last day ${day}`,
    end: 'The group is not marked as ended',
    followUp: 'The follow-up is not marked as done',
    places: (taken, all) => `Only ${taken}/${all} places taken`,
    startsIn: (n) => (n === 0 ? 'starts today' : `starts in ${days(n)}`),
    startsOn: (day) => `starts ${day}`,
    begunOn: (day) => `was to start ${day}`,
    endedOn: (day) => `ended ${day}`,
    pairs: (n) =>
      n === 1
        ? 'One pair of numbers is possibly the same person'
        : `${n} pairs of numbers are possibly the same people`,
    pairsAbout: 'Find out whether it is one person',
    joining: (n) =>
      n === 1 ? 'Joining two numbers was interrupted' : `${n} joinings were interrupted`,
    joiningAbout: 'Continue the joining; nothing is moved twice',
    forms: 'Missing forms',
    formsAbout: (n) => `See what is missing: ${groups(n)} running, or ended within half a year`,
    more: (n) => `Show more (${n})`,
    old: (n) => `Ended over half a year ago (${n})`,
    notFollowedUp: (n) => `${n} without follow-up`,
    neverBegun: (n) => `${n} did not start`,
    runs: 'Running and coming up',
    noneUnderWay: 'No group is running or coming up now.',
    allGroups: (n) => `All groups (${n})`,
    placesTaken: (taken, all) => `${taken}/${all} places taken`,
    own: {
      title: 'Client work',
      clients: 'My clients',
      newClientAbout: 'Register a client and refer them to a group.',
      clientsAbout: 'A client is listed once you are recorded as their own worker.',
      letters: 'Access log',
      lettersAbout:
        'See who has used your client’s data, or print a letter about it for the client.',
    },
    research: {
      title: 'Research',
      exports: 'Make a data set',
      exportsAbout: 'It includes only people who consent to research.',
      programmes: (n) => `Programmes (${n})`,
      programmesAbout: 'What is done in the groups, and the people they are for.',
      instruments: 'Form templates',
      instrumentsAbout: 'Statements, answer options and scoring.',
    },
    admin: {
      title: 'Administration',
      staffAbout: 'Invite people, give roles, and help where signing in does not work.',
      letters: 'Access log',
      lettersAbout: 'Look up by number who has used a person’s data, or print a letter about it.',
      retentionAbout: 'See what is removed next, and how long each kind of data is kept.',
    },
    empty: {
      title: 'Start here',
      noProgrammes:
        'There are no programmes and no groups yet. Open the first group from a ready-made template. It takes a couple of minutes.',
      noGroups:
        'There are no groups yet. Open the first one: programme, days, leaders and forms. It takes a couple of minutes.',
      researcher:
        'There is no data yet. You can make a data set once a coordinator has added a programme and forms have been answered in its groups.',
      admin:
        'There are no programmes yet. A coordinator adds the first one and opens the groups. Invite one, if you have not done so yet, and also a second administrator: you cannot change your own roles.',
    },
  },

  groupsPage: {
    search: 'Find a group',
    searchHint: 'Name of the group, programme, municipality or leader',
    moreFilters: (n) => (n > 0 ? `More filters (${n} in use)` : 'More filters'),
    status: 'Status',
    open: 'Open',
    allStatuses: 'All',
    leader: 'Leader',
    year: 'Year',
    found: (n) => `${groups(n)}.`,
    reading: 'Loading older groups…',
    notRead: 'The older groups could not be loaded. They are missing from the list.',
    none: 'No groups match these filters.',
    noneOpen: 'You have no open groups.',
    hidden: (n) => `Show closed and cancelled ones too (${n})`,
    showClosed: 'Show closed and cancelled ones too',
    more: (n) => `Show more (${n})`,
    places: (taken, all) => `${taken}/${all} places`,
    clear: 'Clear the filters',
  },
  withoutWorker: {
    heading: (n) => (n > 0 ? `Without an own worker (${n})` : 'Without an own worker'),
    reasons: {
      referred_by_partner: 'Referred by a partner',
      being_appointed: 'An own worker is being named',
      not_a_client: 'Not a client of social services',
    },
    noReason: 'No reason was given',
    since: (day) => `in the group since ${day}`,
    name: 'Name an own worker',
    naming: 'Naming…',
    title: (number) => `Name an own worker: ${number}`,
    explained:
      'The own worker gets the client on their list. From then on they handle the client’s data, and not the person who registered the number.',
    worker: 'Own worker',
    stated: 'An own worker was named for the first time.',
    named: (number) => `An own worker is named: ${number}.`,
  },
};
