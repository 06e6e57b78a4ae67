import * as z from 'zod';
import { rawAnswers } from '../domain/forms/answers.ts';
import { programmeId, timestamp, userId } from '../domain/ids.ts';
import { occasion } from '../domain/occasion.ts';
import { bands } from './bands.ts';
import { cohortOfExport } from './cohort.ts';

/** Random, so that the id of an export reveals nothing and is used once. */
export const exportId = z.uuid().meta({ id: 'ExportId' });

/**
 * What an export has beside the answers: which rows are of one group, or bands of each person's
 * background, attendance and exit. Never both: together they would show who is who.
 */
export const exportKind = z.enum(['groups', 'background']).meta({ id: 'ExportKind' });
export type ExportKind = z.infer<typeof exportKind>;

/** The kind of an organisation's exports; null until the first rows of one have left. */
export const exportKindStatus = z
  .strictObject({ kind: exportKind.nullable(), since: timestamp.nullable() })
  .meta({ id: 'ExportKindStatus' });

/** The kind as it is stored: fixed once, by the first rows. */
export const storedExportKind = z.strictObject({ kind: exportKind, since: timestamp, by: userId });
export type StoredExportKind = z.infer<typeof storedExportKind>;

export const exportBody = z
  .strictObject({
    kind: exportKind.default('groups'),
    /** The programmes; null means all of the organisation's. */
    programmeIds: z.array(programmeId).min(1).max(50).nullable().default(null),
    occasions: z
      .array(occasion)
      .min(1)
      .max(3)
      .refine((all) => new Set(all).size === all.length, 'must not name one twice')
      .default(['start', 'end', 'follow_up']),
    /** One questionnaire of one version: answers to two versions cannot share a column. */
    instrumentId: z.string().max(64),
    instrumentVersion: z.string().min(1).max(16),
  })
  .meta({ id: 'ExportBody' });
export type Selection = z.infer<typeof exportBody>;

const status = { exportId, ...exportBody.shape, runs: z.int().min(0), startedAt: timestamp };

/** The shown part of an export: never its key, nor the runs it reads. */
export const exportStatus = z
  .strictObject({ ...status, endsAt: timestamp, ended: z.boolean() })
  .meta({ id: 'ExportStatus' });
export type ExportStatus = z.infer<typeof exportStatus>;

/**
 * An export as it is stored while its pages are read. Without the key its pseudonyms are nobody's.
 */
export const storedExport = z.strictObject({
  ...status,
  startedBy: userId,
  /** 32 random bytes in base64; deleted when the export has ended. */
  exportKey: z.string().optional(),
  /** The runs to read, in the order of their pseudonyms. */
  runIds: z.array(z.string()).optional(),
  /** The cohorts of these runs, where the export is of bands. */
  cohorts: z.array(cohortOfExport).optional(),
  /** Seconds since 1970: from then on the key is not used, and DynamoDB deletes it. */
  expiresAt: z.int(),
  version: z.int(),
});
export type StoredExport = z.infer<typeof storedExport>;

/** Made from the export's key: the same person has another in every export. */
const pseudonym = (letter: string) =>
  z.string().regex(new RegExp(`^${letter}[0-9A-HJKMNP-TV-Z]{12}$`));

export const exportedForm = z
  .strictObject({
    occasion,
    /**
     * Whole weeks from the run's first day to the day of the form; no date is given. Null in an
     * export of bands, where it would show the rows of one group.
     */
    week: z.int().nullable(),
    synthetic: z.boolean(),
    /** Raw answers as they were given, without free text. */
    answers: rawAnswers,
  })
  .meta({ id: 'ExportedForm' });
export type ExportedForm = z.infer<typeof exportedForm>;

/**
 * A person in a run, with the stored forms; a person with none is a row too. An export of bands has
 * another pseudonym for each run of a person, and none for the run.
 */
export const exportedPerson = z
  .strictObject({
    person: pseudonym('P'),
    run: pseudonym('R').nullable(),
    programme: programmeId,
    /** Null in an export of groups. */
    bands: bands.nullable(),
    forms: z.array(exportedForm).max(3),
  })
  .meta({ id: 'ExportedPerson' });
export type ExportedPerson = z.infer<typeof exportedPerson>;

export const exportPage = z
  .strictObject({
    items: z.array(exportedPerson),
    next: z.string().nullable(),
    /** Runs that have been read up to the end of this page, and all of them. */
    progress: z.strictObject({ done: z.int(), total: z.int() }),
  })
  .meta({ id: 'ExportPage' });
export type ExportedPage = z.infer<typeof exportPage>;

/**
 * Has the export ended, finished by its reader or expired?
 * @param now an ISO timestamp
 * @example isExportOver({ expiresAt: 60 }, '1970-01-01T00:01:00.000Z') // true
 */
export const isExportOver = (
  { expiresAt, exportKey }: Pick<StoredExport, 'expiresAt' | 'exportKey'>,
  now: string,
): boolean => exportKey === undefined || Date.parse(now) >= expiresAt * 1000;

/** The part of an export that may be shown. */
export function discloseExport(stored: StoredExport, now: string): ExportStatus {
  const {
    startedBy: _,
    exportKey: __,
    runIds: ___,
    cohorts: ____,
    expiresAt,
    version: _____,
    ...disclosed
  } = stored;
  const endsAt = new Date(expiresAt * 1000).toISOString();
  return { ...disclosed, endsAt, ended: isExportOver(stored, now) };
}
