import { configuration } from '../../shared/configuration.ts';
import type { Route } from '../../shared/contract/route.ts';
import { subscriberOf } from '../../shared/domain/subscriber.ts';
import { limitFactorVariable } from '../../shared/environment.ts';
import { Problem } from '../../shared/problems.ts';
import { clientAddressOf } from './address.ts';
import { Buckets } from './buckets.ts';
import { linkBearerOf } from './link-bearer.ts';
import type { HttpEvent } from './request.ts';

const { remembered, ...limits } = configuration.requestLimits;
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
 * Whom the request is counted for besides its address: the signed-in user or the bearer of a link.
 */
function holderOf({ roles }: Route, event: HttpEvent): [kind: LimitName, name: string] | undefined {
  if (roles === 'link') return ['link', linkBearerOf(event).secret];
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
