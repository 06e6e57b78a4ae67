/**
 * What people do, as requests to the API, and the cost of each request in DynamoDB's units. The
 * costs match those that `tests/functions/consumed-capacity.test.ts` measures under the same names,
 * and the test checks that they do.
 */
export type Units = {
  read: number;
  write: number;
  /** Write units in the audit. */
  audit: number;
  /** Whether it changes a summary's inputs, so that the run is counted again. */
  recounts: boolean;
};

const reads = (read: number, audit = 1): Units => ({ read, write: 0, audit, recounts: false });
/**
 * The lookup of the caller in the directory, at each write and each read of persons' data; and the
 * action under the caller, beside each entry of the audit.
 */
const byStaff = ({ read, audit, ...rest }: Units): Units => ({
  ...rest,
  read: read + 1,
  audit: 2 * audit,
});
const writes = (read: number, write: number, recounts = true): Units => ({
  read,
  write,
  audit: 2,
  recounts,
});

/** By the names in the test of consumed capacity. */
export const forecastOperations = {
  'a form opened by its link': reads(3),
  'an answer saved': writes(2, 1, false),
  'a form handed in': writes(3, 4),
  'a complete form': byStaff(writes(1, 1)),
  'a session': byStaff(writes(1, 1)),
  'the roll call of six': byStaff(writes(8, 1)),
  'a link': byStaff(writes(2, 8, false)),
  'an enrolment': byStaff(writes(5, 20)),
  'a participant': byStaff(writes(0, 2)),
  'a run': byStaff(writes(3, 12)),
  'a leader’s runs': reads(1.5, 0),
  'the organisation’s runs': reads(0.5, 0),
  'a programme’s outcomes': byStaff(reads(0.5)),
  'reading a run': reads(1, 0),
  /** Members, sessions, matrix or background of one run: a query of its partition. */
  'a part of a run': byStaff(reads(2)),
} as const satisfies Record<string, Units>;
export type ForecastOperation = keyof typeof forecastOperations;

/** A recount reads the run's partition, and writes the summary and its line in the index. */
export const recountCost = { read: 10, write: 5 } as const;
