import * as z from 'zod';
import { clientLimits } from '../../configuration.ts';
import { areDifferent } from '../different.ts';
import { participantId, timestamp, userId, version } from '../ids.ts';
import { plainText, storedText } from '../plain-text.ts';

const writtenPhone = z.string().regex(/^\+?[\d ()-]{3,24}$/, 'must be a telephone number');

/** Where a person's reminders go to: a number that is stored as E.164, or an e-mail address. */
export const reminderAddress = z
  .discriminatedUnion('channel', [
    z.strictObject({ channel: z.literal('sms'), address: writtenPhone }),
    z.strictObject({ channel: z.literal('email'), address: z.email().max(254) }),
  ])
  .meta({ id: 'ReminderAddress' });
export type ReminderAddress = z.infer<typeof reminderAddress>;

/** What a worker needs to reach a client. It is stored in a table of its own and nowhere else. */
export const identityBody = z
  .strictObject({
    name: z.string().trim().pipe(plainText(120)),
    phone: writtenPhone.nullable(),
    /** The language in which the person wants to be spoken to. */
    language: z.enum(['fi', 'sv', 'en']),
    /** Null where the person gets no reminders. */
    reminders: reminderAddress.nullable().default(null),
  })
  .meta({ id: 'IdentityBody' });
export type IdentityBody = z.infer<typeof identityBody>;

export const identity = z
  .strictObject({
    participantId,
    ...identityBody.shape,
    name: storedText,
    /**
     * Since when the telephone number is this one, however it is written; null where there is none,
     * and where it was stored before this was noted.
     */
    phoneSince: timestamp.nullable().default(null),
    /** When the person stopped the reminders by an answer to one; null until then. */
    stoppedAt: timestamp.nullable().default(null),
    version,
  })
  .meta({ id: 'Identity' });
export type Identity = z.infer<typeof identity>;

/** As it is stored: with the marks by which a known person is found. */
export const storedIdentity = identity.extend({ likenesses: z.array(z.string()).default([]) });
export type StoredIdentity = z.infer<typeof storedIdentity>;

/** What the saver of a name is shown in addition. */
export const savedIdentity = z
  .strictObject({
    ...identity.shape,
    /**
     * The workers of clients who have the same name or telephone number, and nothing else about
     * them: the people to ask whether it is one person. The caller is included if one is their own.
     */
    knownTo: z.array(userId),
  })
  .meta({ id: 'SavedIdentity' });

/** What somebody is shown who took a client: no name, which they then read as with any client. */
export const takenClient = z
  .strictObject({ participantId, knownTo: savedIdentity.shape.knownTo })
  .meta({ id: 'TakenClient' });

/** The clients whose names are to be shown, by number. */
export const nameRequest = z
  .strictObject({
    participantIds: z
      .array(participantId)
      .min(1)
      .max(clientLimits.namesAtOnce)
      .refine(areDifferent, 'must not name one twice'),
  })
  .meta({ id: 'NameRequest' });

/** A name in a list: no telephone number, and nothing else about the person. */
export const listedName = z
  .strictObject({ participantId, name: storedText })
  .meta({ id: 'ListedName' });
export type ListedName = z.infer<typeof listedName>;

/** After a deletion, and after its repeat: nothing shows whose the number is. */
export const noIdentity = z
  .strictObject({ participantId, kept: z.literal(false) })
  .meta({ id: 'NoIdentity' });
