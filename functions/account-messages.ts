import type { CustomMessageTriggerEvent } from 'aws-lambda';
import { accountLanguage } from '../shared/domain/people/staff.ts';
import { webAddressVariable } from '../shared/environment.ts';
import { accountMessage } from './files/account-message.ts';

const occasions = {
  CustomMessage_AdminCreateUser: 'invitation',
  CustomMessage_ForgotPassword: 'new_password',
} as const;

/**
 * Called by Cognito before it sends a message about an account: it writes the text in the language
 * of the person, with the address of the web app. The organisation's pages pass the language on; a
 * person who asks Cognito for a new password by themselves gets Finnish. It logs nothing.
 */
export async function handler(
  event: CustomMessageTriggerEvent,
): Promise<CustomMessageTriggerEvent> {
  const { codeParameter, usernameParameter, clientMetadata, userAttributes } = event.request;
  const occasion = occasions[event.triggerSource as keyof typeof occasions];
  // Any other message has Cognito's own text.
  if (!occasion) return event;
  const language = accountLanguage.safeParse(clientMetadata?.language);
  const { subject, html } = accountMessage(occasion, language.success ? language.data : 'fi', {
    address: process.env[webAddressVariable] ?? '',
    name: userAttributes.name ?? '',
    code: codeParameter,
    userName: usernameParameter ?? '',
  });
  event.response.emailSubject = subject;
  event.response.emailMessage = html;
  return event;
}
