import type { CountedMeter } from '../../shared/domain/figures/count-meters.ts';
import {
  type ClientMeter,
  joinedMeasurements,
  type Measured,
  type StoredMeter,
  storedMeter,
} from '../../shared/domain/people/meter.ts';
import { type MeterId, meterIds } from '../../shared/instruments/meters.ts';
import { Problem } from '../../shared/problems.ts';
import { indexed, keys } from './keys.ts';
import { stillThere } from './participants.ts';
import { queryAll } from './query.ts';
import { putOver, type TransactionPart, untilWritten, writeTogether } from './save.ts';
import { getItem, type Item, readItem, recordsTable } from './table.ts';

/** A client's measurements with a meter, as they are shown. */
export function meterOf(item: Item): ClientMeter {
  const { version: _, ...meter } = readItem(storedMeter, item);
  return meter;
}

/** The meters that were done with a client, in the order of the meters' ids. */
export async function listMetersOf(org: string, participantId: string): Promise<ClientMeter[]> {
  const { pk, sk } = keys.meter(org, participantId, '');
  return (await queryAll({ partition: pk, prefix: sk })).map(meterOf);
}

type MeterOfClient = { org: string; participantId: string; meterId: MeterId };

const keyOf = ({ org, participantId, meterId }: MeterOfClient) =>
  keys.meter(org, participantId, meterId);

/** The write of a client's measurements over those that were read; an item without any goes. */
function writeOf(
  of: MeterOfClient,
  stored: StoredMeter | undefined,
  measurements: Measured[],
): TransactionPart {
  const { org, participantId, meterId } = of;
  const version = stored?.version ?? 0;
  if (measurements.length > 0) {
    const content = { participantId, meterId, measurements, version };
    const listed = indexed.meterOfClient(org, meterId, participantId);
    return { Put: putOver(keyOf(of), { ...content, ...listed }) };
  }
  return {
    Delete: {
      TableName: recordsTable(),
      Key: keyOf(of),
      ConditionExpression: 'version = :seen',
      ExpressionAttributeValues: { ':seen': version },
    },
  };
}

/**
 * Changes a client's measurements with a meter in one write over those that are there.
 * @param change returns the very list that it was given where nothing is to be written
 * @throws what `change` throws; Problem participant.unknown
 */
export async function changeMeasurements(
  of: MeterOfClient,
  change: (before: readonly Measured[]) => readonly Measured[],
): Promise<readonly Measured[]> {
  return untilWritten(async () => {
    const stored = await getItem(storedMeter, keyOf(of));
    const before = stored?.measurements ?? [];
    const after = change(before);
    if (after === before) return before;
    const stopped = await writeTogether([
      writeOf(of, stored, [...after]),
      stillThere(of.org, of.participantId),
    ]);
    if (stopped?.[1]?.failed) throw new Problem('participant.unknown');
    return stopped ? undefined : after;
  });
}

/** The parts of a joining that move a meter's measurements to the number that stays. */
export async function meterJoinParts(
  org: string,
  staying: string,
  item: Item,
): Promise<TransactionPart[]> {
  const ending = readItem(storedMeter, item);
  const { meterId } = ending;
  const of = { org, participantId: staying, meterId };
  const stored = await getItem(storedMeter, keyOf(of));
  const together = joinedMeasurements(ending.measurements, stored?.measurements ?? []);
  return [
    writeOf(of, stored, together),
    writeOf({ ...of, participantId: ending.participantId }, ending, []),
  ];
}

/** All measurements of an organisation's clients: one query a meter. */
export async function readMeters(org: string): Promise<CountedMeter[]> {
  const items = await Promise.all(
    meterIds.map((meterId) => {
      const { person } = indexed.meterOfClient(org, meterId, '');
      return queryAll({ index: 'byPerson', partition: person });
    }),
  );
  return items.flat().map((item) => readItem(storedMeter, item));
}
