import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { carrierVariables } from '../../shared/environment.ts';
import { type Carrier, carriedOf, patience } from './carrier.ts';

let client: SESv2Client | undefined;

/** Made at the first call, because a test chooses the endpoint only after this file is loaded. */
function carrierClient(): SESv2Client {
  const endpoint = process.env[carrierVariables.emailEndpoint];
  client ??= new SESv2Client({
    ...(endpoint ? { endpoint } : {}),
    // The SDK would repeat where a message may have been taken already.
    maxAttempts: 1,
    requestHandler: { ...patience, throwOnRequestTimeout: true },
  });
  return client;
}

/** Can e-mails be sent, because there is an address that they come from? */
export const hasEmail = (): boolean => Boolean(process.env[carrierVariables.emailSender]);

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** Sends an e-mail of plain text by SES. */
export const sendEmail: Carrier = async ({ to, subject, text }) => {
  const settings = process.env[carrierVariables.emailSettings];
  try {
    const { MessageId } = await carrierClient().send(
      new SendEmailCommand({
        FromEmailAddress: process.env[carrierVariables.emailSender],
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text) } } },
        ...(settings ? { ConfigurationSetName: settings } : {}),
      }),
    );
    return { state: 'sent', carrierId: MessageId ?? null };
  } catch (fault) {
    return carriedOf(fault);
  }
};
