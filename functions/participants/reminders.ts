import type { clientReminders } from '../../shared/contract/reminders.ts';
import { showMessage } from '../../shared/domain/people/reminder.ts';
import type { Endpoints } from '../http/serve.ts';
import { personAhead } from '../remind/ahead.ts';
import { listRunIdsOf } from '../store/memberships.ts';
import { readOutbox } from '../store/outbox.ts';
import { readReminderSettings, readRunToRemind } from '../store/reminding.ts';
import { checkClient } from './check-client.ts';

/** The messages to one client, for the own worker. */
export const clientReminderEndpoints: Endpoints<typeof clientReminders> = {
  listReminders: async ({ caller, acting, params: { participantId } }) => {
    const { organisation: org } = caller;
    await checkClient(acting, participantId);
    const [settings, outbox, runIds] = await Promise.all([
      readReminderSettings(org),
      readOutbox(org, participantId),
      listRunIdsOf(org, participantId),
    ]);
    const runs = await Promise.all(runIds.map((runId) => readRunToRemind(org, runId)));
    const { ahead, isAllowed } = await personAhead(
      { org, participantId, today: acting.today, settings },
      runs.filter((run) => run !== undefined),
      outbox,
    );
    return {
      items: outbox.messages.map(showMessage),
      next: null,
      ahead: ahead.map(({ kind, runId, on }) => ({ kind, runId, on })),
      isSending: settings.reminders !== null,
      isAllowed,
    };
  },
};
