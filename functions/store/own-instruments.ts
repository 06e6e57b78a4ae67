import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import {
  type PublishedInstrument,
  publishedInstrument,
} from '../../shared/domain/forms/own-instrument.ts';
import type { Instrument } from '../../shared/instruments/instrument.ts';
import { findInstrument } from '../../shared/instruments/instruments.ts';
import { isOwnInstrument } from '../../shared/instruments/own.ts';
import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import { queryAll } from './query.ts';
import { writeTogether } from './save.ts';
import { getItems, type Item, readItem, recordsTable } from './table.ts';

/** Its content is stored in few bytes, because each count of a group reads it. */
const storedPublished = z.strictObject({
  ...publishedInstrument.omit({ instrument: true }).shape,
  content: z.instanceof(Uint8Array),
});

/** A published questionnaire as it is stored. */
export function readPublished(item: Item): PublishedInstrument {
  const { content, ...signed } = readItem(storedPublished, item);
  const instrument = JSON.parse(inflateRawSync(content).toString());
  return publishedInstrument.parse({ ...signed, instrument });
}

/** What a group, a form or an export pins. */
type Pin = { instrumentId: string; version: string };

/**
 * The questionnaires of some pins, in their order; undefined where there is none. Built-in ones are
 * code: only an organisation's own are read, in one batch.
 */
export async function findPinned(
  org: string,
  pins: readonly Pin[],
): Promise<(Instrument | undefined)[]> {
  const own = pins.filter(({ instrumentId }) => isOwnInstrument(instrumentId));
  const items = await getItems(own.map((pin) => keys.ownInstrument(org, pin)));
  const read = new Map(own.map((pin, at) => [pin, items[at]]));
  return pins.map((pin) => {
    const item = read.get(pin);
    if (item) return readPublished(item).instrument;
    return isOwnInstrument(pin.instrumentId)
      ? undefined
      : findInstrument(pin.instrumentId, pin.version);
  });
}

/** The questionnaires that a run pinned, in its order; one that no longer exists is left out. */
export async function definitionsOf(
  org: string,
  { instruments }: { instruments: readonly Pin[] },
): Promise<Instrument[]> {
  const found = await findPinned(org, instruments);
  return found.filter((one) => one !== undefined);
}

/**
 * The questionnaire of a pin.
 * @throws Problem instrument.unknown
 */
export async function pinnedInstrument(org: string, pin: Pin): Promise<Instrument> {
  const [instrument] = await findPinned(org, [pin]);
  if (!instrument) throw new Problem('instrument.unknown');
  return instrument;
}

/** Every version of every questionnaire that the organisation has published for itself. */
export async function listPublished(org: string): Promise<PublishedInstrument[]> {
  const { pk, sk } = keys.ownInstrument(org, { instrumentId: '', version: '' });
  const items = await queryAll({ partition: pk, prefix: sk.slice(0, sk.indexOf('#') + 1) });
  return items.map(readPublished);
}

/**
 * Publishes a version, once: a repeat of the same content is no change.
 * @throws Problem instrument.published where the version exists with other content
 */
export async function publish(org: string, one: PublishedInstrument): Promise<PublishedInstrument> {
  const { instrument, ...signed } = one;
  const key = keys.ownInstrument(org, {
    instrumentId: instrument.id,
    version: instrument.version,
  });
  const content = deflateRawSync(JSON.stringify(instrument), { level: 9 });
  const Put = {
    TableName: recordsTable(),
    Item: { ...key, ...signed, content },
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  if (!(await writeTogether([{ Put }]))) return one;
  const [item] = await getItems([key]);
  const before = item && readPublished(item);
  if (before?.hash !== one.hash) throw new Problem('instrument.published');
  return before;
}
