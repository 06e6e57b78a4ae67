import type { CancelReason } from '../../../../../shared/domain/groups/session.ts';
import { count } from '../../common/count.ts';
import type { SessionsTexts } from '../fi/sessions.ts';

const cancelReasons: Record<CancelReason, string> = {
  leader_away: 'The leader cannot come',
  too_few: 'Too few participants',
  place_unusable: 'The place cannot be used',
  other: 'Another reason',
};

/** A leader’s first page, sessions and the roll. */
export const sessionsTexts: SessionsTexts = {
  todayPage: {
    title: 'Today',
    runs: 'My groups',
    todo: 'To do',
    nothingToDo: 'Nothing is waiting for you now.',
    takeRoll: 'Take the roll',
    openSession: 'Open the session',
    nextOn: (day: string) => `Next on ${day}`,
    nth: (name: string, nth: number) => `${name}, session ${nth}`,
    rollMissing: 'Attendance not recorded',
    lateForms: {
      start: (n: number) => `${count(n, 'start form', 'start forms')} late`,
      end: (n: number) => `${count(n, 'end form', 'end forms')} late`,
      follow_up: (n: number) => `${count(n, 'follow-up form', 'follow-up forms')} late`,
    },
    dueForms: {
      start: (n: number) => `${count(n, 'start form', 'start forms')} to hand out`,
      end: (n: number) => `${count(n, 'end form', 'end forms')} to hand out`,
      follow_up: (n: number) => `${count(n, 'follow-up form', 'follow-up forms')} to hand out`,
    },
    daysLate: (n: number) => count(n, 'day', 'days'),
    daysLeft: (n: number) => (n === 0 ? 'last day' : `${count(n, 'day', 'days')} left`),
    until: (day: string) => `by ${day}`,
    memberCount: (n: number) => count(n, 'participant', 'participants'),
    nextIs: (day: string) => `next ${day}`,
    noneUnderWay: 'You have no groups under way now.',
    endedGroups: (n: number) => `Ended groups (${n})`,
    lostForms: (n: number) => `${count(n, 'form', 'forms')} never came`,
    dueOf: (due, overdue) =>
      [
        ...(due > 0 ? [`${count(due, 'form', 'forms')} to hand out`] : []),
        ...(overdue > 0 ? [`${overdue} overdue`] : []),
      ].join(', '),
    absent: 'Absent twice in a row',
    substituting: 'As a substitute',
    isToday: 'Today',
    noRuns:
      'You have no open groups. A group appears here once a coordinator or another leader has named you as its leader.',
  },

  sessions: {
    none: 'The group has no sessions yet.',
    add: 'Add a session',
    edit: 'Edit session',
    kind: {
      meeting: 'Session',
      camp_day: 'Camp day',
      follow_up_day: 'Reunion day',
      catch_up: 'Catch-up session',
    },
    status: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled' },
    length: (minutes) => `${minutes} min`,
    marked: (n, all) => `${n}/${all} marked`,
    last: 'Last session',
    lastHint:
      'End forms are handed out from this day on. If no session is marked as the last, they are handed out from the day the group ends.',
    weeks: (n) => count(n, 'week', 'weeks'),
    years: (n) => count(n, 'year', 'years'),
    isDayRight: {
      after: (far) => `The day is ${far} after the end of the group. Is it right?`,
      before: (far) => `The day is ${far} before the start of the group. Is it right?`,
    },
    dayRight: 'The day is right, save',
    dayWrong: 'Change the day',
    saving: 'Saving…',
    lastShort: 'Last',
    date: 'Day',
    kindLabel: 'Kind',
    minutes: 'Length in minutes',
    save: 'Save',
    cancel: 'Cancel this session',
    cancelWhy: 'Why is the session cancelled?',
    cancelReasons,
    cancelledFor: (reason) =>
      reason
        ? `The session is cancelled: ${cancelReasons[reason].toLowerCase()}.`
        : 'The session is cancelled.',
    cancelledShort: (reason) =>
      reason ? `Cancelled: ${cancelReasons[reason].toLowerCase()}` : 'Cancelled',
    noMarks: 'Attendance is not recorded.',
    undoCancel: 'Undo',
    undoFor: (minutes) => `You can undo this for ${minutes} minutes.`,
    restore: 'Restore this session',
    toForms: 'Record the missing forms',
    invalid: 'Check the day and the length (1–1440 minutes).',
    unknown: 'This session is not on this device.',
  },

  roll: {
    marks: {
      present: 'Present',
      part: 'Present part of the time',
      absent_notified: 'Absent, with notice',
      absent: 'Absent',
      not_expected: 'Not expected',
    },
    buttons: { present: 'Here', absent: 'Absent', absent_notified: 'Notified' },
    count: (marked, all, here) => `${marked}/${all} marked, ${here} present`,
    rest: (n) => `The other ${n} are here`,
    undo: 'Undo the last',
    undone: 'The last mark has been undone.',
    toCome: (day) => `This session is not until ${day}. Record attendance already?`,
    toComeTitle: 'Is the day right?',
    markAhead: 'Record anyway',
    dontMark: 'Do not record',
    overruled: (number, mark) =>
      `${number}: a newer mark made on another device is in force: ${mark}.`,
    more: (number) => `More, ${number}`,
    attended: 'Minutes present',
    attendedOf: (minutes) => `The session lasted ${minutes} min.`,
    less: '15 min less',
    longer: '15 min more',
    savePart: 'Mark: present part of the time',
    notExpected: 'Mark: not expected',
    notExpectedWhy: 'The participant joins later, or the absence was agreed.',
    badMinutes: (most) => `Type the minutes, 1–${most}.`,
    note: 'Notes on the session',
    noteHint: 'Write down anything that did not go as planned. No names or identity codes.',
    noteWarning: (what) =>
      `The text seems to contain ${what}. Refer to a person only by their number.`,
    warnings: {
      identity_code: 'an identity code',
      name: 'a name',
      telephone: 'a telephone number',
      email: 'an e-mail address',
    },
    nobody: 'The group has no participants yet whose attendance is recorded.',
    notSent: 'not sent',
    printedMark: 'Attendance',
    unmarked: 'Not marked',
    totals: (counts) =>
      `Total: ${counts.map(([mark, n]) => `${mark.toLowerCase()} ${n}`).join(', ')}.`,
    stored: (number, mark) => `Marked: ${number}, ${mark}`,
  },
};
