import type { ProductTemplate, TemplateText } from './product-template.ts';

type Pin = ProductTemplate['instruments'][number];

/** A text in Finnish, Swedish and English. */
export const said = (fi: string, sv: string, en: string): TemplateText => ({ fi, sv, en });

/** A name or text that is the same in every language. */
export const alike = (text: string): TemplateText => said(text, text, text);

export const nothing = alike('');

/** The length in which the reports count sessions, in minutes. */
export const groupUnit = 45;

/** The 14 statements: the measure of change, so it is asked on every occasion. */
export const statementsPin: Pin = {
  instrumentId: 'life_management_and_inclusion_14',
  version: '1',
  occasions: ['start', 'end', 'follow_up'],
};

/** Background is asked once, at the start. */
export const backgroundPin: Pin = {
  instrumentId: 'participant_background',
  version: '1',
  occasions: ['start'],
};

/** Kykyviisari is answered elsewhere; here it is recorded that it was done. */
export const kykyviisariPin: Pin = {
  instrumentId: 'kykyviisari',
  version: '1',
  occasions: ['start', 'end'],
};

/** How groups that meet on weekdays usually do: once a week, on a day that the coordinator picks. */
export const onceAWeek: ProductTemplate['pattern'] = {
  repeats: 'weekly',
  weekdays: [],
  everyWeeks: 1,
  startsAt: null,
};

const startForms = said('Alkulomakkeet', 'Startformulären', 'Start forms');
const endForms = said('Loppulomakkeet', 'Slutformulären', 'End forms');

/** The first session: the start measurement is due before it or at it. */
export const atTheStart = {
  material: startForms,
  preparation: said(
    'Tarkista, keneltä alkulomake puuttuu.',
    'Kontrollera vems startformulär som saknas.',
    'Check whose start form is missing.',
  ),
};

/** The last session: each member needs an end form and a next step. */
export const atTheEnd = {
  material: endForms,
  preparation: said(
    'Tarkista, keneltä loppulomake puuttuu. Varmista, että jokaisen jatkosta on sovittu omatyöntekijän kanssa.',
    'Kontrollera vems slutformulär som saknas. Försäkra dig om att fortsättningen är avtalad med den egna kontaktpersonen för var och en.',
    'Check whose end form is missing. Make sure that a next step has been agreed with each member’s own worker.',
  ),
};
