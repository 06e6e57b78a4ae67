import { count } from '../../common/count.ts';
import { sentence } from '../../common/sentence.ts';
import type { MembersTexts } from '../fi/members.ts';

/** The members of a group, and its closing. */
export const membersTexts: MembersTexts = {
  members: {
    none: 'The group has no participants yet.',
    state: {
      referred: 'Referred to the group',
      consented: 'Consented',
      enrolled: 'In the group',
      continued: 'Continues elsewhere',
      declined: 'Did not want to join',
      not_admitted: 'Not admitted',
      dropped_out: 'Dropped out',
      transferred: 'Transferred elsewhere',
    },
    since: (day) => `In the group since ${day}`,
    stayed: (day) => `In the group from ${day} to its end`,
    left: (state, day, reason) => `${state} ${day} (${reason})`,
    join: 'Admit',
    joining: {
      open: 'Add a participant by number',
      title: 'Add a participant',
      referFirst:
        'If the participant has an own worker, the own worker first refers them to the group. After that the participant is in the group’s list.',
      number: 'The participant’s number',
      faults: {
        mistyped: 'The number is mistyped. It has 8 characters, for example 7K2M9QXA.',
        member: 'This participant is already in the group’s list.',
      },
      route: 'Referred by',
      routes: {
        adult_social_work: 'adult social work',
        other_social_services: 'another social service',
        health_services: 'health services',
        employment_services: 'employment services',
        partner_project: 'a partner’s project',
        self_referral: 'came on their own',
        other: 'other',
      },
      ownWorker: 'Own worker',
      hasOwnWorker: 'Has an own worker',
      exceptions: {
        referred_by_partner: 'None, referred by a partner',
        being_appointed: 'None yet, being appointed',
        not_a_client: 'Not a client of social services',
      },
    },
    joinedOn: 'In the group since',
    leave: 'Mark as left',
    comeBack: 'Mark as returned',
    continuation: 'Agree on the next step',
    continuationOf: (nextStep) => `Next step: ${nextStep.toLowerCase()}`,
    noContinuation: 'Next step not agreed',
    on: 'Day',
    how: 'What happened',
    reason: 'Reason',
    reasons: {
      moved: 'moved away',
      illness: 'fell ill',
      work_or_studies: 'work or studies',
      life_situation: 'life situation',
      group_did_not_suit: 'the group did not suit them',
      no_contact: 'could not be reached',
      other: 'another reason',
      not_stated: 'gave no reason',
    },
    nextStep: 'Next step',
    nextSteps: {
      another_group: 'Another group',
      individual_work: 'Individual work',
      low_threshold_place: 'A low-threshold meeting place',
      none_wanted: 'Wants nothing further',
    },
    informed: 'The own worker knows about the next step',
    notInformed: 'the own worker does not know yet',
    save: 'Save',
    move: {
      recruiting: 'Start recruiting',
      running: 'Start the group',
      ended: 'End the group',
      followed_up: 'Mark the follow-up as done',
      closed: 'Close the group',
    },
  },

  background: {
    waiting:
      'The confirmation is only on this device for now. It is sent when you have a connection.',
    title: 'Background of the group',
    confirmedHere: 'Background of the group confirmed',
    unconfirmed: 'The background has not been confirmed.',
    confirmedByYou: (when: string) => `You confirmed the background on ${when}.`,
    confirmedByColleague: (who: string, when: string) =>
      `${sentence(who)} confirmed the background on ${when}.`,
    earlier: 'The figures have changed since. Check and confirm them again.',
    counts: 'Show the figures',
    confirm: 'Confirm these figures',
    computed: 'The figures are calculated from the participants’ own data.',
    entered: 'A leader entered the figures.',
    tooFew: 'The background is calculated once the group has at least three participants.',
    page: {
      title: 'Enter the group’s background',
      link: 'Enter the figures yourself',
      change: 'Change the entered figures',
      about:
        'Annex 5: about the whole group, not about single participants. Counts are enough. The results of the group show these figures as (entered).',
      instead:
        'Some figures have already been calculated from the participants’ own data. Enter only what is missing: figures that you enter are shown instead of the calculated ones.',
      toConfirmation: 'Check and confirm the calculated figures',
      computed: (n, participants) =>
        `Calculated from the own data of ${n}/${participants} participants.`,
      participants: (n) =>
        `The group has ${count(n, 'participant', 'participants')}. The figures under each heading must add up to the same.`,
      people: 'Participants in the group',
      peopleHint: 'Laituri has no participants of this group, so their number is written here.',
      peopleMissing: 'Write the number of participants in digits.',
      leaveEmpty: 'Leave a heading empty if you do not know it for everybody.',
      longTerm: 'of these, unemployed for at least 12 months',
      elsewhere:
        'The number, frequency and length of the sessions are calculated from the sessions. The route by which somebody came is recorded for each participant.',
      total: (n, participants) => `Total ${n} / ${participants}`,
      notEntered: 'Not entered',
      noNumber: 'Write whole numbers only.',
      longTermTooMany: (n) => `More are unemployed for long than are unemployed (${n}).`,
      differs: (total, participants) =>
        total < participants
          ? `The figures add up to ${total}, but there are ${participants} participants. ${participants - total} missing.`
          : `The figures add up to ${total}, but there are ${participants} participants. ${total - participants} too many.`,
      toCheck: (fields) => `The figures were not saved. Check: ${fields}.`,
      doNotAgree: (fields, participants) =>
        `The entered figures do not match the number of participants (${participants}). Check: ${fields}.`,
      conflict:
        'Somebody else saved figures at the same time, and yours were not saved. Stored now:',
      takeTheirs: 'Use the stored figures',
      save: 'Save the figures',
      saving: 'Saving…',
      saved: 'The figures have been saved.',
      closed: 'The group is closed or cancelled, so its background can no longer be changed.',
    },
    toFigures: 'See the group’s figures',
  },
};
