import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { facts } from '../../shared/model/facts.ts';
import { timestamp } from '../../shared/model/ids.ts';
import type { Kept } from '../../shared/model/release.ts';

/**
 * Older figures name the run's leaders, which the run alone says now, and nothing that was taken
 * back, for nothing was known of that.
 */
const storedFacts = z.object({ ...facts.shape, takenBack: facts.shape.takenBack.default([]) });

const release = z.strictObject({ facts: storedFacts, at: timestamp });

/** All figures of a run: as they stand, and what others than its own are shown once released. */
const figures = z.strictObject({
  facts: storedFacts,
  released: z.strictObject({ end: release.optional(), follow_up: release.optional() }).optional(),
});
type Figures = Pick<Kept, 'facts' | 'released'>;

/** The stored summary; `frozen` once the run is closed, and then its figures never change. */
export const storedSummary = z.strictObject({
  countedAt: timestamp,
  figures: z.instanceof(Uint8Array),
  /** The part of them that the comparison of many runs reads. */
  line: z.instanceof(Uint8Array),
  frozen: z.boolean().optional(),
  takenBack: z.array(timestamp).optional(),
});

/**
 * Figures as few bytes. A summary is written at every form and every mark, and a write unit is
 * one kilobyte of it. Parsed first, so that the same figures are always the same bytes: frozen
 * ones that are written again do not change.
 */
export const bytesOfFigures = ({ facts: now, released }: Figures): Uint8Array =>
  deflateRawSync(JSON.stringify(figures.parse({ facts: now, released })), { level: 9 });

/** The figures of some bytes. */
export const figuresOfBytes = (bytes: Uint8Array): Figures =>
  figures.parse(JSON.parse(inflateRawSync(bytes).toString()));
