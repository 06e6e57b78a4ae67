/** A share of the sequences in a process and on a database of its own: started by `model-act.ts`. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { startDynamodbLocal } from '../../../infra/local/dynamodb-local.ts';
import { newParticipantId } from '../../../shared/model/participant-id.ts';
import { type Desk, openDesk } from './desk.ts';
import { emptyPicture } from './picture.ts';
import { type Course, carryOut, Request, Wait } from './sequence.ts';
import type { Wish } from './wish.ts';
import { themes } from './wishes.ts';

/** What a crossing is told to do, and what it tells. */
export type Orders = {
  seed: number;
  sequences: number;
  lanes: number;
  /** No sequence begins after this moment, in milliseconds. */
  until: number | null;
};
export type Crossed = { sequences: number; requests: number; divergences: readonly string[] };

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
const programmeId = 'model';
const noon = Date.parse('2026-03-02T12:00:00Z');
const crossed: { sequences: number; requests: number; divergences: string[] } = {
  ...{ sequences: 0, requests: 0 },
  divergences: [],
};

/** What may be read at the end of a sequence; some of it is. */
const lookBack: readonly Wish['name'][] = [
  ...(['getRun', 'listMembers', 'listSessions', 'listForms', 'getSummary'] as const),
  ...(['listRuns', 'getCountedBackground', 'getForm', 'getRecord', 'listAudit'] as const),
];
/** Who is asked for what no leader may see. */
const others: Partial<Record<Wish['name'], Wish['by']>> = {
  getRecord: 'worker',
  listAudit: 'admin',
};
const look = (name: Wish['name'], by: Wish['by']): Wish => ({
  ...{ name, by, who: 0, nth: 0, occasion: 'start', user: 'leader', version: 'none' },
});

async function readBack(course: Course, names: readonly Wish['name'][]): Promise<void> {
  const leads = course.picture.run?.leaders.includes('colleague') ? 'colleague' : 'leader';
  if (!course.picture.run) return;
  for (const name of names) await carryOut(course, look(name, others[name] ?? leads));
}

let last = 0;
/**
 * A sequence has an organisation, an address and ten minutes of a long afternoon to itself: lists
 * hold nothing of another's, and wrong links are counted by address, and all those of ten minutes.
 */
function courseOn(desk: Desk): Course {
  const numbers = [newParticipantId(), newParticipantId(), newParticipantId()];
  const n = ++last;
  const runId = `model-${process.pid}-${n}`;
  const now = noon + (n % 48) * 10 * 60_000;
  const exportIds = [randomUUID(), randomUUID()];
  const picture = emptyPicture({ programmeId, runId, numbers, exportIds, now });
  return { picture, desk, lines: [], address: `10.0.${n >> 8}.${n % 256}` };
}

type Sequence = {
  opening: readonly Wish[];
  wanted: Iterable<fc.AsyncCommand<Course, Desk>>;
  looks: readonly Wish['name'][];
};

/** After so many requests some days go by. */
const daysGoBy = 30;
const waits = fc.constantFrom(1, 30).map((days) => new Wait(days));
const sequences = fc.oneof(
  ...themes.map(({ openings, wishes }) => {
    const requests = wishes.map((wish) => wish.map((one) => new Request(one)));
    const often = Array.from({ length: requests.length / daysGoBy }, () => waits);
    return fc.record<Sequence>({
      opening: fc.constantFrom(...openings),
      wanted: fc.commands<Course, Desk, false>([...requests, ...often], { maxCommands: 12 }),
      looks: fc.subarray([...lookBack], { minLength: 1, maxLength: 2 }),
    });
  }),
);

async function sail(desk: Desk, { opening, wanted, looks }: Sequence): Promise<void> {
  const course = courseOn(desk);
  try {
    for (const wish of opening) await carryOut(course, wish);
    await fc.asyncModelRun(() => ({ model: course, real: desk }), wanted);
    await readBack(course, looks);
  } finally {
    crossed.sequences += 1;
    crossed.requests += course.lines.length;
    if (crossed.sequences % 50 === 0) process.send?.({ sequences: 50 });
  }
}

/** One lane of sequences; a divergence is shrunk, and told with how it is had again. */
async function lane(desk: Desk, seed: number, numRuns: number): Promise<void> {
  const { until } = orders;
  const limit = until === null ? {} : { interruptAfterTimeLimit: Math.max(1, until - Date.now()) };
  const property = fc.asyncProperty(sequences, (one) => sail(desk, one));
  const told = await fc.check(property, { seed, numRuns, ...limit });
  if (!told.failed) return;
  const { counterexamplePath, errorInstance } = told;
  const message = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  crossed.divergences.push(`seed ${seed}, path ${counterexamplePath}:\n${message}`);
}

async function cross(): Promise<void> {
  const database = await startDynamodbLocal();
  try {
    const desk = await openDesk(database.endpoint);
    const { seed, sequences, lanes } = orders;
    const each = Math.ceil(sequences / lanes);
    await Promise.all(Array.from({ length: lanes }, (_, n) => lane(desk, seed + n, each)));
  } finally {
    await database.kill();
  }
}

process.on('disconnect', () => process.exit());
cross().then(
  () => process.send?.({ crossed }, () => process.disconnect()),
  (error: Error) => process.send?.({ failure: error.message }, () => process.disconnect()),
);
