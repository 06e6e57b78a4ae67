import type { Invoke } from '../lambdas/lambda.ts';
import { localAwsAccount } from '../template/intrinsics.ts';
import type { UserPoolDescription } from '../template/user-pool.ts';
import { accountAttributes, type LocalAccount } from './accounts.ts';

/** A message that Cognito would send. Here it is shown on a page, and never logged. */
export type LocalMail = { to: string; subject: string; html: string };

type MessageOccasion = 'CustomMessage_AdminCreateUser' | 'CustomMessage_ForgotPassword';

/** The marks that Cognito replaces in a text. */
const marks = { code: '{####}', user: '{username}' };

/** Cognito's own text, where no trigger writes another. */
const usual = {
  subject: 'Your temporary password',
  html: `Your username is ${marks.user} and temporary password is ${marks.code}.`,
};

/** The event of a custom-message trigger. */
const eventOf = (
  account: LocalAccount,
  triggerSource: MessageOccasion,
  clientMetadata: Readonly<Record<string, string>>,
) => ({
  version: '1',
  triggerSource,
  region: localAwsAccount.region,
  userPoolId: 'local',
  userName: account.userName,
  callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: 'CLIENT_ID_NOT_APPLICABLE' },
  request: {
    userAttributes: accountAttributes(account),
    codeParameter: marks.code,
    usernameParameter: triggerSource === 'CustomMessage_AdminCreateUser' ? marks.user : null,
    clientMetadata,
  },
  response: { smsMessage: null, emailMessage: null, emailSubject: null },
});

type MessageAnswer = {
  response: { emailMessage?: string | null; emailSubject?: string | null };
};

/** The messages of the local user pool, newest first; they end with the server. */
export class LocalMails {
  readonly #pool: UserPoolDescription;
  readonly #invoke: Invoke;
  #sent: readonly LocalMail[] = [];

  constructor(pool: UserPoolDescription, invoke: Invoke) {
    this.#pool = pool;
    this.#invoke = invoke;
  }

  all(): readonly LocalMail[] {
    return this.#sent;
  }

  /**
   * Writes the message as the deployed trigger would.
   * @throws Error when the trigger leaves out what Cognito requires
   */
  async send(
    account: LocalAccount,
    occasion: MessageOccasion,
    clientMetadata: Readonly<Record<string, string>>,
  ): Promise<void> {
    const { messageFunctionId } = this.#pool;
    const answer = messageFunctionId
      ? await this.#invoke(messageFunctionId, eventOf(account, occasion, clientMetadata))
      : { response: {} };
    const { emailMessage, emailSubject } = (answer as MessageAnswer).response;
    const html = emailMessage ?? usual.html;
    const required =
      occasion === 'CustomMessage_AdminCreateUser' ? Object.values(marks) : [marks.code];
    if (!required.every((mark) => html.includes(mark)))
      throw new Error('The message lacks the user name or the code');
    const text = html
      .replaceAll(marks.user, account.userName)
      // Passwords are not imitated here: an account is chosen from a list.
      .replaceAll(marks.code, 'demo');
    this.#sent = [
      { to: account.userName, subject: emailSubject ?? usual.subject, html: text },
      ...this.#sent,
    ];
  }
}
