/**
 * The inputs of `npm run scale`. `npm run scale -- --with my.json` replaces some of them by name.
 */
export const assumptions = {
  /** A wellbeing services county in a year: groups begun, and the members and sessions of each. */
  runsAYear: 60,
  members: 8,
  sessions: 14,
  /** For how many weeks a run is open: while the group meets, and some time before and after. */
  openWeeks: 26,
  /** Questionnaires that a member answers, and the share by phone rather than on paper. */
  formsOfAMember: 3,
  byPhone: 0.7,
  /**
   * Statements of a questionnaire. Each is saved when it is answered, some seconds after the last.
   */
  statements: 14,
  secondsAStatement: 9,
  /**
   * Users of the coordinator's pages, their visits on a working day, and the programmes of a
   * county.
   */
  coordinators: 3,
  looksADay: 6,
  programmes: 6,
  /** Open groups of one leader: the leader's tablet copies them each time it is opened. */
  runsOfALeader: 3,
  leaders: 25,
  opensADay: 2,
  workingDays: 250,
  /** The share of a working day's sessions, forms, visits and openings in its busiest hour. */
  busiestHour: 0.2,
  /** Share of phones that save later what they could not send. */
  lateShare: 0.1,
  /** Years for which records and audit are stored. */
  storedYears: 10,
  /** Sizes of what is stored, in KB, with keys and indexes. */
  kb: { run: 4, member: 1, session: 2, form: 1.5, summary: 2.5, participant: 1.5, audit: 0.5 },
  /** How long a function works on a request, and its memory. */
  requestMs: 40,
  memoryGb: 0.5,
  /** A log line of the gateway and its share of a trace, in KB. */
  logKb: 0.6,
  /** What a stack has whether anybody uses it or not; a test counts it in the template. */
  fixed: { keys: 3, secrets: 4, watchedMetrics: 84, dashboards: 1 },
  /**
   * The nightly removal of what is no longer kept looks at every client in each of its rounds: the
   * KB of the index that it reads for one (ADR 61).
   */
  removal: { roundsANight: 4, kbAClient: 3 },
  /** A round of the canary in production, and what it uses of the tables once it has its group. */
  canary: { everyMinutes: 15, requests: 10, reads: 30, writes: 30 },
  /** US dollars, list prices of eu-north-1 as of November 2026: look them up again. */
  prices: {
    perMillionReads: 0.125,
    perMillionWrites: 0.625,
    gbOfTableAMonth: 0.25,
    gbOfRecoveryAMonth: 0.2,
    perMillionCalls: 0.2,
    perMillionGbSeconds: 13.3334,
    perMillionRequests: 1.0,
    gbOfLog: 0.53,
    keyAMonth: 1,
    perTenThousandKeyUses: 0.03,
    alarmAMonth: 0.1,
    dashboardAMonth: 3,
    secretAMonth: 0.4,
    perMonthlyUser: 0.015,
    /** Users a month that Cognito's plan includes free of charge. */
    usersForNothing: 10_000,
  },
  /** Per second, AWS's default limits; ours are in the stack. */
  limits: {
    /** `infra/api-gateway.ts`: enough to stop a mistake or an attack from one county. */
    ourThrottle: 100,
    gateway: 10_000,
    /** Functions that work at once in an account. */
    concurrency: 1_000,
    partitionWrites: 1_000,
    partitionReads: 3_000,
    tableWrites: 40_000,
    tableReads: 40_000,
    signIns: 120,
  },
  /** Shards that DynamoDB opens at first in the stream; one `summarise` at a time reads each. */
  shards: 4,
  /** How long `summarise` works on one run. */
  recountMs: 60,
} as const;

type Wide<Value> = Value extends number
  ? number
  : { readonly [Name in keyof Value]: Wide<Value[Name]> };
export type Assumptions = Wide<typeof assumptions>;
