/** What the page of a form needs, by itself: the phone loads no other threshold. */
export const formConfiguration = {
  /** No cell and no mean is shown for fewer people than this (domain decision: five). */
  smallestCell: 5,
  /**
   * The number of days after a link's last one for which a form is still accepted that was handed
   * in in time on a device without a network. Never longer than `releaseDays`, or it would come
   * after the figures.
   */
  graceDays: 7,
} as const;

/**
 * Every threshold of Laituri, once: change a figure here and code, contract and texts follow. Those
 * that only a part of it needs are exports of their own below, which the participant's page leaves
 * out of its bundle.
 */
export const configuration = {
  ...formConfiguration,
  /** Days from the end of an occasion's window to the release of its figures. */
  releaseDays: 7,
  /** The number of members from which a run's own leaders see its composition. */
  smallestOwnGroup: 3,
  /** Months of unemployment from which a person counts as long-term unemployed. */
  longTermUnemployedMonths: 12,
  /** Minutes of one group unit (*ryhmätunti*), in which session lengths are reported. */
  unitMinutes: 45,
  /** Largest request body, in bytes. */
  bodyLimitBytes: 64 * 1024,
  /** An answer of this many bytes or more is compressed for clients that accept it. */
  compressFromBytes: 8 * 1024,
  /** Items of one page of a list, unless the caller asks for fewer. */
  pageSize: 100,
  /** How far a device's clock may be ahead of ours, in minutes. */
  clockToleranceMinutes: 10,
  /** The most marks in one roll call: what one batch read can check. */
  rollCallMarks: 60,
  /**
   * Dates that need a confirmation, because they are probably mistyped: a session this many weeks
   * outside its group's days, a group that lasts this many weeks, begins this many years ahead, or
   * began this many years ago.
   */
  unlikelyDates: { sessionWeeks: 8, runWeeks: 52, runYearsAhead: 5, runYearsAgo: 15 },
  /** Minutes for which a page offers to undo the cancelling of a session. */
  cancelUndoMinutes: 10,
  /** Days for which an end form is due, from the last session or the day a member left. */
  endFormDays: 30,
  /** The follow-up's window after the run's end, in months: from the first to the last. */
  followUpMonths: { from: 2, to: 4 },
  /** The number of days a link opens its form, where the form's own window does not end it. */
  linkDays: 30,
  /**
   * The number of days a link is stored after its last one, so that a form handed in in time still
   * finds its slot.
   */
  linkStoredDays: 14,
  /**
   * The number of earlier versions and corrections of one form that are stored; further ones are
   * refused.
   */
  formVersions: 20,
  /**
   * The number of wrong links and codes, from one address and in total, after which further
   * attempts are refused until the next period of this many minutes.
   */
  wrongLinks: { fromOneAddress: 20, inTotal: 500, minutes: 10 },
  /**
   * The most days a substitute is named for at once, and the most substitutes of one run or client.
   */
  substituteDays: 60,
  substitutesAtOnce: 10,
  /** The most clients of a worker handed over by one request: what the gateway has time for. */
  handOverClients: 25,
  /** How long an export's key is stored at most, and how many runs one page of an export reads. */
  exportMinutes: 60,
  exportRuns: 5,
  /**
   * How many times a day one worker may find out, by saving a name, that somebody with that name or
   * telephone number is known: enough for the work, too few to try names out.
   */
  likenessHitsADay: 20,
  /**
   * The parts of the accessibility statement that only the organisation using Laituri can write; a
   * null is shown on the page as still to be completed. The authority's contact is for a lawyer to
   * confirm.
   */
  accessibility: {
    organisation: null as string | null,
    feedbackAddress: null as string | null,
    authority: {
      page: 'https://www.saavutettavuusvaatimukset.fi',
      mail: 'saavutettavuus@traficom.fi',
      telephone: '029 534 5000',
    },
    madeOn: '2026-11-22',
  },
  /** The time zone of a calendar day. */
  timeZone: 'Europe/Helsinki',
  /** Confidence of every interval shown. */
  confidence: 0.95,
} as const;

/**
 * Requests that one instance of a function accepts from one signed-in person, with one link, and
 * from one address: the largest burst, and the rate a second. A tablet sends a day at the lake at
 * once, a page needs a dozen requests, and a whole county office may share an address.
 */
export const requestLimits = {
  subject: { burst: 200, perSecond: 5 },
  link: { burst: 60, perSecond: 2 },
  address: { burst: 1000, perSecond: 50 },
  /** The number of each kind that an instance remembers. */
  remembered: 5000,
} as const;

/**
 * For how many years data are kept (`shared/domain/privacy/retention.ts` says which kind goes when,
 * `docs/privacy.md` the legal basis; the organisation decides): a group's data from its last day, a
 * client's own from the last thing recorded for them or the last day of their last group, the audit
 * from each entry.
 */
export const retentionYears = { group: 10, client: 10, audit: 12 } as const;

/** Reminders to participants, and what they are held back by. */
export const reminderLimits = {
  /** The hours of the day in Finland in which they are sent. */
  hours: { from: 9, to: 19 },
  /** Days from the opening of a form's window in which its reminder may still be sent. */
  openedDays: 7,
  /** Days before the last day of a form on which its missing is mentioned once more. */
  closingDays: 2,
  /** Days from a decision on a referral in which it may still be mentioned. */
  outcomeDays: 7,
  /** How often one is tried that the carrier certainly refused. */
  tries: 3,
  /** Minutes after which a message that a function took and did not decide on counts as unknown. */
  claimMinutes: 5,
  /** One-time words that a person may have sent to their telephone a day. */
  ownWordsADay: 3,
  /** Minutes for which a one-time word waits for being sent: the person waits for it too. */
  ownWordMinutes: 30,
  /** Days for which it is listed that a one-time word was sent. */
  ownWordStoredDays: 30,
  /** Days ahead for which staff see what will be sent. */
  aheadDays: 14,
  /** The most that an organisation may let be sent in a month. */
  mostPerMonth: 100_000,
} as const;

/** The nightly removal of what has reached the end of its period. */
export const retentionLimits = {
  /** Days ahead for which an administrator sees what will be removed. */
  aheadDays: 90,
  /**
   * Minutes between two steps, in which every request ends that had passed its checks before the
   * first: no function of a request may run that long.
   */
  settleMinutes: 5,
  /** Milliseconds of the function's time that are left for the report when it stops in time. */
  spareMs: 30_000,
} as const;

/**
 * What a coordinator's first page lists: groups that begin within so many days with less than
 * this share of their places taken; groups that ended so many months ago are folded away.
 */
export const firstPageLimits = {
  soonDays: 14,
  fewPlaces: 0.5,
  oldMonths: 6,
} as const;

/**
 * Late forms: for how many days after its last day a form is chased, after which it is too late and
 * may be closed as lost (ADR 58); and the most characters of the note that goes with closing.
 */
export const lateFormLimits = { chasedDays: 28, noteCharacters: 200 } as const;

/**
 * A leader's own labels: how long a label may be, in characters; for how many minutes sealed labels
 * wait on the server for the leader's other device, and how long they may be, in characters of
 * base64url (enough for a run with the most members); and after how many days without having read
 * the groups a device deletes its labels.
 */
export const ownLabelLimits = {
  characters: 24,
  transferMinutes: 30,
  sealedCharacters: 16_384,
  daysUnread: 60,
} as const;

/** The link by which a client answers on a device of their own: how many days it opens. */
export const clientLinkLimits = { days: 14 } as const;

/** Own workers' clients. */
export const clientLimits = {
  /** Clients of one page of a worker's list: two reads each, made side by side. */
  page: 25,
  /** The most names that one request shows: a page of names is read one by one. */
  namesAtOnce: 100,
  /** Days for which a refusal stays on the worker's list. */
  refusalDays: 30,
  /** Days for which a cancelled group does, and after which it is folded away. */
  cancelledDays: 60,
} as const;

/**
 * The share of participants, in per cent, whose change should be known: below it those who are
 * missing may have fared differently enough to turn the result.
 */
export const pairedGoalPercent = 70;

/** How far the forms of how many runs one reply lists: a thousand runs are three requests. */
export const formProgressLimits = { pageSize: 350 } as const;

/**
 * The fewest groups, or bundles of small ones, over which a common mean is computed: of fewer it
 * cannot be said how much groups differ.
 */
export const poolingLimits = { smallestPool: 5 } as const;

/** Notes beside a client: how many others they may be kept apart from, and measurements of a meter. */
export const noteLimits = { apart: 20, measurements: 30 } as const;

/** Referrals and the queues of groups. */
export const referralLimits = {
  /** The most people who may wait for one group. */
  longestQueue: 200,
  /** Days after which a wait for a group is on top of the leader's and the coordinator's lists. */
  longWaitDays: 14,
  /** The most days for which a place is offered. */
  offerDays: 30,
  /** The most changes of state that a referral keeps; the audit has each. */
  historySteps: 100,
} as const;

/**
 * A plan of sessions: how many one request may have (a longer plan is continued by another), and
 * within how many months of its first day they are.
 */
export const planLimits = { sessions: 60, months: 24 } as const;

/**
 * A calendar that a person subscribes to: how many days back it goes, for how many days its address
 * works, how many months ago the oldest runs began whose sessions a coordinator's calendar has, and
 * of how many runs it reads the sessions.
 */
export const calendarLimits = { daysBack: 60, addressDays: 365, runMonths: 36, runs: 250 } as const;

/** Links by which a partner without an account refers its clients. */
export const partnerLimits = {
  /** The most days for which a link opens. */
  linkDays: 60,
  /** The most clients who are referred by one link. */
  clients: 50,
  /** The most links of one group. */
  links: 20,
  /** Days for which a receipt shows what became of a client. */
  receiptDays: 180,
  /** The most characters of each free text. */
  words: 300,
} as const;

/**
 * Bands of background in an export for research ([ADR 56](../docs/adr/0056-background-in-exports.md)):
 * the fewest people whom a combination of bands may describe; the ages from which a further band
 * begins; the share of sessions from which attendance counts as partial and as regular; the share of
 * missing marks, in per cent, above which attendance is not known; the largest share of the people
 * of one exit band that a level of detail may withhold; the fewest groups that are exported together
 * for the first time; and the rows of one page.
 */
export const bandLimits = {
  fewest: 5,
  agesFrom: [30, 45, 60],
  dosesFrom: { partial: 0.5, regular: 0.8 },
  missingMarksPercent: 20,
  withheldShare: 0.2,
  cohortRuns: 5,
  pageRows: 25,
} as const;

/**
 * A questionnaire from elsewhere: the most bytes of its file, enough for a form with every code and
 * translation of its statements; the most bytes of a draft, which is one item of a table (400 KB);
 * the most items, and how deep they may be within each other; and the most answers of one item, and
 * of all.
 */
export const questionnaireLimits = {
  bytes: 524_288,
  draftBytes: 262_144,
  items: 1000,
  depth: 600,
  answersOfItem: 200,
  answers: 20_000,
} as const;
