import { clientAddressOf } from './address.ts';
import type { HttpEvent } from './request.ts';

/** Who holds a link: what they hold, on which device, and where they ask from. */
export type LinkBearer = {
  secret: string;
  /** The name that the device gave itself; null where it says none. */
  device: string | null;
  address: string;
};

/**
 * What is sent as `Authorization: Link <secret>; device=<name>`; the device may be left out.
 * Whatever it is, it is looked up, so that what never could be a link is answered as one that is
 * wrong. The device is named here, and in no header of its own, so that no cache between gives one
 * device what another was answered.
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
