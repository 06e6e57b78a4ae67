import { clientAddressOf } from './address.ts';
import type { HttpEvent } from './request.ts';

/** The bearer of a link: the secret, the device, and the address the request comes from. */
export type LinkBearer = {
  secret: string;
  /** The name that the device gave itself; null if it gave none. */
  device: string | null;
  /** What a browser got when it logged in to an own page (ADR 66); null if it sent none. */
  session: string | null;
  address: string;
};

const longest = 64;

/**
 * What is sent as `Authorization: Link <secret>; device=<name>; session=<secret>`; both may be left
 * out. Any secret is looked up, so that one that could never be a link gets the same answer as a
 * wrong one. Device and session are named here and not in headers of their own, so that no cache
 * gives one device the answer for another.
 */
export function linkBearerOf(event: HttpEvent): LinkBearer {
  const sent = (event.headers.authorization ?? '').replace(/^Link +/i, '');
  const [secret = '', ...named] = sent.split(/; (?=device=|session=)/);
  const sentAs = (name: string) =>
    named.find((one) => one.startsWith(name))?.slice(name.length, name.length + longest) || null;
  return {
    secret: secret.slice(0, longest),
    device: sentAs('device='),
    session: sentAs('session='),
    address: clientAddressOf(event),
  };
}
