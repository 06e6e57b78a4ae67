import { createHash, timingSafeEqual } from 'node:crypto';
import { originProofVariable, proofHeader, viewerHeader } from '../../shared/environment.ts';
import type { HttpEvent } from './request.ts';

const hash = (text: string) => createHash('sha256').update(text).digest();

/** Did it come through our distribution? Compared in a time that tells nothing of the proof. */
function isProven({ headers }: HttpEvent): boolean {
  const proof = process.env[originProofVariable];
  const shown = headers[proofHeader.toLowerCase()];
  return Boolean(proof && shown && timingSafeEqual(hash(shown), hash(proof)));
}

/** CloudFront writes the port after the address, and of IPv6 no brackets. */
const withoutPort = (viewer: string) => viewer.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/**
 * The address that a request comes from: the viewer's, if our distribution says so, else what the
 * gateway saw. Anybody may send the header, so it counts for nothing without the proof.
 */
export function clientAddressOf(event: HttpEvent): string {
  const viewer = event.headers[viewerHeader.toLowerCase()];
  return viewer && isProven(event) ? withoutPort(viewer) : event.requestContext.http.sourceIp;
}
