import { count } from '../../common/count.ts';
import type { StaffingTexts } from '../fi/staffing.ts';

const groups = (n: number) => count(n, 'group', 'groups');
const clients = (n: number) => count(n, 'client', 'clients');
const work = (runs: number, people: number): string =>
  [runs > 0 ? groups(runs) : '', people > 0 ? clients(people) : ''].filter(Boolean).join(' and ');

/** Handing over, substitutes and absences in English. */
export const staffingTexts: StaffingTexts = {
  reason: 'Reason',
  reasons: {
    left_post: 'left the post',
    absence: 'absence',
    workload: 'workload',
    other: 'another reason',
  },
  note: 'Which reason? Write nothing about clients or health.',
  noteLacking: 'Write the reason.',
  nameHint: 'Type the beginning of the name and choose it from the list.',
  nameLacking: 'Choose a name from the list.',
  keep: 'Cancel',
  saving: 'Saving…',
  offline:
    'The device is offline. Handing over and substitutes are saved at once, so they need a connection.',
  unsent:
    'The device has work that was not sent. Send it before you hand over: afterwards you can no longer send it.',
  toUnsent: 'Open unsent work',
  lateDay: 'The last day is before the first. Correct the days.',
  pastDay: 'The last day is past. Correct the day.',
  dayLacking: 'Choose the first and the last day.',
  tooLong: (days) => `A substitution lasts at most ${days} days. Choose an earlier day.`,
  from: 'First day',
  until: 'Last day',

  leaders: {
    title: 'Leaders',
    waits: 'waits for confirmation',
    handOver: 'Hand over the group',
  },

  handOver: {
    title: 'Hand over the group',
    from: 'Whom does the new leader replace?',
    to: 'Who takes over the group?',
    own: (group) =>
      `Afterwards you no longer lead the group ${group}. The group leaves your list. Its new leader can hand it back.`,
    others: (name) => `${name} no longer leads the group.`,
    go: 'Hand over the group',
    going: 'Handing over…',
    done: (name) => `The group was handed over: its leader is now ${name}.`,
    gone: (group, name) =>
      `The group ${group} was handed over. Its leader is now ${name}, who has it in their list.`,
    toGroups: 'Open the groups',
  },

  earlier: {
    title: 'Earlier hand-overs',
    from: (from, to) => `${from} → ${to}`,
    about: (day, reason, by) => [day, reason, `by ${by}`].filter(Boolean).join(' · '),
  },

  substitutes: {
    title: 'Substitutes',
    none: 'The group has no substitute.',
    add: 'Add a substitute',
    end: 'End the substitution',
    endOf: (name) => `End the substitution: ${name}`,
    ended: (name) => `The substitution has ended: ${name}.`,
    state: { now: 'now', ahead: 'to come' },
    who: 'Who substitutes?',
    what: 'A substitute does the same as the leader. The substitution ends by itself after the last day.',
    absent: (name) => `${name} is away`,
    save: 'Add the substitute',
    saved: (name) => `The substitute was added: ${name}.`,
  },

  absence: {
    title: 'Absence',
    of: (name) => `Absence: ${name}`,
    link: 'Absence',
    open: 'Record an absence or hand over the work',
    section: 'If this person is away',
    sectionHint:
      'Groups and clients can be given a substitute, even if the person cannot record it themselves.',
    has: 'Work',
    runs: 'Groups',
    clients: 'Clients',
    substitutions: 'As a substitute',
    noRuns: 'No open groups',
    noClients: 'No clients',
    work,
    nothing: 'There are no open groups or clients, so no substitute is needed.',

    current: (days) => `Away ${days}`,
    runsTo: 'Substitute for the groups',
    clientsTo: 'Substitute for the clients',
    nobody: 'No substitute',
    byItself: 'The substitution ends by itself after the last day.',
    unlent: (runs, people) =>
      `Since the absence was recorded there came ${work(runs, people)}. They have no substitute.`,
    lendRest: 'Give them to the substitute too',
    back: 'I am back at work',
    backOf: 'The person is back',
    cancel: 'Cancel the absence',
    backHint: 'The substitutions of this absence end at once. Other substitutions stay.',
    change: 'Change the absence',
    ended: 'The absence has ended, and its substitutions with it.',

    how: 'What happens to the work?',
    ways: {
      lend: 'Add a substitute',
      hand: 'Hand over for good',
    },
    lendHint: (days) =>
      `The substitute does the work on the chosen days, at most ${days} days at a time. After that the work comes back by itself.`,
    handHint: 'The work goes to somebody else for good. It does not come back by itself.',
    lendRuns: 'Who leads the groups?',
    lendClients: 'Who handles the clients?',
    handRuns: 'Who takes over the groups?',
    handClients: 'Who takes over the clients?',
    orNobody: 'Leave it empty if no substitute is needed.',
    orStay: 'Leave it empty if these are not handed over.',
    lacking: 'Choose at least one person.',
    save: 'Record the absence',
    saveChange: 'Save the changes',
    saved: (runs, people) =>
      runs + people > 0
        ? `The absence is recorded. The substitute was given ${work(runs, people)}.`
        : 'The absence is recorded.',
    full: (n) =>
      `${count(n, 'group or client', 'groups or clients')} got no substitute, because there are as many as there may be. End one first in the group’s settings or on the client’s page.`,
    hand: 'Hand over the work',
    sureTitle: 'Hand over the work for good?',
    sure: (what) => `${what} They leave the present list and do not come back by themselves.`,
    sureRuns: (n, name) => `${name} gets ${groups(n)}.`,
    sureClients: (n, name) => `${name} gets ${clients(n)}.`,
    handed: (runs, people) =>
      runs + people > 0 ? `Handed over: ${work(runs, people)}.` : 'There was nothing to hand over.',
    others: 'Others away',
    noOthers: 'Nobody else is away.',
    substitutedBy: (name) => `substitute ${name}`,
    tag: (days) => `away ${days}`,
  },
};
