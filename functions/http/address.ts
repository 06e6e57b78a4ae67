import { createHash, timingSafeEqual } from 'node:crypto';
import { originProofVariable, proofHeader, viewerHeader } from '../../shared/environment.ts';
import type { HttpEvent } from './request.ts';

const hash = (text: string) => createHash('sha256').update(text).digest();

/**
 * Did it come through our distribution? The time of the comparison reveals nothing about the proof.
 */
function isProven({ headers }: HttpEvent): boolean {
  const proof = process.env[originProofVariable];
  const shown = headers[proofHeader.toLowerCase()];
  return Boolean(proof && shown && timingSafeEqual(hash(shown), hash(proof)));
}

/** CloudFront writes the port after the address, and an IPv6 address without brackets. */
const withoutPort = (viewer: string) => viewer.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/**
 * The address that a request comes from: the viewer's address from the header of our distribution,
 * else the one that the gateway saw. Anyone may send the header, so it is ignored without the
 * proof.
 */
export function clientAddressOf(event: HttpEvent): string {
  const viewer = event.headers[viewerHeader.toLowerCase()];
  return viewer && isProven(event) ? withoutPort(viewer) : event.requestContext.http.sourceIp;
}
