import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import type { PublishedInstrument } from '../../shared/domain/forms/own-instrument.ts';
import { timestamp, userId } from '../../shared/domain/ids.ts';
import type { Instrument } from '../../shared/instruments/instrument.ts';
import { isOwnInstrument } from '../../shared/instruments/own.ts';
import { findRated } from '../../shared/instruments/rated.ts';
import { findScored } from '../../shared/instruments/scored.ts';
import { instrumentHash } from './instrument-hash.ts';
import { keys } from './keys.ts';
import { queryAll } from './query.ts';
import { writeTogether } from './save.ts';
import { getItems, type Item, readItem, recordsTable } from './table.ts';

/**
 * As it is stored. Its content was checked when it was published, and its hash shows that it is
 * still the same: a count of a group reads it, so it is stored in few bytes and not checked again.
 */
const storedPublished = z.strictObject({
  hash: z.string(),
  publishedBy: userId,
  publishedAt: timestamp,
  content: z.instanceof(Uint8Array),
});

/**
 * A published questionnaire as it is stored.
 * @throws Error where its content is not what was published
 */
export function readPublished(item: Item): PublishedInstrument {
  const { content, ...signed } = readItem(storedPublished, item);
  const instrument: Instrument = JSON.parse(inflateRawSync(content).toString());
  if (instrumentHash(instrument) !== signed.hash)
    throw new Error('A published questionnaire is not what was published');
  return { ...signed, instrument } as PublishedInstrument;
}

/** What a group, a form or an export pins. */
export type InstrumentPin = { instrumentId: string; version: string };

/**
 * The organisation's own questionnaires of some pins, and the built-in ones, in their order;
 * undefined where there is none. Only the organisation's own are read, in one batch.
 * @param builtIn the built-in questionnaire of a pin
 */
export async function readPinned(
  org: string,
  pins: readonly InstrumentPin[],
  builtIn: (id: string, version: string) => Instrument | undefined,
): Promise<(Instrument | undefined)[]> {
  const own = pins.filter(({ instrumentId }) => isOwnInstrument(instrumentId));
  const items = await getItems(own.map((pin) => keys.ownInstrument(org, pin)));
  const read = new Map(own.map((pin, at) => [pin, items[at]]));
  return pins.map((pin) => {
    const item = read.get(pin);
    if (item) return readPublished(item).instrument;
    return isOwnInstrument(pin.instrumentId) ? undefined : builtIn(pin.instrumentId, pin.version);
  });
}

/**
 * The questionnaires that figures of a run are made of, in its order: those that make a score, and
 * those with ratings. The words of the other built-in ones are in no bundle that only counts.
 */
export async function definitionsOf(
  org: string,
  { instruments }: { instruments: readonly InstrumentPin[] },
): Promise<Instrument[]> {
  const found = await readPinned(
    org,
    instruments,
    (id, version) => findScored(id, version) ?? findRated(id, version),
  );
  return found.filter((one) => one !== undefined);
}

/** Every version of every questionnaire that the organisation has published for itself. */
export async function listPublished(org: string): Promise<PublishedInstrument[]> {
  const { pk, sk } = keys.ownInstrument(org, { instrumentId: '', version: '' });
  const items = await queryAll({ partition: pk, prefix: sk.slice(0, sk.indexOf('#') + 1) });
  return items.map(readPublished);
}

/** The published versions of one questionnaire, the newest last. */
export async function listVersions(
  org: string,
  instrumentId: string,
): Promise<PublishedInstrument[]> {
  const { pk, sk } = keys.ownInstrument(org, { instrumentId, version: '' });
  const versions = (await queryAll({ partition: pk, prefix: sk })).map(readPublished);
  return versions.toSorted((a, b) => Number(a.instrument.version) - Number(b.instrument.version));
}

/**
 * Stores a version, unless another write was first: of this version, or of the draft that it is
 * made of.
 * @param draftVersion the draft as it was read
 * @returns whether it was stored
 */
export async function storeVersion(
  org: string,
  { instrument, ...signed }: PublishedInstrument,
  draftVersion: number,
): Promise<boolean> {
  const { id: instrumentId, version } = instrument;
  const content = deflateRawSync(JSON.stringify(instrument), { level: 9 });
  const Put = {
    TableName: recordsTable(),
    Item: { ...keys.ownInstrument(org, { instrumentId, version }), ...signed, content },
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  const ConditionCheck = {
    TableName: recordsTable(),
    Key: keys.instrumentDraft(org, instrumentId),
    ConditionExpression: 'version = :read',
    ExpressionAttributeValues: { ':read': draftVersion },
  };
  const stopped = await writeTogether([{ Put }, { ConditionCheck }]);
  return stopped === undefined;
}
