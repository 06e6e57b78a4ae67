/** The participant's page on a tablet that was handed over, without its buttons. */

import { deviceOnlyClient } from '../../../web/src/offline/device-only-client.ts';
import { ServerClock } from '../../../web/src/session/server-clock.ts';

const client = deviceOnlyClient(location.hash.replace(/^#laite=/, ''));

export const participantCalls = {
  /** Answers some statements, dated by the page's own clock, and hands in the form or leaves it. */
  answers: async (answers: Record<string, number>, isFinal: boolean): Promise<void> => {
    const opened = await client.open();
    if (opened.is !== 'ok' || opened.body.status !== 'open') throw new Error('no form is open');
    const clock = new ServerClock();
    clock.set(Date.parse(opened.body.now));
    const at = clock.now();
    const saves = Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [id, { answer, at }]),
    );
    const body = { device: 'here', saves };
    const reply = await (isFinal ? client.handIn(body) : client.save(body));
    if (reply.is !== 'ok') throw new Error('the answers were not taken');
  },
};

declare global {
  interface Window {
    participant: typeof participantCalls;
  }
}
window.participant = participantCalls;
