import type { Played } from '../harness/act.ts';
import type { Slip } from './slip.ts';
import { SlipTree } from './slip-tree.ts';

const defaultSeed = 20261122;
/** A long act begins nothing further after this long. */
const minutes = 4;
/** The act is stopped after this long, with the bundling before it; on a busy machine it needs it. */
const mostSeconds = 20 * 60;

/** The result of an act that was played with a mistake in the code. */
export type SlipOutcome = {
  name: string;
  /** How the act is called on the command line. */
  command: string;
  isReported: boolean;
  /** How far the act had come, `12 sequences`. */
  after: string;
  seconds: number;
  /** What the act reported, on one line. */
  line: string;
};

/** The count by which the progress of an act is measured. */
const measures = ['sequences', 'requests', 'acknowledged', 'rounds'] as const;

const argumentsOf = ({ act, seed = defaultSeed, size }: Slip) => [
  act,
  ...['--seed', String(seed)],
  ...(size === 'small' ? ['--small'] : ['--minutes', String(minutes)]),
  '--first',
];

const shortened = (line: string) => {
  const one = line.replaceAll('\n', ' · ');
  return one.length > 400 ? `…${one.slice(-400)}` : one;
};

function outcomeOf(slip: Slip, text: string): SlipOutcome {
  const { acts } = JSON.parse(text || '{"acts":[]}') as { acts: readonly Played[] };
  const [{ figures = {}, broken = [], seconds = 0 } = {}] = acts;
  const found = broken.find((line) => slip.reports.test(line));
  const measure = measures.find((one) => one in figures) ?? 'rounds';
  return {
    name: slip.name,
    command: argumentsOf(slip).join(' '),
    isReported: found !== undefined,
    after: `${figures[measure] ?? 0} ${measure}`,
    seconds: Math.round(seconds),
    line: shortened(found ?? (broken.join('; ') || 'nothing')),
  };
}

/** Plants the slips one after another, and plays the act of each. */
export async function playSlips(
  chosen: readonly Slip[],
  { report, running }: { report: (outcome: SlipOutcome) => void; running: (() => Promise<void>)[] },
): Promise<void> {
  const tree = await SlipTree.make();
  running.push(tree.remove);
  for (const slip of chosen) {
    const undo = await tree.plant(slip);
    const args = ['tests/chaos/storm.ts', ...argumentsOf(slip), '--json'];
    report(outcomeOf(slip, await tree.run(args, mostSeconds)));
    await undo();
  }
  running.pop();
  await tree.remove();
}
