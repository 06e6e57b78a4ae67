import { count } from '../../common/count.ts';
import type { ClientsTexts } from '../fi/clients.ts';

/** An own worker’s clients. */
export const clients: ClientsTexts = {
  clients: {
    title: 'My clients',
    explained:
      'Clients whose own worker you are, or whose own worker you are substituting for now.',
    none: 'You have no clients in Laituri.',
    substituting: 'you are substituting',
    erase: 'Erase the data',
    eraseOf: (number) => `Erase the data: ${number}`,
    goOn: {
      title: 'Continue an earlier erasure',
      explained:
        'Once an erasure has begun, the client is no longer in the list. Enter the number if the erasure was cut short, or if the number still has to be removed from texts.',
      search: 'Open the erasure',
    },
    erasing: {
      title: 'Erase a client’s data',
      number: (number) => `Number ${number}`,
      first: 'Before you erase',
      firstExplained:
        'Enter into the client information system what the law says must be kept. Laituri does not check that, and erases everything.',
      removed: 'What is removed',
      kept: 'What is kept, and why',
      kinds: {
        identity:
          'Name, telephone number and language, and the note that the number is perhaps the same person as another.',
        background: 'Background, hand-overs and substitutes.',
        consents: 'Consents and their withdrawals.',
        memberships: 'Which groups the client has been in.',
        attendance: 'Marks of attendance.',
        forms: 'Forms, unfinished answers and notes on forms, in closed groups too.',
        links: 'Links to forms. They stop working at once.',
        figures:
          'Figures of groups that include the client. They are counted again without the client, and those already released are taken back from everybody for good.',
        hand_counts:
          'Background counts of a group that its leader entered or confirmed by hand. The leader may enter them again.',
        mentions:
          'The number in notes and other texts: a program does not change what people wrote. After the erasure you see each place and remove the number yourself.',
        without_number: 'Forms that came back without a number: nobody knows whose they are.',
        printed: 'Figures on paper and in downloaded files: Laituri cannot reach them.',
        audit:
          'The log of who looked at the data and changed them: it is how lawful use is supervised. It holds the number, but no name and no answers.',
        stream_keys:
          'The number in the queue of changes for 24 hours: the queue forgets it by itself. It holds nothing else.',
        tombstone:
          'That the number was used, and the day of the erasure: the number is never given to anybody else.',
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
        'The name and contact details are erased. The erasure of the other data may be unfinished. Continue with the same button: nothing is erased twice.',
      unfinished:
        'The erasure may be unfinished. Continue with the same button: nothing is erased twice.',
      unknown:
        'No client whose data you may erase has this number, and no erasure of it was begun. Check the number.',
      done: (day) => `The data were erased on ${day}`,
      doneExplained: 'Now remove the number from texts. Others may have written them too.',
    },
    mentions: {
      title: 'The number in texts',
      explained:
        'Read each place and remove the number. An … is written in its place, and the rest of the text stays. The numbers of other participants are hidden.',
      none: 'The number is in no text of any group or programme.',
      noneSoFar: 'The number is not in the groups searched so far.',
      notAll: 'Not all groups have been searched yet.',
      more: 'Search the next groups',
      searching: 'Searching…',
      hidden: 'The text is part of another participant’s data and is not shown.',
      clear: 'Remove the number',
      clearing: 'Removing…',
      cleared: (n, left) =>
        `The number was removed from ${count(n, 'place', 'places')}. ${count(left, 'place', 'places')} left in the list.`,
      kinds: {
        programme: 'Programme',
        run: 'Group',
        session: 'Session',
        hand_over: 'Hand-over',
        substitute: 'Substitution',
        form: 'Form',
        unnumbered_form: 'Form without a number',
        unfinished_answers: 'Unfinished answers',
        paper_read_once: 'Paper form entered once',
        form_decision: 'Note on a form',
        membership: 'Note on a participant',
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
    title: 'Perhaps the same person',
    explained:
      'These numbers have the same name or telephone number. Find out with the other worker whether it is one person.',
    none: 'No numbers that are perhaps the same person.',
    yours: 'your own client',
    anothers: (worker) => `own worker ${worker}`,
    ending: 'being joined',
    saidSame: 'the same person, says their worker',
    found: (day) => `Found on ${day}.`,
    waits: 'The joining was interrupted. Go on with it: nothing is done twice.',
    saySame: 'The same person, may be joined',
    sayDifferent: 'Two people',
    askFirst:
      'Ask the other worker first. Once they have confirmed that it is one person, you can move your client’s data to their number.',
    different: (n) => `Marked as different people: ${n}`,
    chooseWay: 'Which number stays in use?',
    joinInto: (ending, staying) => `Move the data of ${ending} to ${staying}`,
    whatMoves: (ending, staying, runs) =>
      `The forms, attendance, consents and ${count(runs, 'group', 'groups')} of ${ending} move to ${staying}. The number ${ending} is not used again and given to nobody else. The move cannot be undone.`,
    nameGoes: (ending, staying) =>
      `The name and telephone number are deleted from ${ending}. Check that those of ${staying} are right.`,
    takesBack: 'Released results with either number in them are taken back for good.',
    noConflicts: 'The data of the two numbers do not contradict each other.',
    chooseAll: 'Choose for each which is right.',
    join: 'Join the numbers',
    joining: 'Joining…',
    goOn: 'Go on with the joining',
    leave: 'Cancel',
    joined: (ending, staying) => `The number ${ending} has been joined to ${staying}.`,
    memberIn: (run) => `Member of the group ${run}`,
    formIn: (occasion, run) => `${occasion}: ${run}`,
    otherKept: 'The other answers stay as an earlier version of the form.',
    otherGoes: 'The other answers are deleted.',
    answered: {
      form: 'Completed form',
      draft: 'Unfinished answers',
      paper_entry: 'Paper form read once',
    },
    fields: {
      sex: 'Sex',
      birth_year: 'Year of birth',
      marital_status: 'Marital status',
      living_arrangement: 'Living',
      children_in_household: 'Children in the household',
      labour_market_status: 'Labour-market status',
      labour_market_months: 'Months unemployed or outside the labour force',
      primary_reason: 'Primary reason for coming',
      municipality_area: 'Area',
      service_needs_assessment_done: 'Service-needs assessment done',
    },
    codes: {
      sex: { female: 'woman', male: 'man', other: 'other', not_stated: 'did not wish to say' },
      marital_status: {
        single: 'single',
        cohabiting: 'cohabiting',
        married: 'married',
        divorced: 'divorced',
        widowed: 'widowed',
      },
      labour_market_status: { unemployed: 'unemployed', student: 'student' },
    },
    yesNo: { true: 'yes', false: 'no' },
    chased: (n) =>
      `${count(n, 'pair of numbers is', 'pairs of numbers are')} perhaps the same person, who may then be missing twice.`,
  },
};
