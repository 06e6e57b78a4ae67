import type { CustomMessageTriggerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { handler } from '../../functions/account-messages.ts';
import { accountLanguage, invitationDays } from '../../shared/domain/people/staff.ts';
import { webAddressVariable } from '../../shared/environment.ts';

const address = 'https://laituri.example.org/';
process.env[webAddressVariable] = address;

type MessageSource = CustomMessageTriggerEvent['triggerSource'];

/** Every occasion on which Cognito asks for a text, from its documentation of the trigger. */
const subjects: Record<MessageSource, Record<'fi' | 'sv' | 'en', string>> = {
  CustomMessage_AdminCreateUser: {
    fi: 'Kutsu Laituriin',
    sv: 'Inbjudan till Laituri',
    en: 'Invitation to Laituri',
  },
  CustomMessage_ForgotPassword: {
    fi: 'Uusi salasana Laituriin',
    sv: 'Nytt lösenord till Laituri',
    en: 'New password for Laituri',
  },
  ...(Object.fromEntries(
    ['SignUp', 'ResendCode', 'UpdateUserAttribute', 'VerifyUserAttribute', 'Authentication'].map(
      (source) => [
        `CustomMessage_${source}`,
        { fi: 'Laiturin koodi', sv: 'Kod till Laituri', en: 'Your code for Laituri' },
      ],
    ),
  ) as Record<Exclude<MessageSource, `${string}AdminCreateUser` | `${string}Password`>, never>),
};

/** The event as Cognito sends it; only an invitation has the mark of a user name. */
const eventOf = (
  triggerSource: MessageSource,
  clientMetadata: Record<string, string> | undefined,
  userAttributes: Record<string, string>,
) =>
  ({
    ...{ version: '1', triggerSource, region: 'eu-north-1', userPoolId: 'pool', userName: 'aino' },
    callerContext: { awsSdkVersion: '3', clientId: 'client' },
    request: {
      userAttributes: { sub: 'u1', name: 'Aino <b>', ...userAttributes },
      codeParameter: '{####}',
      usernameParameter: triggerSource === 'CustomMessage_AdminCreateUser' ? '{username}' : null,
      linkParameter: '{##Click Here##}',
      clientMetadata,
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  }) as unknown as CustomMessageTriggerEvent;

const sent = async (...event: Parameters<typeof eventOf>) =>
  (await handler(eventOf(...event))).response;

describe.each(Object.entries(subjects) as [MessageSource, Record<string, string>][])(
  'The message of %s',
  (source, expected) => {
    it.each(accountLanguage.options)(
      'is ours, in %s, with the code and our address',
      async (language) => {
        const { emailSubject, emailMessage } = await sent(source, { language }, {});
        expect(emailSubject).toBe(expected[language]);
        expect(emailMessage).toContain('{####}');
        expect(emailMessage).toContain(`href="${address}"`);
        const isCode = emailSubject === subjects.CustomMessage_SignUp[language];
        if (isCode) expect(emailMessage).not.toContain('Aino');
        else expect(emailMessage).toContain('Aino &lt;b>');
      },
    );

    it('is in the language of the account where nobody passes one on', async () => {
      expect((await sent(source, undefined, { locale: 'sv' })).emailSubject).toBe(expected.sv);
      expect((await sent(source, { language: 'xx' }, { locale: 'en' })).emailSubject).toBe(
        expected.en,
      );
      expect((await sent(source, undefined, { locale: 'de-DE' })).emailSubject).toBe(expected.fi);
    });
  },
);

it.each(accountLanguage.options)(
  'An invitation says in %s the user name and how long the password is valid',
  async (language) => {
    const { emailMessage } = await sent('CustomMessage_AdminCreateUser', { language }, {});
    expect(emailMessage).toContain('{username}');
    expect(emailMessage).toMatch(new RegExp(` ${invitationDays} (päivää|dagar|days)[. ]`));
  },
);
