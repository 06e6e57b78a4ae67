import type { Findings, Played, PlayOptions, StormAct } from './harness/act.ts';

type PlayedWith = Pick<PlayOptions, 'size' | 'seed' | 'report' | 'untilBroken'> & {
  /** The act was named on the command line, so it may take the time that its full count needs. */
  whole?: boolean;
  /** After this many minutes it begins nothing further all the same. */
  minutes?: number;
  /** Receives the functions that end what runs, so that a signal can end it too. */
  running?: (() => Promise<void>)[];
};

/** How long an act may go on. */
export const mostSecondsOf = (
  { mostSeconds }: StormAct,
  { size, whole }: Pick<PlayedWith, 'size' | 'whole'>,
) => mostSeconds[whole ? 'whole' : size];

/** Counts an act's expectation as broken when the act does not end in time, or fails. */
async function inTime(
  act: StormAct,
  options: Omit<PlayOptions, 'fail'>,
  seconds: number,
): Promise<Findings> {
  const failed = Promise.withResolvers<Findings>();
  const fail = (reason: string) => failed.resolve({ figures: {}, broken: [reason] });
  const timer = setTimeout(() => fail(`It did not end within ${seconds} s.`), seconds * 1000);
  const played = act.play({ ...options, fail });
  return Promise.race([played, failed.promise]).finally(() => clearTimeout(timer));
}

/** `fetch failed` says nothing, so its cause is given. */
const reasonOf = (error: unknown): string =>
  error instanceof Error
    ? [error.message, ...(error.cause ? [reasonOf(error.cause)] : [])].join(': ')
    : String(error);

/**
 * Plays an act to its end, or to the end of its time, and ends everything that it started. A
 * failure of the act itself breaks its expectation too, since nothing was shown.
 */
export async function playAct(
  act: StormAct,
  { running = [], whole = false, minutes = Number.POSITIVE_INFINITY, ...around }: PlayedWith,
): Promise<Played> {
  const since = Date.now();
  const { name, expectation, enoughSeconds = Number.POSITIVE_INFINITY } = act;
  const until = since + (whole ? minutes * 60 : enoughSeconds) * 1000;
  const options = { ...around, until, endAfter: (stop: () => Promise<void>) => running.push(stop) };
  try {
    const findings = await inTime(act, options, mostSecondsOf(act, { ...around, whole })).catch(
      (error: unknown) => ({
        figures: {},
        broken: [`It failed: ${reasonOf(error)}`],
      }),
    );
    const seconds = Math.round((Date.now() - since) / 100) / 10;
    return { name, expectation, seed: around.seed, seconds, ...findings };
  } finally {
    for (const stop of running.splice(0).reverse()) await stop().catch(() => {});
  }
}
