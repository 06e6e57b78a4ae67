import * as z from 'zod';
import { lateFormLimits } from '../../configuration.ts';
import { closingId, date, participantId, timestamp, userId, version } from '../ids.ts';
import { occasion } from '../occasion.ts';

/**
 * What happened to a form that has not come in, with the person who said so and the time. `awaited`
 * cancels an earlier decision; it is stored as a new decision rather than deleted, so that a late
 * repeat brings nothing back.
 */
export const formDecision = z
  .enum(['handed_out', 'refused', 'absent', 'not_offered', 'lost', 'awaited'])
  .meta({ id: 'FormDecision' });
export type FormDecision = z.infer<typeof formDecision>;

export const formDecisionBody = z
  .strictObject({
    decision: formDecision,
    on: date,
    reason: z
      .enum([
        'own_wish',
        'not_reached',
        'unwell',
        'forgotten',
        'paper_missing',
        'group_ended',
        'not_given',
        'form_lost',
        'other',
        'not_stated',
      ])
      .default('not_stated'),
  })
  .meta({ id: 'FormDecisionBody' });

export type FormDecisionBody = z.infer<typeof formDecisionBody>;

/** What staff wrote when they closed forms as lost; about the forms, and about no person. */
const closingNote = z.string().trim().min(1).max(lateFormLimits.noteCharacters);

/** Stored beside the form and not in it, so that a decision can never block a form. */
export const storedDecision = z
  .strictObject({
    occasion,
    instrumentId: z.string().max(64),
    participantId,
    ...formDecisionBody.shape,
    note: closingNote.nullable().default(null),
    /** The closing of late forms that made the decision or took it back; null for a single one. */
    closingId: closingId.nullable().default(null),
    decidedBy: userId,
    decidedAt: timestamp,
    version,
  })
  .meta({ id: 'KeptDecision' });
export type StoredDecision = z.infer<typeof storedDecision>;
