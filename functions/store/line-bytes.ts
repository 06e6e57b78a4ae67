import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type SummaryLine, summaryLine } from '../../shared/model/summary-line.ts';
import { lineShape, type Shape } from './line-shape.ts';

/**
 * What stands in most lines, so that deflate need not repeat it in each. Stored lines were made
 * with it: to change it is to recompute every summary.
 */
const dictionary = Buffer.from(
  '"Kajaani","ended","2026-0"closed","2026-0],10,[["computed",10,[0,0,0,0]],["entered",0,[0,0,0,0,0,0,0,0,0]],["life_management_and_inclusion_14","1","mean-of-keyed-12-of-14/1",1092],["2026-0[0,0,0,0,0],[0,0,0]],false,false],"2026-06-0T00:00:00.000Z",[null,null],["2026-0',
);

/** An object's values in the order of its shape, without its keys; nothing known is 0. */
function valuesOf(shape: Shape, value: unknown): unknown {
  if (typeof shape === 'number') return value ?? (value === null ? null : 0);
  if (value === null) return null;
  const object = value as Record<string, unknown>;
  return Object.entries(shape).map(([key, part]) => valuesOf(part, object[key]));
}

/** The object of some values: the other way round. */
function objectOf(shape: Shape, value: unknown): unknown {
  if (typeof shape === 'number' || value === null) return value;
  const values = value as unknown[];
  const entries = Object.entries(shape);
  if (entries[0]?.[0] === '0') return values;
  return Object.fromEntries(entries.map(([key, part], at) => [key, objectOf(part, values[at])]));
}

/** What the item's keys say of the run, and its line therefore does not. */
type Place = { runId: string; programmeId: string; endsOn: string };

/**
 * A line as few bytes, for an index that a comparison reads from end to end: 8 KB of it are one
 * read unit.
 */
export function bytesOfLine(line: SummaryLine): Uint8Array {
  return deflateRawSync(JSON.stringify(valuesOf(lineShape, line)), { dictionary, level: 9 });
}

/** The line of some bytes and the keys beside them. */
export function lineOfBytes(bytes: Uint8Array, place: Place): SummaryLine {
  const values = JSON.parse(inflateRawSync(bytes, { dictionary }).toString());
  const line = objectOf(lineShape, values) as SummaryLine;
  return summaryLine.parse({
    ...line,
    facts: { ...line.facts, run: { ...line.facts.run, ...place } },
  });
}
