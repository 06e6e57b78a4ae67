import { count } from '../../common/count.ts';
import type { ClientPageTexts } from '../fi/client-page.ts';

const clients = (n: number) => count(n, 'client', 'clients');

/** The list of an own worker's clients, a new client, and a client's page, in English. */
export const clientPageTexts: ClientPageTexts = {
  myClients: {
    todo: 'To do',
    nothingToDo: 'Nothing waits for you now.',
    waits: {
      offer: 'Ask the client whether they take the place',
      refusal: 'The client was not accepted to the group',
      cancelled: 'The group was cancelled: refer to another group',
      nextStep: 'Agree on the next step',
      data: 'Complete the client’s data',
      lacking: {
        name: 'name',
        background: (n) => `background (${n})`,
        consents: (n) => `consents (${n})`,
      },
      name: 'Add the name and contact details',
      background: (n) => `Complete the background: ${count(n, 'item', 'items')} missing`,
      consents: (n) => `Ask for consents: ${count(n, 'consent', 'consents')} not asked`,
    },
    aboutGroup: (group) => `${group} has ended`,
    cancelledGroup: (group) => `${group} will not take place`,
    old: (n) => `From old groups (${n})`,
    withoutNextStep: (n) => `${n} without an agreed next step`,
    closedGroups: (lost) => `From closed groups: ${lost}.`,
    moreToDo: (n) => `Show more to do (${n})`,
    clients: (n) => `Clients (${n})`,
    search: 'Search by number',
    searchNames: 'Search by number or name',
    noMatch: 'The search finds nobody.',
    found: (n) => `The search found ${clients(n)}.`,
    showNames: 'Show names',
    showingNames: 'Fetching names…',
    namesLogged: 'Seeing the names is recorded in the access log of each client.',
    namesShown: 'The names are only on this page. They are gone when you leave it.',
    outdated:
      'Somebody in the list has been handed over. The list has been read again. Show the names again.',
    hideNames: 'Hide names',
    readAt: (time) => `Updated ${time}`,
    refresh: 'Refresh',
    noGroup: 'no group',
  },

  newClient: {
    title: 'New client',
    explained: 'Each part is saved by itself. You can stop and go on later on the client’s page.',
    later: 'Do this when the client has a number.',
    number: {
      title: '1. Number',
      explained:
        'The client gets a random number. Forms and attendance are stored under the number alone.',
      make: 'Use this number',
      making: 'Saving…',
      done: 'The client’s number',
      writeDown: 'Record the number in the client information system and give the client the slip.',
      print: 'Print the slip',
    },
    name: { title: '2. Name and contact details' },
    background: { title: '3. Background and service needs assessment' },
    consents: {
      title: '4. Consents',
      explained:
        'You can ask for consents now, or later on the client’s page. The service does not depend on them.',
      now: 'Ask for consents now',
    },
    worker: {
      title: '5. Own worker',
      choose: 'New own worker, if it is not you',
      mine: 'You are the client’s own worker.',
      handOver: 'Change the own worker',
      handing: 'Changing…',
      loses: 'After the change you no longer see the client. Do the other parts first.',
      now: (name) => `The own worker is now ${name}, who has the client in their list.`,
    },
    unsaved: (parts) => `Not saved: ${parts}. Save first, or what you typed is lost.`,
    unsavedParts: { name: 'name and contact details', background: 'background' },
    toClient: 'Open the client’s page',
    another: 'Add another client',
    slip: {
      title: 'Your number',
      what: 'This is your number in the rehabilitation group. Write it on forms instead of your name.',
      why: 'The number keeps your answers together. It does not show who you are.',
      keep: 'Keep this slip. If it is lost, ask your own worker for the number.',
      worker: 'Your own worker',
      contact: 'Telephone',
    },
  },

  clientPage: {
    tabTitle: 'Client',
    nav: 'Pages of the client',
    pages: {
      client: 'Overview',
      'client-background': 'Background',
      'client-consents': 'Consents',
      'client-data': 'Use of data',
    },
    showName: 'Show the name',
    showingName: 'Fetching the name…',
    apart: 'Name and telephone are kept apart.',
    logged: '(recorded in the log)',
    noName: 'No name has been stored.',
    substituting: 'You substitute for the client’s own worker.',
    refer: 'Refer to a group',
    todo: 'To do',
    nothingToDo: 'Nothing is missing.',
    groups: 'Groups',
    noGroups: 'The client has been in no group.',
    attended: (came, all) => `Present at ${came}/${all} sessions.`,
    sessions: (n) => `Attendance by session (${n})`,
    cancelled: 'cancelled',
    ahead: 'to come',
    nextStep: 'Agree on the next step',
    changeNextStep: 'Change the next step',
    nextStepOf: (group) => `Next step: ${group}`,
    answers: 'Answers',
    showAnswers: (form) => `Show answers: ${form}`,
    noAnswers: 'The client has not allowed you to see their answers.',
    answersUndecided: 'The client has not been asked yet whether you may see their answers.',
    noForms: 'The client has allowed it, but no form has been received yet.',
    yes: 'yes',
    no: 'no',
    consents: 'Consents',
    purposes: {
      measurement: 'Measurement and evaluation',
      quotation: 'Quotations',
      contact: 'Contact after the group',
      share_with_own_worker: 'Answers to the own worker',
      research: 'Research',
      reminders: 'Reminders',
    },

    staff: {
      title: 'Own worker',
      you: (name) => `${name} (you)`,
      none: 'No own worker has been named.',
      change: 'Hand over or add a substitute',
      substitutes: 'Substitutes',
      noSubstitutes: 'The client has no substitute.',
      end: 'End the substitution',
      endOf: (name) => `End the substitution: ${name}`,
      now: 'now',
      ahead: 'to come',
      way: 'What is to be done?',
      ways: { substitute: 'Add a substitute', handOver: 'Hand over for good' },
      who: 'Who is the substitute?',
      to: 'To whom is the client handed over?',
      what: 'A substitute sees and does the same as you. It ends by itself after the last day.',
      loses: (number) =>
        `After this you no longer see the client ${number}. The new own worker can hand them back.`,
      add: 'Add the substitute',
      handOver: 'Hand the client over',
      working: 'Saving…',
      added: (name) => `The substitute has been added: ${name}.`,
      ended: (name) => `The substitution has ended: ${name}.`,
      gone: (number, name) =>
        `The client ${number} has been handed over. The own worker is now ${name}.`,
      toClients: 'Open your clients',
      cancel: 'Cancel',
    },

    background: {
      explained:
        'Fill this in together with the client. Any item may be left empty. Only you and your substitute see it.',
      notAnswered: 'no answer',
      wrongNumber: 'Check the year and the numbers.',
      save: 'Save the background',
      saving: 'Saving…',
      saved: 'The background has been saved.',
      conflict:
        'Somebody else changed the background at the same time. Your answers are still here, and have not been saved.',
      storedNow: 'What is stored now:',
      saveMine: 'Save mine',
      takeTheirs: 'Use what is stored',
    },

    name: {
      title: 'Name and contact details',
      explained:
        'The name is stored apart from everything else. Only you and your substitute see it, and seeing it is recorded.',
      name: 'Name',
      phone: 'Telephone',
      phoneHint: 'May be left empty.',
      language: 'Language of contact',
      languages: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
      reminders: {
        channel: 'Reminders',
        channels: { none: 'no reminders', sms: 'by text message', email: 'by e-mail' },
        addresses: { sms: 'Number for reminders', email: 'E-mail address' },
        hints: {
          sms: 'Reminders are sent only if the client has consented to them. The messages cannot be answered.',
          email: 'Reminders are sent only if the client has consented to them.',
        },
        wrong: { sms: 'Check the number for reminders.', email: 'Check the e-mail address.' },
        to: {
          sms: (number) => `reminders by text message: ${number}`,
          email: (address) => `reminders by e-mail: ${address}`,
        },
        stopped: (day) =>
          `The client stopped the reminders on ${day}. None are sent to this address.`,
      },
      wrongPhone: 'Check the telephone number: only digits, spaces and + ( ) -.',
      identityCode:
        'The name contains a personal identity code. Remove it: Laituri stores no identity codes.',
      lacking: 'Write the name.',
      add: 'Add the name',
      correct: 'Add or correct the name',
      save: 'Save the name and contact details',
      saving: 'Saving…',
      saved: 'The name and contact details have been saved.',
      conflict:
        'Somebody else changed the name at the same time. What you wrote is still here, and has not been saved.',
      knownTo: (workers) =>
        `A client with the same name or telephone number is in Laituri already. Ask whether it is the same person: ${workers}.`,
      knownToYou:
        'You already have a client with the same name or telephone number. Check whether it is the same person.',
      toPairs: 'Open the numbers that may be one person',
      remove: 'Delete the name and contact details',
      removeSure: 'Delete: the number is left without a name',
      removeNot: 'Do not delete',
      removed: 'The name and contact details have been deleted.',
    },

    seen: {
      title: 'Who has used the data',
      explained: 'Seeing this is recorded too.',
      show: 'Show the uses',
    },

    record: {
      title: 'All data of the client',
      explained:
        'The client has the right to see what is stored about them. Their answers are included. Fetch it only when the client asks for it.',
      make: 'Make a printout',
      making: 'Fetching…',
      open: 'Open the printout',
      ready: 'The printout is ready.',
      file: 'Download as a file (JSON)',
    },

    pair: {
      title: 'Two numbers',
      explained:
        'If the client has been registered twice, the numbers are joined into one. Laituri finds numbers with the same name or telephone number.',
      go: 'Open the pairs of numbers',
    },

    erase: {
      title: 'Erase the client’s data',
      explained:
        'It is done in three steps. First you see what is erased and what is left. It cannot be undone.',
      go: 'Begin to erase',
    },

    erasing: {
      steps: {
        title: 'Steps of the erasure',
        read: 'What is erased',
        confirm: 'Confirm',
        done: 'Done',
      },
      next: 'Go on to confirm',
      back: 'Back',
      print: 'Print the confirmation',
      confirmation: {
        title: 'Confirmation that data have been erased',
        text: (number, day) =>
          `The data stored under the number ${number} were erased from Laituri on ${day}.`,
        removed: 'Erased',
        kept: 'Left in Laituri',
        elsewhere:
          'This is about Laituri alone. Data in the client information system are not affected.',
        by: 'Erased by',
      },
    },
  },
};
