import * as z from 'zod';
import { isParticipantId } from './participant-id.ts';

/** Ids are made by the client, so that a request can be repeated: a slug or a UUID. */
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
  .min(1)
  .max(64);

export const programmeId = slug.meta({ id: 'ProgrammeId', examples: ['hahmoterapia'] });
export const runId = slug.meta({ id: 'RunId', examples: ['hahmoterapia-2019-2'] });
export const sessionId = slug.meta({ id: 'SessionId', examples: ['2019-04-02'] });

export const formId = slug.meta({ id: 'FormId', examples: ['0b5c73-blank-1'] });

export const closingId = slug.meta({ id: 'ClosingId', examples: ['0b5c73-late-forms'] });

export const partnerLinkId = slug.meta({ id: 'PartnerLinkId', examples: ['0b5c73-loytoretki'] });

export const handOverId = slug.meta({ id: 'HandOverId', examples: ['2026-03-02-aino-pekka'] });

export const measurementId = slug.meta({ id: 'MeasurementId', examples: ['0b5c73-esy-1'] });

/** Made by the server from two numbers and a secret, so that it reveals neither. */
export const pairId = z
  .string()
  .regex(/^[0-9a-f]{32}$/, 'must be 32 hexadecimal digits')
  .meta({ id: 'PairId' });

export const participantId = z
  .string()
  .refine(isParticipantId, 'must be eight characters with a right check character')
  .meta({
    id: 'ParticipantId',
    description:
      'The pseudonymous number on a form (tunnistenumero): seven random characters and a check character.',
    pattern: '^[0-9A-HJKMNP-TV-Z]{8}$',
  });

/**
 * A member of the staff: the token's `user`, an id of ours. It must not begin with a dot, because `.` and `..` are no
 * names in a path: a request with them would reach another route.
 */
export const userId = z
  .string()
  .regex(/^[\w@-][\w.@-]*$/)
  .min(1)
  .max(128)
  .meta({ id: 'UserId' });

export const date = z.iso.date().meta({ id: 'Date', examples: ['2019-04-02'] });

/** Millisecond UTC timestamps of one fixed length, so that text order is time order. */
export const timestamp = z.iso
  .datetime({ precision: 3 })
  .meta({ id: 'Timestamp', examples: ['2019-04-02T12:00:00.000Z'] });

/** Rises by one at each change; sent in ETag and If-Match as `"3"`. */
export const version = z.int().min(1).meta({ id: 'Version' });

/**
 * The caller was asked whether an unlikely day is right, and confirmed it. It is stored nowhere.
 */
export const confirmedDate = z
  .literal(true)
  .optional()
  .meta({ description: 'The unlikely day is right: the caller has confirmed it.' });
