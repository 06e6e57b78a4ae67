/**
 * `npm run storm` plays the acts of `tests/chaos` on its own databases and servers, and exits
 * with 1 when an expectation was broken. See docs/storm.md.
 */
import { runningParts } from '../../infra/local/running-parts.ts';
import { synthesize } from '../../scripts/synth.ts';
import type { Played } from './harness/act.ts';
import { readSlips, readStormOptions, type StormOptions, stormUsage } from './options.ts';
import { mostSecondsOf, playAct } from './play.ts';
import { printPlayed, printSlipOutcome } from './print-played.ts';
import { playSlips, type SlipOutcome } from './slips/play-slips.ts';
import type { Slip } from './slips/slip.ts';

const mostMinutes = 10;

const { running, stop } = runningParts();

/**
 * Reports the progress of an act: a line that replaces itself in a terminal, and nothing in a log.
 */
const reportOf = (name: string) => (line: string) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K… ${name}: ${line}`);
};

async function play({
  chosenActs,
  whole,
  minutes,
  seed,
  size,
  json,
  untilBroken,
}: StormOptions): Promise<readonly Played[]> {
  await synthesize();
  if (!json) console.log(`Seed ${seed}; npm run storm -- --seed ${seed} repeats this run.`);
  const played: Played[] = [];
  const around = { size, whole, minutes, seed, untilBroken, running };
  for (const act of chosenActs) {
    played.push(await playAct(act, { ...around, report: reportOf(act.name) }));
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    if (!json) console.log(printPlayed(played.at(-1) as Played));
  }
  if (json) console.log(JSON.stringify({ seed, size, acts: played }, null, 2));
  return played;
}

/** Plays the act of each slip; fails when a slip is not reported. */
async function playAllSlips(chosen: readonly Slip[]): Promise<boolean> {
  const missed: string[] = [];
  const report = (outcome: SlipOutcome) => {
    if (!outcome.isReported) missed.push(outcome.name);
    console.log(printSlipOutcome(outcome));
  };
  await playSlips(chosen, { report, running });
  console.log(`${chosen.length - missed.length} of ${chosen.length} slips were reported.`);
  return missed.length === 0;
}

/** Reads the arguments, or says what is wrong with them. */
function orStop<Read>(read: (args: readonly string[]) => Read): Read | undefined {
  try {
    return read(process.argv.slice(2));
  } catch (error) {
    stop(1, `${error instanceof Error ? error.message : String(error)}\n${stormUsage}`);
    return undefined;
  }
}

/** Ten minutes; for named acts, the time that they may take and a minute for the synthesis. */
function minutesFor(options: StormOptions): number {
  if (!options.whole) return mostMinutes;
  const seconds = options.chosenActs.map((act) => mostSecondsOf(act, options));
  return 1 + seconds.reduce((sum, one) => sum + one, 0) / 60;
}

const failed = (error: unknown) => stop(1, error instanceof Error ? error.message : String(error));

const chosenSlips = orStop(readSlips);
const options = chosenSlips ? undefined : orStop(readStormOptions);
if (chosenSlips) playAllSlips(chosenSlips).then((areAll) => stop(areAll ? 0 : 1), failed);
if (options) {
  const minutes = minutesFor(options);
  setTimeout(() => stop(1, `Not finished within ${minutes} minutes.`), minutes * 60_000).unref();
  play(options).then(
    (played) => stop(played.some(({ broken }) => broken.length > 0) ? 1 : 0),
    failed,
  );
}
