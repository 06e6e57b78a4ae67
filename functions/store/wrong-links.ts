import { createHash } from 'node:crypto';
import { configuration } from '../../shared/configuration.ts';
import { isLinkSecret } from '../../shared/domain/forms/link-secret.ts';
import { subscriberOf } from '../../shared/domain/subscriber.ts';
import { Problem } from '../../shared/problems.ts';
import { documents } from './documents.ts';
import { keys } from './keys.ts';
import { linkHash } from './link-hash.ts';
import { getItems, recordsTable } from './table.ts';

const { fromOneAddress, inTotal, minutes } = configuration.wrongLinks;
const stretchMs = minutes * 60_000;

/** An address as it is counted: hashed, and for IPv6 only the part of one subscriber. */
const sourceOf = (address: string, stretch: string) =>
  createHash('sha256')
    .update(`${stretch} ${subscriberOf(address)}`)
    .digest('base64url');

/** The period a moment is in, and when it ends. */
function stretchOf(now: string): { stretch: string; endsAt: number } {
  const start = Math.floor(Date.parse(now) / stretchMs) * stretchMs;
  return { stretch: new Date(start).toISOString(), endsAt: start + stretchMs };
}

/** The counters of wrong attempts: of the address, and of all together. */
function counters(address: string, now: string) {
  const { stretch, endsAt } = stretchOf(now);
  const key = (from: string) => keys.wrongLinks(from, stretch);
  return {
    all: [
      { key: key(sourceOf(address, stretch)), limit: fromOneAddress },
      { key: key('ALL'), limit: inTotal },
    ],
    endsAt,
    secondsLeft: Math.ceil((endsAt - Date.parse(now)) / 1000),
  };
}

/** Seconds to wait before the next attempt; null when it may be made now. */
export type GuessingWait = number | null;

const tooMany = (retryAfterSeconds: number) =>
  new Problem('link.too_many_tries', { retryAfterSeconds });

/**
 * What a link or a typed code leads to. Unknown, replaced, revoked and expired links get the same
 * answer, and count as failed attempts: anyone who makes many of them has to wait. A secret of 128
 * bits cannot be guessed, so a valid one never waits because of other people's attempts; a typed
 * code does.
 * @param find looks it up by its hash; returns undefined where it opens nothing
 * @throws Problem link.unknown, link.too_many_tries
 */
export async function openedByLink<Opened>(
  { secret, address }: { secret: string; address: string },
  now: string,
  find: (hash: string) => Promise<Opened | undefined>,
): Promise<Opened> {
  const wait = isLinkSecret(secret) ? null : await guessingWait(address, now);
  if (wait !== null) throw tooMany(wait);
  const opened = await find(linkHash(secret));
  if (opened !== undefined) return opened;
  const waitNow = await countWrongLink(address, now);
  throw waitNow === null ? new Problem('link.unknown') : tooMany(waitNow);
}

/** Have too many wrong links been tried, from this address or in total? */
export async function guessingWait(address: string, now: string): Promise<GuessingWait> {
  const { all, secondsLeft } = counters(address, now);
  const items = await getItems(all.map(({ key }) => key));
  const isOver = all.some(({ limit }, n) => Number(items[n]?.tries ?? 0) >= limit);
  return isOver ? secondsLeft : null;
}

/** Counts a wrong attempt; returns the seconds to wait if it was one too many, else null. */
export async function countWrongLink(address: string, now: string): Promise<GuessingWait> {
  const { all, endsAt, secondsLeft } = counters(address, now);
  const counts = await Promise.all(
    all.map(async ({ key, limit }) => {
      const { Attributes } = await documents.send('UpdateItem', {
        TableName: recordsTable(),
        Key: key,
        UpdateExpression: 'ADD tries :one SET expiresAt = :end',
        ExpressionAttributeValues: { ':one': 1, ':end': Math.ceil(endsAt / 1000) },
        ReturnValues: 'UPDATED_NEW',
      });
      return Number(Attributes?.tries) > limit;
    }),
  );
  return counts.includes(true) ? secondsLeft : null;
}
