import { escapedHtml } from '../../../functions/files/html.ts';
import { texts } from '../../../web/src/texts/staff.ts';
import type { HttpAnswer } from '../messages/answer.ts';
import { pageAnswer } from '../sign-in/sign-in-page.ts';
import type { SentMessage } from './sent-messages.ts';

const words = texts.signIn.demo;

const article = ({ to, subject, text }: SentMessage) =>
  `<h2>${escapedHtml(subject ?? to)}</h2>
<p>${escapedHtml(subject ? to : '')}</p>
<article>${escapedHtml(text)}</article>`;

/** `/local/messages`: what `deliver` has sent to participants, newest first. */
export const messagesPage = (sent: readonly SentMessage[]): HttpAnswer =>
  pageAnswer(
    200,
    words.messages,
    sent.length === 0 ? `<p>${escapedHtml(words.noMail)}</p>` : sent.map(article).join('\n'),
  );
