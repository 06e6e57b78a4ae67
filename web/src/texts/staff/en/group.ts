import { count } from '../../common/count.ts';
import type { GroupTexts } from '../fi/group.ts';

/** A group’s own pages. */
export const groupTexts: GroupTexts = {
  group: {
    nav: 'Pages of the group',
    pages: {
      run: 'Overview',
      sessions: 'Sessions',
      members: 'Participants',
      forms: 'Forms',
      results: 'Results',
      settings: 'Settings',
    },
    life: 'Stages of the group',
    cancelled: 'The group is cancelled.',
    steps: {
      planned: 'Planned',
      recruiting: 'Recruiting',
      running: 'Running',
      ended: 'Ended',
      followed_up: 'Follow-up done',
      closed: 'Closed',
    },
    places: 'Places',
    noForms: 'No form is waiting.',
    neverCame: (n) =>
      n === 0
        ? 'Every form came, or has a reason.'
        : `${count(n, 'form never came', 'forms never came')}. The figures say so.`,
    toForms: 'Open the forms',
    nextSessions: 'Next sessions',
    allSessions: (n: number) => `All ${n}`,
    noneAhead: 'No sessions ahead.',
    none: 'There are no groups yet.',
    step: {
      next: 'Next stage',
      before: {
        recruiting: 'Before the group can recruit',
        running: 'Before the group can start',
        ended: 'Before the group can end',
        followed_up: 'Before the follow-up can be marked as done',
        closed: 'Before the group can be closed',
      },
      of: (met: number, all: number) => `${met} of ${all} ready`,
      done: 'Done',
      missing: 'Missing',
      lines: {
        a_confirmed_leader: (n: number) =>
          n === 0 ? 'Leaders confirmed' : 'A leader is waiting for confirmation',
        planned_sessions: (n: number) => (n === 0 ? 'Sessions planned' : 'No sessions planned'),
        a_confirmed_background: (n: number) =>
          n === 0 ? 'Background confirmed' : 'The group’s background is not confirmed',
        a_member: (n: number) =>
          n === 0 ? 'The group has participants' : 'The group has no participants yet',
        start_forms: (n: number) =>
          n === 0
            ? 'Start forms handed out'
            : `${count(n, 'start form', 'start forms')} to hand out`,
        a_held_session: (n: number) => (n === 0 ? 'The group has met' : 'No session has been held'),
        a_decision_on_each_planned_session: (n: number) =>
          n === 0 ? 'Sessions recorded' : `${count(n, 'session', 'sessions')} to record or cancel`,
        a_decision_on_each_end_form: (n: number) =>
          n === 0
            ? 'End forms received, or the reason recorded'
            : `The end form of ${count(n, 'participant', 'participants')} is missing without a reason`,
        a_continuation_of_each_member: (n: number) =>
          n === 0
            ? 'Next step agreed with everybody'
            : `Next step not agreed with ${count(n, 'participant', 'participants')}`,
      },
      lacks: {
        a_member: 'The group has no participants yet.',
        a_held_session: 'No session has been marked as held.',
        a_decision_on_each_planned_session: 'A session has not been marked as held or cancelled.',
        a_decision_on_each_end_form: 'End forms are missing, and no reason has been recorded.',
        a_continuation_of_each_member:
          'What comes next has not been agreed with every participant.',
      },
      doIt: { sessions: 'To the sessions', members: 'To the participants', forms: 'To the forms' },
      notBefore: (day: string) =>
        `The follow-up period begins on ${day}. The follow-up can be marked as done after that.`,
      leadersSee: 'The group’s leaders see what has to be done before it.',
      needsNet:
        'The status can be changed when you have a connection and everything has been sent.',
      lost: (n: number) =>
        `${count(n, 'form', 'forms')} ${n === 1 ? 'has' : 'have'} not come in. No form can be added to a closed group, and they count as missing.`,
      moving: 'Changing…',
      closeTitle: 'Close the group?',
      closeText: 'A closed group cannot be opened again. Everything can still be read.',
      stay: 'Cancel',
    },
    readOnly: {
      atRest: (status) =>
        `The group is ${status}. You can read its details, but they can no longer be changed.`,
      removed: (day) =>
        `The data of the group’s participants were removed on ${day}, when their retention had ended. Released results remain.`,
      notHereYet:
        'The group has not been read to this device yet, so nothing can be changed here. Update the details on the Today page.',
      needsNet:
        'The group is not on this device: it is closed, or you no longer lead it. A closed group can be read when you are online and signed in.',
    },
    settings: {
      contact: {
        title: 'Contact with the leader',
        label: 'How does a participant reach the leader?',
        hint: 'Shown on the participants’ own pages. For example: Pekka, 040 123 4567, weekdays 9–15.',
        save: 'Save the contact',
        saving: 'Saving…',
        saved: 'The contact has been saved.',
      },
      programme: 'Programme',
      municipality: 'Municipality',
      days: 'Dates',
      leaders: 'Leaders',
      capacity: 'Places',
      template: 'Template',
      templateVersion: (n) => `Version ${n}`,
      noTemplate: 'No template',
    },
  },
};
