/**
 * Runs a share of the sequences in its own process and on its own database; `model-act.ts` starts
 * it.
 */
import fc from 'fast-check';
import { startDynamodbLocal } from '../../../infra/local/database/dynamodb-local.ts';
import { newParticipantId } from '../../../shared/domain/participant-id.ts';
import { type ApiServer, openApiServer } from './api-server.ts';
import type { DrawnModelRequest } from './drawn-request.ts';
import { emptyPicture } from './picture.ts';
import { carryOut, RequestCommand, type SequenceState, WaitCommand } from './sequence.ts';
import { themes } from './themes.ts';

/** The options of a crossing, and its results. */
export type ModelOptions = {
  seed: number;
  sequences: number;
  lanes: number;
  /** No sequence begins after this moment, in milliseconds. */
  until: number | null;
  /** No sequence begins once one has diverged, except to shrink that one. */
  untilBroken?: boolean | undefined;
};
export type Crossed = { sequences: number; requests: number; divergences: readonly string[] };

const orders = JSON.parse(process.argv[2] ?? '{}') as ModelOptions;
const programmeId = 'model';
const noon = Date.parse('2026-03-02T12:00:00Z');
const crossed: { sequences: number; requests: number; divergences: string[] } = {
  ...{ sequences: 0, requests: 0 },
  divergences: [],
};

/** Routes that may be read at the end of a sequence; only some of them are. */
const lookBack: readonly DrawnModelRequest['name'][] = [
  ...(['getRun', 'listMembers', 'listSessions'] as const),
  ...(['getForm', 'getParticipant', 'listRunHandOvers'] as const),
];
/** The callers of routes that leaders may not read. */
const others: Partial<Record<DrawnModelRequest['name'], DrawnModelRequest['by']>> = {
  getParticipant: 'worker',
};
const look = (name: DrawnModelRequest['name'], by: DrawnModelRequest['by']): DrawnModelRequest => ({
  ...{ name, by, who: 0, nth: 0, occasion: 'start', user: 'leader', version: 'none' },
});

async function readBack(
  state: SequenceState,
  names: readonly DrawnModelRequest['name'][],
): Promise<void> {
  const leads = state.picture.run?.leaders.includes('colleague') ? 'colleague' : 'leader';
  if (!state.picture.run) return;
  for (const name of names) await carryOut(state, look(name, others[name] ?? leads));
}

let last = 0;
/**
 * A sequence has its own organisation, address and ten minutes of a long afternoon. So lists hold
 * nothing of another sequence, and wrong links, which are counted by address over ten minutes, are
 * its own.
 */
function newSequence(server: ApiServer): SequenceState {
  const numbers = [newParticipantId(), newParticipantId(), newParticipantId()];
  const n = ++last;
  const runId = `model-${process.pid}-${n}`;
  const now = noon + (n % 48) * 10 * 60_000;
  const picture = emptyPicture({ programmeId, runId, numbers, now });
  return { picture, server, lines: [], address: `10.0.${n >> 8}.${n % 256}` };
}

type Sequence = {
  opening: readonly DrawnModelRequest[];
  commands: Iterable<fc.AsyncCommand<SequenceState, ApiServer>>;
  looks: readonly DrawnModelRequest['name'][];
};

/** After this many requests some days pass. */
const daysGoBy = 30;
const waits = fc.constantFrom(1, 30).map((days) => new WaitCommand(days));
const sequences = fc.oneof(
  ...themes.map(({ openings, requests: drawnRequests }) => {
    const requests = drawnRequests.map((drawn) => drawn.map((one) => new RequestCommand(one)));
    const often = Array.from({ length: requests.length / daysGoBy }, () => waits);
    return fc.record<Sequence>({
      opening: fc.constantFrom(...openings),
      commands: fc.commands<SequenceState, ApiServer, false>([...requests, ...often], {
        maxCommands: 12,
      }),
      looks: fc.subarray([...lookBack], { minLength: 1, maxLength: 2 }),
    });
  }),
);

async function playSequence(
  server: ApiServer,
  { opening, commands, looks }: Sequence,
): Promise<void> {
  const state = newSequence(server);
  try {
    for (const drawn of opening) await carryOut(state, drawn);
    await fc.asyncModelRun(() => ({ model: state, real: server }), commands);
    await readBack(state, looks);
  } finally {
    crossed.sequences += 1;
    crossed.requests += state.lines.length;
    if (crossed.sequences % 50 === 0) process.send?.({ sequences: 50 });
  }
}

/** The seed of the lane in which a sequence diverged first. */
let divergedFirst: number | undefined;

/** One lane of sequences; a divergence is shrunk, and reported with how to repeat it. */
async function lane(server: ApiServer, seed: number, numRuns: number): Promise<void> {
  const { until, untilBroken } = orders;
  const limit = until === null ? {} : { interruptAfterTimeLimit: Math.max(1, until - Date.now()) };
  const property = fc.asyncProperty(sequences, async (one) => {
    if (untilBroken && divergedFirst !== undefined && divergedFirst !== seed) return;
    await playSequence(server, one).catch((error: unknown) => {
      divergedFirst ??= seed;
      throw error;
    });
  });
  const reply = await fc.check(property, { seed, numRuns, ...limit });
  if (!reply.failed) return;
  const { counterexamplePath, errorInstance } = reply;
  const message = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  crossed.divergences.push(`seed ${seed}, path ${counterexamplePath}:\n${message}`);
}

async function cross(): Promise<void> {
  const database = await startDynamodbLocal();
  try {
    const server = await openApiServer(database.endpoint);
    const { seed, sequences, lanes } = orders;
    const each = Math.ceil(sequences / lanes);
    await Promise.all(Array.from({ length: lanes }, (_, n) => lane(server, seed + n, each)));
  } finally {
    await database.kill();
  }
}

process.on('disconnect', () => process.exit());
cross().then(
  () => process.send?.({ crossed }, () => process.disconnect()),
  (error: Error) => process.send?.({ failure: error.message }, () => process.disconnect()),
);
