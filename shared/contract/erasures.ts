import * as z from 'zod';
import { date, participantId } from '../domain/ids.ts';
import { clearedMention, mention, mentionClearing } from '../domain/privacy/mention.ts';
import { fates } from '../domain/privacy/retention.ts';
import { page, pageQuery, route } from './route.ts';

/**
 * What was erased, what was kept and why; and the first page of texts that still contain the number
 * (`…/mentions`), for the worker to clear.
 */
export const erasure = z
  .strictObject({
    participantId,
    status: z.literal('done'),
    on: date,
    kinds: fates,
    mentions: z.strictObject({ items: z.array(mention), next: z.string().nullable() }),
  })
  .meta({ id: 'Erasure' });

export const erasures = {
  deleteParticipant: route({
    method: 'DELETE',
    path: '/participants/{participantId}',
    summary:
      'Erases a client whose identity is already deleted; if interrupted, it continues when repeated',
    roles: ['own_worker'],
    about: 'participant',
    reply: erasure,
    problems: ['participant.unknown', 'participant.identity_kept', 'joining.under_way'],
  }),
  listMentions: route({
    method: 'GET',
    path: '/participants/{participantId}/mentions',
    summary:
      'Where a client’s number is written in notes, names and other texts, after an erasure too',
    roles: ['own_worker'],
    about: 'participant',
    query: z.strictObject({ cursor: pageQuery.cursor }),
    reply: page(mention),
    problems: ['participant.unknown', 'cursor.invalid'],
  }),
  postMentionClearing: route({
    method: 'POST',
    path: '/participants/{participantId}/mentions/clearing',
    summary: 'Writes an ellipsis over a client’s number in one listed place; the rest of it stays',
    roles: ['own_worker'],
    about: 'participant',
    body: mentionClearing,
    reply: clearedMention,
    problems: ['participant.unknown', 'mention.changed'],
  }),
};
