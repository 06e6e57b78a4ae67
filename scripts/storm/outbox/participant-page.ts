/** The participant's page on a tablet that was handed over, without its buttons. */

import { hereAloneClient } from '../../../web/src/answer/here-alone.ts';
import type { Saves } from '../../../web/src/answer/saves.ts';

const client = hereAloneClient(location.hash.replace(/^#laite=/, ''));

export const participant = {
  /** Answers some statements, and hands the form in or leaves it. */
  answers: async (saves: Saves, isFinal: boolean): Promise<void> => {
    const body = { device: 'here', saves };
    const told = await (isFinal ? client.handIn(body) : client.save(body));
    if (told.is !== 'told') throw new Error('no form is laid out');
  },
};

declare global {
  interface Window {
    participant: typeof participant;
  }
}
window.participant = participant;
