import * as z from 'zod';
import { confirmedDate, date, sessionId, version } from '../ids.ts';
import { plainLines, storedText } from '../plain-text.ts';
import { mark } from './roll-call.ts';
/** A meeting, a day of a camp, or a day-long meeting after it (*jatkotapaaminen*). */
export const sessionKind = z
  .enum(['meeting', 'camp_day', 'follow_up_day'])
  .meta({ id: 'SessionKind' });

export const sessionStatus = z.enum(['planned', 'held', 'cancelled']).meta({ id: 'SessionStatus' });

export const sessionBody = z
  .strictObject({
    kind: sessionKind,
    date,
    /** The real length; a run's hours are the sum of these, never sessions × a nominal length. */
    minutes: z
      .int()
      .min(1)
      .max(24 * 60),
    status: sessionStatus,
    /**
     * The group's last ordinary session, from which the end form is due. Without one the run's end
     * counts. A held session can be marked so only where each end form has come in or is decided
     * on.
     */
    last: z.boolean().default(false),
    /** About the session, never about a person by name. */
    note: plainLines(2000).default(''),
  })
  .meta({ id: 'SessionBody' });
export type SessionBody = z.infer<typeof sessionBody>;

/** A session as it is sent. */
export const sessionRequest = z
  .strictObject({ ...sessionBody.shape, confirmedDate })
  .meta({ id: 'SessionRequest' });

export const session = z
  .strictObject({
    sessionId,
    ...sessionBody.shape,
    note: storedText.default(''),
    /** The roll call: the newest mark of each participant, by number. */
    marks: z.record(z.string(), mark),
    version,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;
