import { count } from '../../common/count.ts';
import type { ConsentsTexts } from '../fi/consents.ts';

export const consentsTexts: ConsentsTexts = {
  explained:
    'Each consent is given and withdrawn separately. The client gets the same services with or without them.',
  states: {
    given: (day) => `given ${day}`,
    refused: (day) => `not given ${day}`,
    withdrawn: (day) => `withdrawn ${day}`,
    undecided: 'not asked',
  },
  sources: { spoken: 'in speech', paper: 'on paper', device: 'on a device' },
  said: (day, source) => `${day}, ${source}.`,
  recordedBy: (name, day) => `Recorded by ${[name, day].filter(Boolean).join(' on ')}.`,
  byClient: (day) => `The client answered by themselves on ${day}.`,
  yes: 'Gave consent',
  no: 'Gave no consent',
  showText: 'Show the text',
  textShown: (version, language) => `Text ${version}, ${language}`,
  textNow: (version) => `Text ${version} is used for asking now.`,
  textGone: (version) => `The client was shown text ${version}. It is not stored in Laituri.`,
  inLanguage: { fi: 'in Finnish', sv: 'in Swedish', en: 'in English' },
  history: (n) => `Show history (${n})`,

  ask: 'Ask for consents',
  askOne: (purpose) => `Ask: ${purpose}`,
  askAgain: (purpose) => `Ask again: ${purpose}`,
  asking: {
    step: (n, all) => `Consent ${n}/${all}`,
    language: 'Language of the text',
    turn: 'Read the text to the client, or turn the screen to them.',
    yes: 'Consents',
    no: 'Does not consent',
    saving: 'Saving…',
    later: 'Ask this later',
    how: 'How and when does the client answer?',
    source: 'How',
    sources: { spoken: 'In speech, I record it', device: 'By themselves, on this screen' },
    day: 'Day',
    dayWrong: 'Choose a day that is not in the future.',
    saved: (purpose, answer) => `Saved. ${purpose}: ${answer}.`,
    storedNow: (state) => `Stored now: ${state}. If the answer is another, choose it.`,
    done: 'You have gone through the consents',
    doneOne: 'The answer has been saved',
    nothing: 'All consents have been asked for.',
    left: (n) => `Not asked yet: ${count(n, 'consent', 'consents')}.`,
    toConsents: 'Open the client’s consents',
  },

  withdraw: 'Withdraw consent',
  withdrawOne: (purpose) => `Withdraw consent: ${purpose}`,
  withdrawing: {
    follows: {
      measurement:
        'The answers are no longer in any figures. Released figures that include them are removed for everybody, for good. They do not come back even if the client consents again. Laituri cannot remove figures that were printed or downloaded.',
      quotation:
        'The client’s words are no longer quoted. Laituri cannot remove quotations that were published.',
      contact: 'The client is not asked for the follow-up form and gets no link to it.',
      share_with_own_worker:
        'You no longer see the client’s answers. Your substitute does not see them either.',
      research:
        'The answers are no longer in new data, nor in the rest of an export under way. The researcher destroys the old data and makes them again.',
      reminders:
        'The client is sent no reminders from now on. A reminder that was already sent cannot be recalled.',
    },
    source: 'How did the client withdraw it?',
    day: 'The day on which the client withdrew it',
    keep: 'Do not withdraw',
    working: 'Saving…',
    done: (purpose) => `The consent has been withdrawn: ${purpose}.`,
    isLater: 'The consent was given after that day, so it is still valid. Check the day.',
  },

  print: 'Print the consent form',
  printing: {
    title: 'Consent form',
    language: 'Language of the form',
    explained:
      'The form has the client’s number and a place for the signature. Keep the signed form with the client’s other documents.',
    ready: 'The form is ready.',
  },

  link: {
    title: 'The client’s own device',
    explained:
      'The client can answer with a link on their own device. The page asks only for what has not been recorded yet, and shows nothing about the client.',
    make: 'Make a link for the client',
    makeNew: 'Make a new link',
    replaces: 'The link before stops working.',
    asks: 'What does the link ask for?',
    consents: (n) => `Consents (${n} not asked)`,
    background: (n) => `Background (${n} empty)`,
    nothing: 'Choose what the link asks for.',
    making: 'Making the link…',
    made: 'Link for the client',
    show: 'Show it to the client',
    until: (day, until) => `The link was made on ${day} and works until ${until}.`,
    over: (until) => `The link stopped working on ${until}.`,
    received: (day) => `The client answered by the link on ${day}.`,
    revoked: (day) => `The link was revoked on ${day}.`,
    revoke: 'Revoke the link',
    revokeSure: 'Revoke: the link opens nothing any longer',
    keep: 'Do not revoke it',
  },

  returned: 'The paper has come back',
  returning: {
    explained: 'Record what is ticked on the signed form.',
    day: 'Day of the signature',
    language: 'Language of the form',
    answers: { none: 'No tick', yes: 'Consents', no: 'Does not consent' },
    nothing: 'Record at least one answer.',
    save: 'Save the answers on the paper',
    saving: 'Saving…',
    done: (n) => `Saved: ${count(n, 'answer', 'answers')}.`,
    conflict:
      'Somebody else saved a consent at the same time. The answers on the paper are still here. Save again if they are right.',
  },
};
