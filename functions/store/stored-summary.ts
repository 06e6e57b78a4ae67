import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { figures, type RunFigures } from '../../shared/domain/figures/facts.ts';
import type { EarlierRelease } from '../../shared/domain/figures/rebuild-releases.ts';
import { conceal, reveal, type Undisclosed } from '../../shared/domain/figures/undisclosed.ts';
import { date, timestamp } from '../../shared/domain/ids.ts';

/** The stored summary; `frozen` once the run is closed. */
export const storedSummary = z.strictObject({
  countedAt: timestamp,
  figures: z.instanceof(Uint8Array),
  /** The part of it that the comparison of many runs reads. */
  line: z.instanceof(Uint8Array),
  frozen: z.boolean().optional(),
  /** Rises by one with each write; summaries of the first version have none. */
  written: z.int().min(1).optional(),
  /** In the first version: when something was retracted. */
  takenBack: z.array(timestamp).optional(),
});
export type StoredSummary = z.infer<typeof storedSummary>;

const secondVersion = z.strictObject({ version: z.literal(2), ...figures.shape });

const sums = z.object({ n: z.int(), sum: z.int(), squares: z.int() });

/** The part of a first-version release that is still of use: figures of unknown people. */
const earlierFacts = z.object({
  participants: z.int(),
  takenBack: z.array(timestamp).default([]),
  outcome: z.object({
    pairs: z.int(),
    start: sums,
    end: sums,
    change: sums,
    followUp: z.object({ pairs: z.int(), change: sums }),
  }),
});
const earlierRelease = z.object({ facts: earlierFacts, at: timestamp });

const firstVersion = z.object({
  facts: z.object({
    releasedAfter: z.object({ end: date.nullable(), follow_up: date.nullable() }),
  }),
  released: z
    .object({ end: earlierRelease.optional(), follow_up: earlierRelease.optional() })
    .optional(),
});

/** Figures of a stored summary: of today's version, or what is of use of the first. */
export type StoredFigures =
  | { figures: Undisclosed<RunFigures>; earlier: null }
  | { figures: null; earlier: EarlierRelease };

function earlierOf({ facts, released = {} }: z.infer<typeof firstVersion>): EarlierRelease {
  const of = (release: z.infer<typeof earlierRelease> | undefined, isEnd: boolean) => {
    if (!release) return undefined;
    const { participants: people, takenBack, outcome } = release.facts;
    const { pairs, start, end, change, followUp } = outcome;
    return isEnd
      ? { at: release.at, people, takenBack, pairs, start, end, change }
      : { at: release.at, people, takenBack, pairs: followUp.pairs, change: followUp.change };
  };
  return {
    windowTo: facts.releasedAfter,
    released: { end: of(released.end, true), follow_up: of(released.follow_up, false) },
  };
}

/**
 * Figures as few bytes. A summary is written at every form and every mark, and each kilobyte of it
 * costs a write unit. Parsed first, so that the same figures are always the same bytes.
 */
export const bytesOfFigures = (closed: Undisclosed<RunFigures>): Uint8Array =>
  deflateRawSync(JSON.stringify(secondVersion.parse({ version: 2, ...reveal(closed) })), {
    level: 9,
  });

/** The figures of some bytes. */
export function figuresOfBytes(bytes: Uint8Array): StoredFigures {
  const stored = JSON.parse(inflateRawSync(bytes).toString());
  if (stored.version === undefined)
    return { figures: null, earlier: earlierOf(firstVersion.parse(stored)) };
  const { version: _, ...all } = secondVersion.parse(stored);
  return { figures: conceal(all), earlier: null };
}
