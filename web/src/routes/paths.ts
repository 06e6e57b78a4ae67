/** Apart from the table: the participant's page needs this address and no other. */
export const nextPath = '/seuraava';

/**
 * The address of every page of the staff, each written once. A name after a colon stands for a part
 * that varies. Plain text without imports: the short addresses load this and nothing else.
 */
export const paths = {
  home: '/',
  accessibility: '/saavutettavuus',
  today: '/tanaan',
  start: '/etusivu',
  next: nextPath,
  unsent: '/lahettamatta',
  groups: '/ryhmat',
  'new-group': '/uusi-ryhma',
  'copy-group': '/uusi-ryhma/:runId',
  'group-with-form': '/uusi-ryhma/lomakepohja/:ownInstrumentId',
  run: '/ryhmat/:runId',
  sessions: '/ryhmat/:runId/kokoontumiset',
  roll: '/ryhmat/:runId/kokoontumiset/:sessionId',
  members: '/ryhmat/:runId/osallistujat',
  labels: '/ryhmat/:runId/tunnisteet',
  background: '/ryhmat/:runId/taustatiedot',
  forms: '/ryhmat/:runId/lomakkeet',
  unnumbered: '/ryhmat/:runId/lomakkeet/ilman-numeroa',
  paper: '/ryhmat/:runId/lomakkeet/:occasion/:instrumentId/:participantId/paperi',
  results: '/ryhmat/:runId/tulokset',
  settings: '/ryhmat/:runId/asetukset',
  programmes: '/ohjelmat',
  programme: '/ohjelmat/:programmeId',
  comparison: '/ohjelmat/:programmeId/tulokset',
  'programme-settings': '/ohjelmat/:programmeId/asetukset',
  'programme-template': '/ohjelmat/:programmeId/ohjelmapohja',
  'template-version': '/ohjelmat/:programmeId/ohjelmapohja/:templateVersion',
  'missing-forms': '/puuttuvat-lomakkeet',
  'lost-forms': '/puuttuvat-lomakkeet/sulje',
  instruments: '/lomakepohjat',
  'instrument-import': '/lomakepohjat/tuo',
  instrument: '/lomakepohjat/:instrumentId',
  'instrument-draft': '/lomakepohjat/:ownInstrumentId/luonnos',
  'instrument-try': '/lomakepohjat/:ownInstrumentId/kokeile',
  exports: '/aineistot',
  'same-people': '/samahenkilo',
  clients: '/asiakkaani',
  'new-client': '/asiakkaani/uusi',
  client: '/asiakkaani/:participantId',
  'client-background': '/asiakkaani/:participantId/taustatiedot',
  'client-consents': '/asiakkaani/:participantId/luvat',
  'client-asking': '/asiakkaani/:participantId/luvat/kysy',
  'client-asking-one': '/asiakkaani/:participantId/luvat/kysy/:purpose',
  'client-data': '/asiakkaani/:participantId/tietojen-kasittely',
  'client-erasure': '/asiakkaani/:participantId/poista',
  openings: '/avoimet-ryhmat',
  audit: '/kasittelyt',
  calendar: '/kalenteri',
  absence: '/poissaolo',
  'absence-of': '/poissaolo/:userId',
  staff: '/henkilosto',
  invite: '/henkilosto/kutsu',
  'confirm-person': '/vahvista-henkilo',
  organisation: '/organisaatio',
  retention: '/sailytysajat',
} as const;

export type PageName = keyof typeof paths;

/** Addresses that pages had before; links to them lead on. */
export const formerPaths: Readonly<Record<string, PageName>> = {
  '/kyselyt': 'instruments',
  '/seuranta': 'missing-forms',
  '/asiakkaat': 'clients',
  '/asiakkaat/uusi': 'new-client',
};

/** The staff's page, before the `#` of the addresses above. */
export const staffPath = '/';
/** The participant's page. */
export const answerPath = '/a';
/** The page of a partner with a link (ADR 52). */
export const partnerPath = '/k';
/** The page of a client's link. */
export const clientLinkPath = '/luvat';
/** A participant's own page. */
export const ownPagePath = '/oma';
export type DocumentPath = typeof staffPath | typeof answerPath | typeof clientLinkPath;
