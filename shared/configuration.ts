/** Every threshold of Laituri, once: change a figure here and code, contract and texts follow. */
export const configuration = {
  /** No cell and no mean is shown below this many people (domain decision: five). */
  smallestCell: 5,
  /** Days after an occasion's window has closed, on which its figures are released. */
  releaseDays: 7,
  /** Members from which a run's own leaders see its composition. */
  smallestOwnGroup: 3,
  /** Months of unemployment from which a person counts as long-term unemployed. */
  longTermUnemployedMonths: 12,
  /** Minutes of one group unit (*ryhmätunti*), in which session lengths are reported. */
  unitMinutes: 45,
  /** Largest request body, in bytes. */
  bodyLimitBytes: 64 * 1024,
  /** An answer of as many bytes is sent compressed to whoever takes that. */
  compressFromBytes: 8 * 1024,
  /** Items of one page of a list, unless the caller asks for fewer. */
  pageSize: 100,
  /** How far ahead of ours, in minutes, a device's clock may be. */
  clockToleranceMinutes: 10,
  /** Marks one roll call may carry at once: what one batch read can check. */
  rollCallMarks: 60,
  /**
   * Days that are asked about before they are taken, because they are probably mistyped: a session
   * so many weeks outside its group's days, a group that lasts for so many weeks, begins so many
   * years ahead, or began so many years ago.
   */
  unlikelyDates: { sessionWeeks: 8, runWeeks: 52, runYearsAhead: 5, runYearsAgo: 15 },
  /** Days for which an end form is due, from the last session or the day a member left. */
  endFormDays: 30,
  /** The follow-up's window after the run's end, in months: from the first to the last. */
  followUpMonths: { from: 2, to: 4 },
  /** For how many days a link opens its form, where the form's own window does not end it. */
  linkDays: 30,
  /**
   * For how many days after a link's last one a form is still taken that was handed in in time on a
   * device without a network. Never longer than `releaseDays`, or it would come after the figures.
   */
  graceDays: 7,
  /** For how many days after its last one a link is still stored, so that grace can find its form. */
  linkStoredDays: 14,
  /** How many earlier versions and corrections of one form are kept; then it takes no more. */
  formVersions: 20,
  /**
   * Wrong links and codes from one address, and from all together, after which guessing is
   * refused until the next stretch of so many minutes.
   */
  wrongLinks: { fromOneAddress: 20, inTotal: 500, minutes: 10 },
  /** For how many days at most a substitute is named at once, and how many for one run or client. */
  substituteDays: 60,
  substitutesAtOnce: 10,
  /** Clients of a worker handed over by one request: what the gateway has time for. */
  handOverClients: 25,
  /** How long an export's key is kept at most, and how many runs one page of an export reads. */
  exportMinutes: 60,
  exportRuns: 5,
  /**
   * How many times a day one worker may learn, by saving a name, that somebody of that name or
   * telephone is known: enough for the work, too few to try names out.
   */
  likenessHitsADay: 20,
  /**
   * Requests that one instance of a function takes from one signed-in person, with one link, and
   * from one address: at once, and a second in the long run. A tablet sends a day at the lake at
   * once, a page asks for a dozen things, and a county's whole house may share an address.
   */
  requestLimits: {
    subject: { burst: 200, perSecond: 5 },
    link: { burst: 60, perSecond: 2 },
    address: { burst: 1000, perSecond: 50 },
    /** How many of each kind an instance remembers. */
    remembered: 5000,
  },
  /**
   * For how many years each kind of data is kept after the person's last group has ended
   * (`docs/privacy.md` tells the law behind each; the organisation decides).
   */
  retentionYears: {
    identity: 10,
    background: 10,
    consents: 10,
    memberships: 10,
    attendance: 10,
    forms: 10,
    audit: 12,
  },
  /**
   * What only the organisation that uses Laituri can put into its accessibility statement: what is
   * null stands on the page as to be completed. The authority's contact is for a lawyer to confirm.
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
  /** Where a day begins and ends. */
  timeZone: 'Europe/Helsinki',
  /** Confidence of every interval shown. */
  confidence: 0.95,
} as const;
