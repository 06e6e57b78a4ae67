import { count } from '../../common/count.ts';
import type { ClientsTexts } from '../fi/clients.ts';

/** An own worker’s clients. */
export const clientsTexts: ClientsTexts = {
  clients: {
    title: 'My clients',
    explained: 'Clients whose own worker you are, or whose own worker you now substitute for.',
    none: 'You have no clients in Laituri.',
    substituting: 'you are substituting',
    more: (n) => `Show more (${n})`,
    referring: {
      title: (number) => `Refer to a group: ${number}`,
      refer: 'Refer to a group',
      sending: 'Referring…',
      group: 'Group',
      noGroup: 'Not to a group yet',
      noOpenings: 'No group takes participants now.',
      done: (number, group) => `${number} has been referred to the group ${group}.`,
    },
    goOn: {
      title: 'Continue an interrupted erasure',
      explained:
        'Once an erasure has begun, the client is no longer in the list. Enter the client’s number if the erasure was interrupted, or if the number still has to be removed from texts.',
      search: 'Open the erasure',
    },
    erasing: {
      title: 'Erase a client’s data',
      number: (number) => `Number ${number}`,
      first: 'Before you erase',
      firstExplained:
        'Record in the client information system what the law requires to be kept. Laituri does not check this and erases everything.',
      removed: 'What is erased',
      kept: 'What is kept',
      kinds: {
        identity:
          'Name, telephone number, language, and the note that the number is possibly the same person as another.',
        background: 'Background, hand-overs and substitutions.',
        consents: 'Consents and their withdrawals.',
        memberships: 'Which groups the client has been in.',
        attendance: 'Attendance records.',
        forms: 'Forms, unfinished answers and records on forms, also in closed groups.',
        meters: 'Records of meters that were done elsewhere.',
        own_page:
          'The own page and the messages to the own worker. Links to the page stop working at once.',
        links: 'Links to forms. They stop working at once.',
        figures:
          'Figures of groups that include the client. They are counted again without the client. Figures already released are withdrawn for good and for everybody.',
        hand_counts:
          'Background figures of a group that its leader entered or confirmed. The leader can enter them again.',
        own_labels:
          'A leader’s own label beside the number. It disappears from the leader’s device the next time the device reads the group.',
        mentions:
          'The number in notes and other texts. Laituri does not change what people wrote. After the erasure you see each place and can remove the number yourself.',
        without_number: 'Forms returned without a number. Nobody knows whose they are.',
        printed: 'Figures on paper and in downloaded files. Laituri cannot remove them.',
        audit:
          'The access log, which is used to supervise how data are handled. It contains the number, but no name and no answers.',
        stream_keys:
          'The number in the queue of changes for 24 hours. After that it disappears by itself. The queue contains nothing else.',
        tombstone:
          'The fact that the number was used, and the day of the erasure. The number is never given to anybody else.',
      },
      confirmTitle: 'Confirm the erasure',
      final: 'An erasure cannot be undone. The data cannot be brought back.',
      typeNumber: (number) => `Type the number ${number}`,
      otherNumber: 'This is not the number above. Check it.',
      confirm: 'Erase the data for good',
      working: 'Erasing…',
      goOn: 'Continue the erasure',
      progress: {
        name: 'Erasing the name and contact details.',
        rest: 'Erasing the other data. This may take a moment.',
      },
      nameGone:
        'The name and contact details have been erased. The erasure of the other data may be unfinished. Continue with the same button. Nothing is erased twice.',
      unfinished:
        'The erasure may be unfinished. Continue with the same button. Nothing is erased twice.',
      unknown:
        'There is no client with this number whose data you may erase, and no interrupted erasure. Check the number.',
      done: (day) => `The data were erased on ${day}`,
      doneExplained: 'Now remove the number from texts. Others may have written some of them.',
    },
    mentions: {
      title: 'The number in texts',
      explained:
        'Read the text and remove the number. It is replaced by … and the rest of the text stays. The numbers of other participants are hidden.',
      none: 'The number is not in any text of the groups or programmes.',
      noneSoFar: 'The number is not in the groups searched so far.',
      notAll: 'Not all groups have been searched yet.',
      more: 'Search the next groups',
      searching: 'Searching…',
      hidden: 'The text is part of another participant’s data, so it is not shown.',
      clear: 'Remove the number',
      clearing: 'Removing…',
      cleared: (n, left) =>
        `The number was removed from ${count(n, 'place', 'places')}. ${count(left, 'place', 'places')} left.`,
      kinds: {
        programme: 'Programme',
        run: 'Group',
        session: 'Session',
        hand_over: 'Hand-over',
        substitute: 'Substitution',
        form: 'Form',
        unnumbered_form: 'Form without a number',
        unfinished_answers: 'Unfinished answers',
        paper_read_once: 'Form entered from paper once',
        form_decision: 'Record on a form',
        membership: 'Record on a participant',
        other: 'Other data',
      },
      fields: {
        note: 'note',
        device: 'name of the device',
        name: 'name',
        description: 'description',
        eligibility: 'for whom',
        answers: 'answer',
        place: 'place',
        municipality: 'municipality',
      },
      otherField: 'text',
    },
  },

  samePeople: {
    title: 'Possibly the same person',
    explained:
      'These numbers have the same name or telephone number. Find out whether they are one person. If there are two own workers, do it together.',
    none: 'No numbers that could be the same person.',
    yours: 'your own client',
    anothers: (worker) => `own worker ${worker}`,
    ending: 'being joined',
    saidSame: 'the same person, according to the own worker',
    found: (day) => `Found on ${day}.`,
    waits: 'Joining was interrupted. Continue it. Nothing is moved twice.',
    saySame: 'Confirm as the same person',
    sayDifferent: 'Mark as different people',
    askFirst:
      'Ask the other own worker first. Once they have confirmed that this is one person, you can move your client’s data to the other number.',
    different: (n) => `Marked as different people: ${n}`,
    chooseWay: 'Which number stays in use?',
    joinInto: (ending, staying) => `Move the data of ${ending} to ${staying}`,
    whatMoves: (ending, staying, runs) =>
      `The forms, attendance, consents, meters and ${count(runs, 'group', 'groups')} of ${ending} move to ${staying}. The number ${ending} is not used again and is given to nobody else. The move cannot be undone.`,
    nameGoes: (ending, staying) =>
      `The name and telephone number are deleted from ${ending}. Check that the name and telephone number of ${staying} are right.`,
    takesBack: 'Released results that include either number are withdrawn for good.',
    noConflicts: 'The data of the two numbers do not contradict each other.',
    chooseAll: 'For each item, choose which is right.',
    join: 'Join the numbers',
    joining: 'Joining…',
    goOn: 'Continue joining',
    leave: 'Cancel',
    joined: (ending, staying) => `The number ${ending} has been joined to ${staying}.`,
    memberIn: (run) => `Participant in the group ${run}`,
    formIn: (occasion, run) => `${occasion}: ${run}`,
    otherKept: 'The other answers stay as an earlier version of the form.',
    otherGoes: 'The other answers are deleted.',
    answered: {
      form: 'Completed form',
      draft: 'Unfinished answers',
      paper_entry: 'Form entered from paper once',
    },
    fields: {
      sex: 'Sex',
      birth_year: 'Year of birth',
      marital_status: 'Marital status',
      living_arrangement: 'Living arrangement',
      children_in_household: 'Children in the household',
      labour_market_status: 'Labour-market status',
      labour_market_months: 'Months unemployed or outside the labour force',
      primary_reason: 'Primary reason for coming',
      municipality_area: 'Area',
      service_needs_assessment_done: 'Service needs assessment done',
    },
    codes: {
      sex: { female: 'woman', male: 'man', other: 'other', not_stated: 'did not hope to say' },
      marital_status: {
        single: 'single',
        cohabiting: 'cohabiting',
        married: 'married',
        divorced: 'divorced',
        widowed: 'widowed',
      },
      labour_market_status: {
        unemployed: 'unemployed',
        student: 'student',
        parental_leave: 'on parental leave',
        retired: 'on a pension',
        sick_leave: 'on sick leave',
      },
    },
    yesNo: { true: 'yes', false: 'no' },
    chased: (n) =>
      `${count(n, 'pair of numbers is', 'pairs of numbers are')} possibly the same person. The same person may then be missing twice.`,
  },
};
