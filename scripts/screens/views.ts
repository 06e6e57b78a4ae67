/** A view of the pages, as a demo user comes to it. */
export type View = {
  /** The picture's name begins with it. */
  name: string;
  /** The demo user who looks; nobody is signed in where there is none. */
  who?: string;
  /** Behind the language in the address; `participant` is a link to a form that is due. */
  address: `#/${string}` | 'participant' | 'code';
  /** What is clicked there, one after the other, and what must be in sight in the end. */
  clicks?: readonly string[];
  shows?: string;
};

const forms = '#/ryhmat/elokuvaryhma-nyt/lomakkeet';
const startForm = '[data-place$=" start"]:not(.is-received)';

/** All that `npm run screens` takes pictures of: another view is another line. */
export const views: readonly View[] = [
  { name: 'first', address: '#/' },
  { name: 'accessibility', address: '#/saavutettavuus' },
  { name: 'programmes', who: 'Aino', address: '#/', shows: '.cards' },
  { name: 'comparison', who: 'Aino', address: '#/ohjelmat/hahmoterapia', shows: '.runs' },
  { name: 'run', who: 'Aino', address: '#/ryhmat/hahmoterapia-2019-2', shows: '.items' },
  { name: 'forms', who: 'Aino', address: forms, shows: '.matrix' },
  { name: 'form', who: 'Aino', address: forms, clicks: [startForm], shows: 'dialog' },
  {
    name: 'decision',
    who: 'Aino',
    address: forms,
    clicks: [startForm, '.offers li:nth-child(4) button'],
    shows: 'dialog form',
  },
  {
    name: 'paper',
    who: 'Aino',
    address: forms,
    clicks: [startForm, 'dialog a.button'],
    shows: '.paper',
  },
  {
    name: 'comparison-coordinator',
    who: 'Kaisa',
    address: '#/ohjelmat/hahmoterapia',
    shows: '.runs',
  },
  { name: 'answer', address: 'participant', shows: '.scale' },
  { name: 'answer-code', address: 'code', shows: '.code' },
];
