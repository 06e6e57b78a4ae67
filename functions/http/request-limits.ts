import { requestLimits } from '../../shared/configuration.ts';
import type { Route } from '../../shared/contract/route.ts';
import { subscriberOf } from '../../shared/domain/subscriber.ts';
import { limitFactorVariable } from '../../shared/environment.ts';
import { Problem } from '../../shared/problems.ts';
import { clientAddressOf } from './address.ts';
import { linkBearerOf } from './link-bearer.ts';
import type { HttpEvent } from './request.ts';

/** The largest number of requests at once, and the rate a second in the long run. */
type Limit = { burst: number; perSecond: number };

/** The rest of a limit at a moment (ms). */
type Bucket = { left: number; at: number };

/**
 * Takes one request from a bucket that fills up again over time. A clock that goes back fills
 * nothing.
 * @param now in ms
 * @returns the bucket afterwards, and the seconds to wait: null when the request may pass
 * @example takeFrom(undefined, { burst: 1, perSecond: 1 }, 0).waitSeconds // null
 * @example takeFrom({ left: 0, at: 0 }, { burst: 9, perSecond: 0.1 }, 2000).waitSeconds // 8
 */
export function takeFrom(
  bucket: Bucket | undefined,
  { burst, perSecond }: Limit,
  now: number,
): { bucket: Bucket; waitSeconds: number | null } {
  const { left, at } = bucket ?? { left: burst, at: now };
  const gained = (Math.max(0, now - at) / 1000) * perSecond;
  const filled = { left: Math.min(burst, left + gained), at: Math.max(at, now) };
  if (filled.left < 1)
    return { bucket: filled, waitSeconds: Math.max(1, Math.ceil((1 - filled.left) / perSecond)) };
  return { bucket: { ...filled, left: filled.left - 1 }, waitSeconds: null };
}

/**
 * Buckets by their owner, in the memory of this instance; the least recently used ones are dropped
 * first.
 */
export class Buckets {
  readonly #limit: Limit;
  readonly #most: number;
  readonly #byName = new Map<string, Bucket>();

  constructor(limit: Limit, most: number) {
    this.#limit = limit;
    this.#most = most;
  }

  /** Counts a request; returns the seconds to wait if it is one too many, else null. */
  take(name: string, now: number): number | null {
    const { bucket, waitSeconds } = takeFrom(this.#byName.get(name), this.#limit, now);
    // A map keeps the order of insertion, so the first is always the oldest.
    this.#byName.delete(name);
    this.#byName.set(name, bucket);
    if (this.#byName.size > this.#most) this.#byName.delete(this.#byName.keys().next().value ?? '');
    return waitSeconds;
  }

  get size(): number {
    return this.#byName.size;
  }
}

const { remembered, ...limits } = requestLimits;
type LimitName = keyof typeof limits;

/** For load tests: multiplies every limit. 1, as in AWS, unless set. */
const factor = () => Number(process.env[limitFactorVariable] || 1);

function bucketsOf(kind: LimitName): Buckets {
  const { burst, perSecond } = limits[kind];
  return new Buckets({ burst: burst * factor(), perSecond: perSecond * factor() }, remembered);
}

/** Made at the first request, because the environment is set by then. */
const buckets = new Map<LimitName, Buckets>();

function waitOf(kind: LimitName, name: string, now: number): number {
  const bucketsByKind = buckets.get(kind) ?? bucketsOf(kind);
  buckets.set(kind, bucketsByKind);
  return bucketsByKind.take(name, now) ?? 0;
}

/**
 * Whom the request is counted for besides its address: the signed-in user, or the bearer of a link
 * or of a calendar's address.
 */
function holderOf({ roles }: Route, event: HttpEvent): [kind: LimitName, name: string] | undefined {
  if (roles === 'link' || roles === 'partner') return ['link', linkBearerOf(event).secret];
  if (roles === 'calendar') return ['link', event.pathParameters?.file ?? ''];
  const subject = event.requestContext.authorizer?.jwt.claims.sub;
  return roles === 'anyone' || !subject ? undefined : ['subject', String(subject)];
}

/**
 * Counts a request for its address and for its caller, in the memory of this instance alone: that
 * costs nothing, and the gateway limits what all instances together let through.
 * @throws Problem request.too_many
 */
export function limitRequest(route: Route, event: HttpEvent): void {
  const now = event.requestContext.timeEpoch;
  const holder = holderOf(route, event);
  const waits = [
    waitOf('address', subscriberOf(clientAddressOf(event)), now),
    holder ? waitOf(...holder, now) : 0,
  ];
  const retryAfterSeconds = Math.max(...waits);
  if (retryAfterSeconds > 0) throw new Problem('request.too_many', { retryAfterSeconds });
}
