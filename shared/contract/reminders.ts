import * as z from 'zod';
import { participantId } from '../domain/ids.ts';
import { nextMessage, shownMessage } from '../domain/people/reminder.ts';
import { route } from './route.ts';

/** The reminders of one client, for the own worker: also news of referrals, and one-time words. */
export const clientReminders = {
  listReminders: route({
    method: 'GET',
    path: '/participants/{participantId}/reminders',
    summary:
      'The messages to a client: which went, were refused or are unknown, newest first; and which reminders are next',
    roles: ['own_worker'],
    about: 'participant',
    reply: z.strictObject({
      items: z.array(shownMessage),
      next: z.null(),
      /** What will be sent within the next days, if nothing changes. */
      ahead: z.array(nextMessage),
      /** Does the organisation send reminders, and has the client allowed them? */
      isSending: z.boolean(),
      isAllowed: z.boolean(),
    }),
    problems: ['participant.unknown'],
  }),
};

const ofRun = {
  /** Without the group, which is the one of the request, and without the way. */
  messages: z.array(shownMessage.omit({ runId: true, channel: true })),
  ahead: z.array(nextMessage.omit({ runId: true })),
};

/** The reminders of one group: of its sessions and forms, and of nothing else. */
export const runReminders = {
  listRunReminders: route({
    method: 'GET',
    path: '/runs/{runId}/reminders',
    summary:
      'The reminders of sessions and forms to each member of the run: which went, were refused or are unknown, and which are next; no address',
    roles: ['leader'],
    about: 'run',
    reply: z.strictObject({
      items: z.array(z.strictObject({ participantId, ...ofRun }).meta({ id: 'RemindersOfMember' })),
      next: z.null(),
      isSending: z.boolean(),
    }),
    problems: ['run.unknown'],
  }),
};
