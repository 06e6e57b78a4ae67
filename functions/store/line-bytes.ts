import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { followUpLeftOutReasons, leftOutReasons } from '../../shared/domain/figures/outcome.ts';
import { runLabel } from '../../shared/domain/figures/summary.ts';
import { type SummaryLine, summaryLine } from '../../shared/domain/figures/summary-line.ts';
import { conceal, type Undisclosed } from '../../shared/domain/figures/undisclosed.ts';
import {
  compositionCodes,
  compositionFields,
} from '../../shared/domain/groups/group-background.ts';

/** The keys of an object and their order; a number marks the position of a plain value. */
type LineShape = number | { readonly [key: string]: LineShape };

const plain = <Key extends string>(...keys: Key[]): LineShape =>
  Object.fromEntries(keys.map((key) => [key, 0]));

const interval = plain('low', 'high', 'confidence');

const contentOf = (leftOut: LineShape): LineShape => ({
  instrument: plain('instrumentId', 'version', 'scoring', 'parts', 'own'),
  answeredBetween: 0,
  enrolled: 0,
  started: 0,
  attended: 0,
  ended: 0,
  pairs: 0,
  leftOut,
  start: plain('n', 'mean', 'sd'),
  change: { n: 0, mean: 0, sd: 0, interval },
  direction: plain('improved', 'same', 'worse'),
  hidden: plain('n', 'sum'),
  people: plain('ids', 'count', 'known'),
  firstEnrolled: 0,
  composition: Object.fromEntries(
    compositionFields.map((field) => [
      field,
      { basis: 0, known: 0, counts: plain(...compositionCodes[field]) },
    ]),
  ),
  namedStaff: 0,
  units: { change: 0, composition: plain(...compositionFields) },
});
const occasionOf = (leftOutReasons: readonly string[]): LineShape => ({
  content: contentOf(plain(...leftOutReasons)),
  releasedAt: 0,
  takenBackOn: 0,
});

/**
 * The keys of a summary's line. Lines are stored without them, in this order. A key may be added at
 * the end of an object, with a default: lines without it are read. Any other change requires a new
 * first byte for lines (`line-bytes.ts`), and lines with the old one must still be read.
 */
const lineShape: LineShape = {
  run: plain('name', 'municipality', 'status', 'startsOn'),
  participants: 0,
  attendance: plain('attended', 'possible', 'marksMissing'),
  participation: plain('attended', 'started', 'ended', 'followedUp'),
  isSynthetic: 0,
  countedAt: 0,
  windowTo: plain('end', 'follow_up'),
  isComplete: plain('end', 'follow_up'),
  occasions: {
    end: occasionOf(leftOutReasons),
    follow_up: occasionOf(followUpLeftOutReasons),
  },
  dosage: plain('held', 'planned', 'offeredMinutes', 'attendedMinutes'),
};

/**
 * A dictionary of what is in most lines, so that deflate need not repeat it in each. Stored lines
 * were made with it: changing it requires a new first byte for lines.
 */
const dictionary = Buffer.from(
  '"Kajaani","closed","Kajaani","ended","2026-0"],10,[91,100],[10,10,10,0],false,"2026-0-01T12:00:00.000Z",["2026-06-0","2026-09-0"],[true,false],[[[["life_management_and_inclusion_14","1","mean-of-keyed-12-of-14/1",1092],["2026-0","2026-0"],10,10,0,10,9,[0,0,0,0,0,0],[10,3.1,0.7],[10,0.3,null,[-0.1,1.5,0.95]],null,null,[[],10,[["own-worker",10,[]]]],10,[["computed",10,[0,0,0,0]],["computed",0,[0,0,0,0,0]],["entered",0,[0,0,0,0]],["computed",0,[0,0,0,0,0,0,0,0,0]],["computed",10,[1,1,1,1,1,1,1,1,1,1]]]],"2026-06-11T00:00:00.000Z",null],[[["life_management_and_inclusion_14","1","mean-of-keyed-12-of-14/1",1092],["2026-0","2026-0"],10,10,0,10,0,[0,0,0,0,10,0],null,null,null,[0,0],[[],0,[]],10,null],null,null]]]',
);
/** The first byte of a line of the second version: no deflated bytes begin with it. */
const mark = 0x06;

/** The dictionary of the first version's lines. */
const firstDictionary = Buffer.from(
  '"Kajaani","ended","2026-0"closed","2026-0],10,[["computed",10,[0,0,0,0]],["entered",0,[0,0,0,0,0,0,0,0,0]],["life_management_and_inclusion_14","1","mean-of-keyed-12-of-14/1",1092],["2026-0[0,0,0,0,0],[0,0,0]],false,false],"2026-06-0T00:00:00.000Z",[null,null],["2026-0',
);

/** An object's values in the order of its shape, without its keys; nothing known is 0. */
function valuesOf(shape: LineShape, value: unknown): unknown {
  if (typeof shape === 'number') return value ?? (value === null ? null : 0);
  if (value === null || value === undefined) return null;
  const object = value as Record<string, unknown>;
  return Object.entries(shape).map(([key, part]) => valuesOf(part, object[key]));
}

/** The object of some values: the reverse. */
function objectOf(shape: LineShape, value: unknown): unknown {
  // An object that was added since is in no earlier line.
  if (typeof shape === 'number' || value === null || value === undefined) return value;
  const values = value as unknown[];
  return Object.fromEntries(
    Object.entries(shape).map(([key, part], at) => [key, objectOf(part, values[at])]),
  );
}

/** The properties of the run that are in the item's keys, and therefore not in its line. */
type LineKey = { runId: string; programmeId: string; endsOn: string };

/**
 * A line as few bytes, for an index that a comparison reads from end to end: 8 KB of it are one
 * read unit.
 */
export function bytesOfLine(line: SummaryLine): Uint8Array {
  const values = JSON.stringify(valuesOf(lineShape, line));
  return Buffer.concat([Buffer.of(mark), deflateRawSync(values, { dictionary, level: 9 })]);
}

const { name, municipality, status, startsOn } = runLabel.shape;
/**
 * The part of a first-version line that is still of use: it knows no people, so nothing else is
 * shown.
 */
const firstLine = z.tuple(
  [z.tuple([z.tuple([name, municipality, status, startsOn]), z.int()], z.unknown()), z.string()],
  z.unknown(),
);

/** A run of which only the basic properties are known, until it is counted again. */
function uncounted(values: unknown, key: LineKey): SummaryLine {
  const [[[name, municipality, status, startsOn], participants], countedAt] =
    firstLine.parse(values);
  const unknown = { content: null, releasedAt: null, takenBackOn: null };
  return {
    run: { ...key, name, municipality, status, startsOn },
    participants,
    attendance: { attended: 0, possible: 0, marksMissing: null },
    participation: { attended: 0, started: 0, ended: 0, followedUp: 0 },
    isSynthetic: false,
    countedAt,
    windowTo: { end: null, follow_up: null },
    isComplete: { end: false, follow_up: false },
    occasions: { end: unknown, follow_up: unknown },
    dosage: null,
  };
}

/** The line of some bytes and the keys beside them. */
export function lineOfBytes(bytes: Uint8Array, key: LineKey): Undisclosed<SummaryLine> {
  if (bytes[0] !== mark) {
    const values = inflateRawSync(bytes, { dictionary: firstDictionary }).toString();
    return conceal(summaryLine.parse(uncounted(JSON.parse(values), key)));
  }
  const values = JSON.parse(inflateRawSync(bytes.subarray(1), { dictionary }).toString());
  const line = objectOf(lineShape, values) as SummaryLine;
  return conceal(summaryLine.parse({ ...line, run: { ...line.run, ...key } }));
}
