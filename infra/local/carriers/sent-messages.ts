import { createTransport, type Transporter } from 'nodemailer';
import type { MessageChannel } from '../../../shared/domain/people/reminder.ts';

/** A message that a carrier took from `deliver`. It is shown on a page, and never logged. */
export type SentMessage = {
  channel: MessageChannel;
  to: string;
  subject: string | null;
  text: string;
  at: string;
  id: string;
};

/**
 * The carriers of this machine: they take every message and keep it until the server stops. E-mails
 * also go to a mail server, if there is one.
 */
export class SentMessages {
  readonly #mailServer: Transporter | undefined;
  #sent: readonly SentMessage[] = [];
  readonly #stopped = new Set<string>();

  /** @param smtpUrl such as `smtp://127.0.0.1:2525` */
  constructor(smtpUrl?: string) {
    this.#mailServer = smtpUrl ? createTransport(smtpUrl) : undefined;
  }

  /** Newest first. */
  all(): readonly SentMessage[] {
    return this.#sent;
  }

  /** A person answers STOP: from now on the carrier refuses every message to their number. */
  stopFrom(number: string): void {
    this.#stopped.add(number);
  }

  isStopped(number: string): boolean {
    return this.#stopped.has(number);
  }

  /** @throws what the mail server answers */
  async take(message: SentMessage, from: string): Promise<void> {
    const { channel, to, subject, text } = message;
    if (channel === 'email')
      await this.#mailServer?.sendMail({ from, to, subject: subject ?? '', text });
    this.#sent = [message, ...this.#sent];
  }

  stop(): void {
    this.#mailServer?.close();
  }
}
