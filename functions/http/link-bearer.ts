import { clientAddressOf } from './address.ts';
import type { HttpEvent } from './request.ts';

/** The bearer of a link: the secret, the device, and the address the request comes from. */
export type LinkBearer = {
  secret: string;
  /** The name that the device gave itself; null if it gave none. */
  device: string | null;
  address: string;
};

/**
 * What is sent as `Authorization: Link <secret>; device=<name>`; the device may be left out. Any
 * secret is looked up, so that one that could never be a link gets the same answer as a wrong one.
 * The device is named here and not in a header of its own, so that no cache gives one device the
 * answer for another.
 */
export function linkBearerOf(event: HttpEvent): LinkBearer {
  const sent = (event.headers.authorization ?? '').replace(/^Link +/i, '');
  const [secret = '', device] = sent.split('; device=');
  return {
    secret: secret.slice(0, 64),
    device: device ? device.slice(0, 64) : null,
    address: clientAddressOf(event),
  };
}
