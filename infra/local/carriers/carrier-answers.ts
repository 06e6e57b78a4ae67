import { randomUUID } from 'node:crypto';
import { type HttpAnswer, jsonAnswer } from '../messages/answer.ts';
import { carrierPaths } from '../messages/carrier-paths.ts';
import type { HttpRequest } from '../messages/incoming.ts';
import { messagesPage } from './messages-page.ts';
import type { SentMessages } from './sent-messages.ts';

type CarrierRequest = Pick<HttpRequest, 'method' | 'path' | 'headers' | 'body'>;
type CarrierAnswer = (
  sent: SentMessages,
  request: CarrierRequest,
) => HttpAnswer | Promise<HttpAnswer>;

const bodyOf = <Call>({ body }: CarrierRequest) => JSON.parse(body.toString()) as Partial<Call>;

/** What AWS End User Messaging and SES answer where something is missing. */
const invalid = (message: string): HttpAnswer => ({
  ...jsonAnswer(400, { __type: 'ValidationException', message }),
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'ValidationException' },
});

const optedOut: HttpAnswer = {
  ...jsonAnswer(400, {
    __type: 'ConflictException',
    message: 'The number has opted out',
    Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
  }),
  headers: { 'content-type': 'application/x-amz-json-1.0' },
};

type TextMessage = {
  DestinationPhoneNumber: string;
  OriginationIdentity: string;
  MessageBody: string;
};

/** `SendTextMessage` of AWS End User Messaging. */
async function takeText(sent: SentMessages, request: CarrierRequest): Promise<HttpAnswer> {
  if (request.headers['x-amz-target'] !== 'PinpointSMSVoiceV2.SendTextMessage')
    return invalid('No such operation here');
  const {
    DestinationPhoneNumber: to = '',
    OriginationIdentity: from,
    ...rest
  } = bodyOf<TextMessage>(request);
  const { MessageBody: text } = rest;
  if (!/^\+\d{6,15}$/.test(to) || !from || !text) return invalid('A text message lacks something');
  if (sent.isStopped(to)) return optedOut;
  const id = randomUUID();
  const at = new Date().toISOString();
  await sent.take({ channel: 'sms', to, subject: null, text, at, id }, from);
  return jsonAnswer(200, { MessageId: id });
}

type SimpleEmail = {
  FromEmailAddress: string;
  Destination: { ToAddresses: string[] };
  Content: { Simple: { Subject: { Data: string }; Body: { Text: { Data: string } } } };
};

/** `SendEmail` of SES. */
async function takeEmail(sent: SentMessages, request: CarrierRequest): Promise<HttpAnswer> {
  const { FromEmailAddress: from, Destination, Content } = bodyOf<SimpleEmail>(request);
  const to = Destination?.ToAddresses[0];
  if (!from || !to || !Content) return invalid('An e-mail lacks something');
  const { Subject, Body } = Content.Simple;
  const id = randomUUID();
  const at = new Date().toISOString();
  const message = { to, subject: Subject.Data, text: Body.Text.Data, at, id };
  try {
    await sent.take({ channel: 'email', ...message }, from);
  } catch {
    return invalid('The mail server refused the message');
  }
  return jsonAnswer(200, { MessageId: id });
}

const isJson = ({ headers }: CarrierRequest) => /\bapplication\/json\b/.test(headers.accept ?? '');

const answers: Readonly<Record<string, CarrierAnswer>> = {
  [`POST ${carrierPaths.sms}/`]: takeText,
  [`POST ${carrierPaths.email}/v2/email/outbound-emails`]: takeEmail,
  'GET /local/messages': (sent, request) =>
    isJson(request) ? jsonAnswer(200, { items: sent.all() }) : messagesPage(sent.all()),
};

/**
 * The calls by which `deliver` sends, and the page of what was sent; undefined for any other request.
 */
export async function carrierAnswer(
  sent: SentMessages,
  request: CarrierRequest,
): Promise<HttpAnswer | undefined> {
  return answers[`${request.method} ${request.path}`]?.(sent, request);
}
