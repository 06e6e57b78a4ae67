import {
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { carrierVariables } from '../../shared/environment.ts';
import { type Carrier, carriedOf, patience } from './carrier.ts';

let client: PinpointSMSVoiceV2Client | undefined;

/** Made at the first call, because a test chooses the endpoint only after this file is loaded. */
function carrierClient(): PinpointSMSVoiceV2Client {
  const endpoint = process.env[carrierVariables.smsEndpoint];
  client ??= new PinpointSMSVoiceV2Client({
    ...(endpoint ? { endpoint } : {}),
    // The SDK would repeat where a message may have been taken already.
    maxAttempts: 1,
    requestHandler: { ...patience, throwOnRequestTimeout: true },
  });
  return client;
}

/** Can text messages be sent, because there is a sender? */
export const hasSms = (): boolean => Boolean(process.env[carrierVariables.smsSender]);

/** Sends a text message by AWS End User Messaging, to a number as E.164. */
export const sendSms: Carrier = async ({ to, text }) => {
  try {
    const { MessageId } = await carrierClient().send(
      new SendTextMessageCommand({
        DestinationPhoneNumber: to,
        OriginationIdentity: process.env[carrierVariables.smsSender],
        MessageBody: text,
        MessageType: 'TRANSACTIONAL',
      }),
    );
    return { state: 'sent', carrierId: MessageId ?? null };
  } catch (fault) {
    return carriedOf(fault);
  }
};
