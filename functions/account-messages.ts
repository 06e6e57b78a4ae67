import type { CustomMessageTriggerEvent } from 'aws-lambda';
import { type AccountLanguage, accountLanguage } from '../shared/domain/people/staff.ts';
import { webAddressVariable } from '../shared/environment.ts';
import { type AccountMessageOccasion, accountMessage } from './files/account-message.ts';

/** Everything on which Cognito sends a message: none goes out with Cognito's own text. */
const occasions: Record<CustomMessageTriggerEvent['triggerSource'], AccountMessageOccasion> = {
  CustomMessage_AdminCreateUser: 'invitation',
  CustomMessage_ForgotPassword: 'new_password',
  // With the SDK anybody with a password may write another address into their own account.
  CustomMessage_UpdateUserAttribute: 'code',
  CustomMessage_VerifyUserAttribute: 'code',
  // Nobody signs up, and no code of a sign-in goes by mail: only other settings would send these.
  CustomMessage_SignUp: 'code',
  CustomMessage_ResendCode: 'code',
  CustomMessage_Authentication: 'code',
};

/** The language that the pages pass on, or the one that the account was made with. */
const languageOf = ({ clientMetadata, userAttributes }: CustomMessageTriggerEvent['request']) =>
  [clientMetadata?.language, userAttributes.locale].find(
    (one): one is AccountLanguage => accountLanguage.safeParse(one).success,
  ) ?? 'fi';

/**
 * Called by Cognito before it sends a message about an account: it writes the text in the language
 * of the person, with the address of the web app. It logs nothing.
 */
export async function handler(
  event: CustomMessageTriggerEvent,
): Promise<CustomMessageTriggerEvent> {
  const { request, response, triggerSource } = event;
  const { subject, html } = accountMessage(occasions[triggerSource], languageOf(request), {
    address: process.env[webAddressVariable] ?? '',
    name: request.userAttributes.name ?? '',
    code: request.codeParameter,
    userName: request.usernameParameter ?? '',
  });
  response.emailSubject = subject;
  response.emailMessage = html;
  return event;
}
