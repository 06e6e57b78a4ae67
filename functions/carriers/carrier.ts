import type { MessageReason } from '../../shared/domain/people/reminder.ts';

/** A message to one address, which is in no log and no error. */
export type CarriedMessage = { to: string; subject: string; text: string };

/**
 * What a carrier did with a message: it took it; it certainly did not, and why; or nobody can say.
 */
export type Carried =
  | { state: 'sent'; carrierId: string | null }
  | { state: 'refused'; reason: MessageReason }
  | { state: 'unknown' };

/** Sends a message once, and never throws: what it cannot say it calls unknown. */
export type Carrier = (message: CarriedMessage) => Promise<Carried>;

/** How long a carrier may take, in milliseconds: afterwards nobody knows what it did. */
export const patience = { connectionTimeout: 4_000, requestTimeout: 10_000 };

/** Faults of finding and reaching a carrier, in which no byte of the message was sent. */
const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];
const throttling = [
  'ThrottlingException',
  'TooManyRequestsException',
  'LimitExceededException',
  'ServiceQuotaExceededException',
];

type CarrierFault = Error & {
  code?: string;
  $metadata?: { httpStatusCode?: number };
  /** The reason that AWS gives for a conflict. */
  Reason?: string;
};

/**
 * What a fault means. An answer of 4xx is the carrier's own word that it took nothing; so is a
 * connection that was never made. Everything else, a timeout, a cut connection or an error of the
 * carrier's, leaves open whether the message went.
 */
export function carriedOf(fault: unknown): Carried {
  if (!(fault instanceof Error)) return { state: 'unknown' };
  const { name, code, $metadata, Reason } = fault as CarrierFault;
  const status = $metadata?.httpStatusCode ?? 0;
  if (Reason === 'DESTINATION_PHONE_NUMBER_OPTED_OUT')
    return { state: 'refused', reason: 'opted_out' };
  if (status === 429 || (status >= 400 && status < 500 && throttling.includes(name)))
    return { state: 'refused', reason: 'throttled' };
  // 408 says that the carrier waited for more, not that it took nothing.
  if (status >= 400 && status < 500 && status !== 408)
    return { state: 'refused', reason: 'rejected' };
  if (status === 0 && (neverConnected.includes(code ?? '') || name === 'CredentialsProviderError'))
    return { state: 'refused', reason: 'unreachable' };
  return { state: 'unknown' };
}
