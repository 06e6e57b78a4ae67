import * as z from 'zod';
import { timestamp, userId, version } from '../ids.ts';
import { instrument } from './instrument.ts';

/**
 * A questionnaire that an organisation has published for itself. It never changes: groups pin it,
 * and a correction is a new version. The hash of its content shows that nobody has changed it.
 */
export const publishedInstrument = z
  .strictObject({
    instrument,
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    publishedBy: userId,
    publishedAt: timestamp,
  })
  .meta({ id: 'PublishedInstrument' });
export type PublishedInstrument = z.infer<typeof publishedInstrument>;

/** The draft that is published, as it was read: another one is a conflict. */
export const publicationBody = z
  .strictObject({ draftVersion: version })
  .meta({ id: 'PublicationBody' });

/** One of the organisation's own questionnaires in their list. */
export const ownInstrumentSummary = z
  .strictObject({
    instrumentId: z.string(),
    title: z.string(),
    /** Its published versions, the newest last. */
    versions: z.array(
      publishedInstrument.omit({ instrument: true, hash: true }).extend({ version: z.string() }),
    ),
    draft: z.strictObject({ savedBy: userId, savedAt: timestamp }).nullable(),
  })
  .meta({ id: 'OwnInstrument' });
export type OwnInstrumentSummary = z.infer<typeof ownInstrumentSummary>;
