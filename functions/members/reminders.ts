import type { runReminders } from '../../shared/contract/reminders.ts';
import { takesPlace } from '../../shared/domain/people/member.ts';
import { isOnTrial, type ReminderKind, showMessage } from '../../shared/domain/people/reminder.ts';
import { ownRun } from '../http/own.ts';
import type { Endpoints } from '../http/serve.ts';
import { personAhead } from '../remind/ahead.ts';
import { readOutbox } from '../store/outbox.ts';
import { readReminderSettings, readRunToRemind } from '../store/reminding.ts';
import { getRun } from '../store/runs.ts';

/** Sessions and forms are the leader's; a referral is the worker's, and a word is the person's own. */
const isOfGroup = (kind: string): boolean => kind !== 'own_word' && isOnTrial(kind as ReminderKind);

/** The reminders of one group, for its leader. */
export const runReminderEndpoints: Endpoints<typeof runReminders> = {
  listRunReminders: async ({ caller, acting, params: { runId } }) => {
    const { organisation: org } = caller;
    ownRun(await getRun(org, runId), acting);
    const [settings, run] = await Promise.all([
      readReminderSettings(org),
      readRunToRemind(org, runId),
    ]);
    const members = (run?.members ?? []).filter(({ state }) => takesPlace(state));
    const items = await Promise.all(
      members.map(async ({ participantId }) => {
        const outbox = await readOutbox(org, participantId);
        const of = { org, participantId, today: acting.today, settings };
        const { ahead } = await personAhead(of, run ? [run] : [], outbox);
        return {
          participantId,
          messages: outbox.messages
            .filter((one) => one.runId === runId && isOfGroup(one.kind))
            .map((one) => {
              const { runId: _, channel: __, ...shown } = showMessage(one);
              return shown;
            }),
          ahead: ahead.filter(({ kind }) => isOfGroup(kind)).map(({ kind, on }) => ({ kind, on })),
        };
      }),
    );
    return { items, next: null, isSending: settings.reminders !== null };
  },
};
