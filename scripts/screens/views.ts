import { demoDraftId } from '../../infra/local/demo/demo-draft.ts';
import { demoNumber } from '../../infra/local/demo/demo-people.ts';

/** A view of the pages, as a demo user reaches it. */
export type View = {
  /** The picture's name begins with it. */
  name: string;
  /** The demo user; without one nobody is signed in. */
  who?: string;
  /** The part of the address after the language; `participant` is a link to a form that is due; `own` a participant's own page, `own-data` behind its code. */
  address:
    | `#/${string}`
    | `/${string}`
    | 'participant'
    | 'code'
    | 'partner'
    | 'own'
    | 'own-data'
    | 'own-code';
  /**
   * What is special about the device: its clock is an hour ahead, it stores nothing, or it is
   * `new`: nobody has set a PIN on it.
   */
  device?: 'clock-ahead' | 'stores-nothing' | 'new';
  /** What earlier visits stored on a participant's device. */
  stored?: Readonly<Record<string, string>>;
  /** The network is lost once the page has loaded. */
  isOffline?: boolean;
  /**
   * A leader's page on the device: `open` with the PIN, which is set where there is none; `closed`
   * as it is loaded, whether or not a PIN was set before.
   */
  vault?: 'open' | 'closed';
  /** What is typed on the page, by field. */
  types?: Readonly<Record<string, string>>;
  /**
   * Then, in this order, what is clicked, or typed into a field; and what must be visible at the
   * end.
   */
  clicks?: readonly (string | readonly [field: string, text: string])[];
  shows?: string;
};

const runNow = 'elokuvaryhma-nyt';
const forms = `#/ryhmat/${runNow}/lomakkeet` as const;
const sessions = `#/ryhmat/${runNow}/kokoontumiset` as const;
const members = `#/ryhmat/${runNow}/osallistujat` as const;
const ofClient = `#/asiakkaani/${demoNumber(runNow, 0)}` as const;
const password = 'main input[type="password"]';
const programme = '#/ohjelmat/elokuvaryhma';
const compared = '#/ohjelmat/voimaa-arkeen/tulokset';
const startForm = '[data-place$=" start"]:not(.is-received)';

/** Two answers that a link of March could not send. */
const left = JSON.stringify({
  device: 'a',
  saves: Object.fromEntries(
    ['feels_healthy', 'feels_lonely'].map((itemId) => [
      itemId,
      { answer: 3, at: '2026-03-02T10:00:00.000Z' },
    ]),
  ),
  isFinal: false,
  until: '2026-03-02',
  draftId: 'b',
});
const stored = { 'laituri.answer.draft.000000': left };

/** All views that `npm run screens` takes pictures of; add a line for another view. */
export const views: readonly View[] = [
  { name: 'first', address: '#/' },
  { name: 'accessibility', address: '#/saavutettavuus' },
  { name: 'programmes', who: 'Aino', address: '#/ohjelmat', shows: '.row-link' },
  { name: 'programme', who: 'Kaisa', address: programme, shows: '.columns .row-link' },
  { name: 'comparison', who: 'Aino', address: compared, shows: '.runs' },
  {
    name: 'run',
    who: 'Aino',
    address: '#/ryhmat/voimaa-arkeen-kajaani-kevat-2025/tulokset',
    shows: '.is-first',
  },
  // Each reason for which a run's figures are not shown, in the words of its page.
  { name: 'not-released', who: 'Aino', address: `#/ryhmat/${runNow}/tulokset`, shows: '.is-first' },
  {
    name: 'too-few',
    who: 'Aino',
    address: '#/ryhmat/voimaa-arkeen-suomussalmi-syksy-2025/tulokset',
    shows: '.is-first',
  },
  {
    name: 'taken-back',
    who: 'Aino',
    address: '#/ryhmat/voimaa-arkeen-kajaani-kevat-2026/tulokset',
    shows: '.is-first',
  },
  // The leader typed the forms of their own group from paper, so those do not count for the leader.
  {
    name: 'own-group',
    who: 'Aino',
    address: '#/ryhmat/hahmoterapia-2019-2/tulokset',
    shows: '.is-first',
  },
  { name: 'groups', who: 'Kaisa', address: '#/ryhmat', shows: 'main .row-link' },
  { name: 'group-coordinator', who: 'Kaisa', address: `#/ryhmat/${runNow}`, shows: '.life-steps' },
  {
    name: 'settings',
    who: 'Kaisa',
    address: `#/ryhmat/${runNow}/asetukset`,
    shows: '.fact-rows',
  },
  { name: 'start', who: 'Kaisa', address: '#/etusivu', shows: 'main a' },
  { name: 'start-own-worker', who: 'Outi', address: '#/etusivu', shows: 'main a' },
  { name: 'staff', who: 'Anneli', address: '#/henkilosto', shows: 'main .row-link' },
  { name: 'invite', who: 'Anneli', address: '#/henkilosto/kutsu', shows: 'main .main' },
  { name: 'organisation', who: 'Anneli', address: '#/organisaatio', shows: 'main .main' },
  { name: 'retention', who: 'Anneli', address: '#/sailytysajat', shows: 'main .card.of-rows' },
  { name: 'absence', who: 'Aino', address: '#/poissaolo', shows: 'main .main' },
  { name: 'absence-of', who: 'Anneli', address: '#/poissaolo/camp-leader', shows: 'main .main' },
  { name: 'confirm-person', who: 'Kaisa', address: '#/vahvista-henkilo', shows: 'main .main' },
  { name: 'calendar', who: 'Kaisa', address: '#/kalenteri', shows: 'main .main' },
  {
    name: 'menu',
    who: 'Kaisa',
    address: '#/etusivu',
    clicks: ['.menu-button'],
    shows: '.menu-panel:popover-open',
  },
  {
    name: 'group',
    who: 'Aino',
    address: `#/ryhmat/${runNow}`,
    vault: 'open',
    shows: '.life-steps',
  },
  // Once a PIN is set, it protects a run's forms too.
  { name: 'forms', who: 'Aino', address: forms, vault: 'open', shows: '.matrix' },
  {
    name: 'form',
    who: 'Aino',
    address: forms,
    vault: 'open',
    clicks: [startForm],
    shows: 'dialog',
  },
  {
    name: 'decision',
    who: 'Aino',
    address: forms,
    vault: 'open',
    clicks: [startForm, '[data-offer="decision"] button'],
    shows: 'dialog form',
  },
  {
    name: 'paper',
    who: 'Aino',
    address: forms,
    vault: 'open',
    clicks: [startForm, 'dialog a.button'],
    shows: '.paper',
  },
  {
    name: 'unnumbered',
    who: 'Aino',
    address: `${forms}/ilman-numeroa`,
    vault: 'open',
    clicks: ['main input[type="radio"]'],
    shows: '.paper',
  },
  {
    name: 'background',
    who: 'Aino',
    address: `#/ryhmat/${runNow}/taustatiedot`,
    vault: 'open',
    shows: '.count-heading',
  },
  // The first view that needs an open vault sets the PIN.
  { name: 'pin', who: 'Aino', address: '#/tanaan', vault: 'closed', shows: password },
  { name: 'today', who: 'Aino', address: '#/tanaan', vault: 'open', shows: '.group-card' },
  {
    name: 'roll',
    who: 'Aino',
    address: `${sessions}/meeting-1`,
    vault: 'open',
    shows: '.roll-row',
  },
  { name: 'sessions', who: 'Aino', address: sessions, vault: 'open', shows: 'main li' },
  { name: 'members', who: 'Aino', address: members, vault: 'open', shows: 'main li' },
  {
    name: 'own-label',
    who: 'Aino',
    address: members,
    vault: 'open',
    clicks: ['.member-head button'],
    shows: 'dialog[open] form',
  },
  {
    name: 'labels-to-take',
    who: 'Aino',
    address: `#/ryhmat/${runNow}/tunnisteet`,
    vault: 'open',
    shows: 'main .button',
  },
  { name: 'unsent', who: 'Aino', address: '#/lahettamatta', vault: 'open', shows: 'h1' },
  { name: 'next', who: 'Aino', address: '#/seuraava', vault: 'open', shows: '.next-number' },
  { name: 'locked', who: 'Aino', address: '#/tanaan', vault: 'closed', shows: password },
  { name: 'missing-forms', who: 'Kaisa', address: '#/puuttuvat-lomakkeet', shows: '.completion' },
  { name: 'lost-forms', who: 'Kaisa', address: '#/puuttuvat-lomakkeet/sulje', shows: 'main .main' },
  { name: 'comparison-coordinator', who: 'Kaisa', address: compared, shows: '.runs' },
  {
    name: 'comparison-followed-up',
    who: 'Kaisa',
    address: `${compared}?kunta=Kajaani&mittaus=seuranta`,
    shows: '.runs',
  },
  {
    name: 'run-coordinator',
    who: 'Kaisa',
    address: '#/ryhmat/voimaa-arkeen-kajaani-kevat-2025/tulokset',
    shows: '.is-first',
  },
  {
    name: 'feedback',
    who: 'Kaisa',
    address: '#/ryhmat/leidit-laiturilla-2019/tulokset',
    shows: '.feedback .statement-rows',
  },
  {
    name: 'taken-back-coordinator',
    who: 'Kaisa',
    address: '#/ryhmat/voimaa-arkeen-kajaani-kevat-2026/tulokset',
    shows: '.is-first',
  },
  {
    name: 'programme-settings',
    who: 'Kaisa',
    address: `${programme}/asetukset`,
    shows: 'form.card',
  },
  { name: 'questionnaires', who: 'Kaisa', address: '#/lomakepohjat', shows: '.row-link' },
  {
    name: 'questionnaire',
    who: 'Kaisa',
    address: '#/lomakepohjat/life_management_and_inclusion_14',
    shows: '.preview',
  },
  {
    name: 'questionnaire-draft',
    who: 'Kaisa',
    address: `#/lomakepohjat/${demoDraftId}/luonnos`,
    shows: '#draft-scoring',
  },
  {
    name: 'questionnaire-trial',
    who: 'Kaisa',
    address: `#/lomakepohjat/${demoDraftId}/kokeile`,
    shows: 'main iframe',
  },
  { name: 'import', who: 'Kaisa', address: '#/lomakepohjat/tuo', shows: '[type="file"]' },
  { name: 'forbidden', who: 'Kaisa', address: '#/aineistot' },
  {
    name: 'audit',
    who: 'Anneli',
    address: '#/kasittelyt',
    types: { 'main input:not([type])': demoNumber(runNow, 0) },
    clicks: ['main form button'],
    shows: 'table',
  },
  { name: 'clients', who: 'Outi', address: '#/asiakkaani', shows: '.of-rows' },
  { name: 'new-client', who: 'Outi', address: '#/asiakkaani/uusi', shows: '.new-client' },
  { name: 'client', who: 'Outi', address: ofClient, shows: '.client-columns' },
  { name: 'client-background', who: 'Outi', address: `${ofClient}/taustatiedot`, shows: 'form' },
  { name: 'client-consents', who: 'Outi', address: `${ofClient}/luvat`, shows: '.consents' },
  {
    name: 'client-asking',
    who: 'Outi',
    address: `${ofClient}/luvat/kysy`,
    shows: '.consent-asking',
  },
  {
    name: 'client-data',
    who: 'Outi',
    address: `${ofClient}/tietojen-kasittely`,
    shows: '.data-parts',
  },
  {
    name: 'erase-client',
    who: 'Outi',
    address: `${ofClient}/poista`,
    shows: '.points',
  },
  { name: 'same-people', who: 'Outi', address: '#/samahenkilo', shows: 'main p' },
  { name: 'export', who: 'Tuomas', address: '#/aineistot', shows: 'main form' },
  { name: 'answer', address: 'participant', shows: '.scale' },
  { name: 'answer-code', address: 'code', shows: '.code' },
  { name: 'partner-code', address: 'partner', shows: '.code' },
  { name: 'own-code', address: 'own-code', shows: '.code' },
  { name: 'own-page', address: 'own', shows: '.when' },
  { name: 'own-set-code', address: 'own', clicks: ['.data .wide'], shows: '.digits' },
  { name: 'own-data', address: 'own-data', clicks: ['.data .wide'], shows: '.menu' },
  {
    name: 'own-answers',
    address: 'own-data',
    clicks: ['.data .wide', '.menu li:nth-child(1) button'],
    shows: '.answer-rows',
  },
  {
    name: 'own-attendance',
    address: 'own-data',
    clicks: ['.data .wide', '.menu li:nth-child(2) button'],
    shows: '.rows',
  },
  {
    name: 'own-message',
    address: 'own-data',
    clicks: ['.data .wide', '.menu li:nth-child(4) button'],
    shows: 'textarea',
  },
  {
    name: 'own-handling',
    address: 'own-data',
    clicks: ['.data .wide', '.menu li:nth-child(5) button'],
    shows: '.rows',
  },
  {
    name: 'own-copy',
    address: 'own-data',
    clicks: ['.data .wide', '.menu li:nth-child(6) button'],
    shows: '.note',
  },
  { name: 'answer-left', address: 'code', stored, shows: '.left' },
  {
    name: 'answer-left-delete',
    address: 'code',
    stored,
    clicks: ['.left .plain'],
    shows: '.left .danger',
  },
  {
    name: 'answer-offline',
    address: 'participant',
    isOffline: true,
    clicks: ['.choice'],
    shows: '.delivery',
  },
  {
    name: 'answer-stores-nothing',
    address: 'participant',
    device: 'stores-nothing',
    isOffline: true,
    clicks: ['.choice'],
    shows: '.delivery',
  },
  { name: 'not-found', address: '/ei-ole' },
  {
    name: 'pin-refused',
    who: 'Aino',
    device: 'new',
    address: '#/tanaan',
    vault: 'closed',
    clicks: [
      [`${password} >> nth=0`, '123456'],
      [`${password} >> nth=1`, '123456'],
      'main form button',
    ],
    shows: 'main [role=alert]:not(:empty)',
  },
  {
    name: 'clock-ahead',
    who: 'Aino',
    device: 'clock-ahead',
    address: '#/tanaan',
    vault: 'open',
    shows: '.clock-note',
  },
  {
    name: 'stores-nothing',
    who: 'Aino',
    device: 'stores-nothing',
    address: '#/tanaan',
    vault: 'open',
    shows: '.storage-note',
  },
  {
    name: 'unlikely-date',
    who: 'Aino',
    address: sessions,
    vault: 'open',
    clicks: [
      'main .lines + .actions button',
      ['dialog input[type=date]', '2062-12-02'],
      'dialog button.main',
    ],
    shows: 'dialog strong',
  },
  {
    name: 'note-warning',
    who: 'Aino',
    address: `${sessions}/meeting-1`,
    vault: 'open',
    clicks: [['textarea', 'Liisa soitti 040 123 4567.']],
    shows: '.note-field .mark:not(:empty)',
  },
  {
    name: 'offline',
    who: 'Aino',
    address: `${sessions}/meeting-1`,
    vault: 'open',
    isOffline: true,
    clicks: ['.roll-mark >> nth=1'],
    shows: '.unsent',
  },
];
