import { addressOf } from './address.ts';
import type { HttpEvent } from './request.ts';

/** Who holds a link: what they hold, and where they ask from. */
export type LinkBearer = { secret: string; address: string };

/**
 * What is sent as `Authorization: Link …`. Whatever it is, it is looked up, so that what never
 * could be a link is answered as one that is wrong.
 */
export function linkBearerOf(event: HttpEvent): LinkBearer {
  const secret = (event.headers.authorization ?? '').replace(/^Link +/i, '').slice(0, 64);
  return { secret, address: addressOf(event) };
}
