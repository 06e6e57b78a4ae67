import { describe, expect, it } from 'vitest';
import { mailAddressIn, mailSettingsIn } from '../../infra/mail-settings.ts';
import { deployedTemplate, resourcesOf } from './resources.ts';
import { synthesized } from './synthesized.ts';

const mailSender = 'laituri@county.example';
const replyTo = 'palvelupiste@county.example';
const mailDomain = 'county.example';

type MailTemplate = ReturnType<typeof synthesized>;
const emailOf = (template: MailTemplate) =>
  resourcesOf(template, 'AWS::Cognito::UserPool').get('Users')?.Properties.EmailConfiguration;
const identitiesIn = (template: MailTemplate) => template.findResources('AWS::SES::EmailIdentity');

describe('Without an address of the organisation', () => {
  it('Cognito sends the mail, and nothing is made in SES', () => {
    const template = deployedTemplate();
    const pool = resourcesOf(template, 'AWS::Cognito::UserPool').get('Users')?.Properties;
    expect(pool).not.toHaveProperty('EmailConfiguration');
    expect(template.findResources('AWS::SES::EmailIdentity')).toEqual({});
    expect(template.findOutput('MailRecords')).toBeUndefined();
  });

  it.each([undefined, ''])('%j in the context is none', (context) => {
    expect(mailSettingsIn({ mailSender: context, replyTo: context, mailDomain: context })).toEqual(
      {},
    );
  });
});

describe('With an address of a domain that the organisation has verified itself', () => {
  const template = synthesized({ mail: mailSettingsIn({ mailSender, replyTo }) });

  it('mail comes from it, and answers go where somebody reads them', () => {
    expect(emailOf(template)).toMatchObject({
      EmailSendingAccount: 'DEVELOPER',
      From: `Laituri <${mailSender}>`,
      ReplyToEmailAddress: replyTo,
    });
    expect(JSON.stringify(emailOf(template))).toContain(`:identity/${mailDomain}"`);
    expect(emailOf(template)).not.toHaveProperty('ConfigurationSet');
    expect(identitiesIn(template)).toEqual({});
  });
});

describe('With a domain that the stack makes known to SES', () => {
  const template = synthesized({ mail: mailSettingsIn({ mailSender, mailDomain }) });
  const [[identityId, identity] = ['', undefined], ...others] = Object.entries(
    identitiesIn(template),
  );

  it('messages are signed, and return to a name of the domain', () => {
    expect(others).toEqual([]);
    expect(identity).toMatchObject({
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: {
        EmailIdentity: mailDomain,
        MailFromAttributes: { MailFromDomain: `mail.${mailDomain}` },
      },
    });
  });

  it('says in an output which DNS records the domain needs', () => {
    const written = JSON.stringify(template.toJSON().Outputs.MailRecords.Value);
    for (const n of [1, 2, 3])
      for (const part of ['Name', 'Value'])
        expect(written).toContain(`["${identityId}","DkimDNSToken${part}${n}"]`);
    for (const record of [
      'feedback-smtp.',
      'v=spf1 include:amazonses.com -all',
      `_dmarc.${mailDomain}`,
    ])
      expect(written).toContain(record);
  });

  it('mail goes out encrypted, and what is not delivered calls the operators without a name', () => {
    const [[setId, set] = ['', undefined]] = Object.entries(
      template.findResources('AWS::SES::ConfigurationSet'),
    );
    expect(set?.Properties).toMatchObject({
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
    expect(emailOf(template)).toMatchObject({ ConfigurationSet: { Ref: setId } });
    const [destination, ...more] = resourcesOf(
      template,
      'AWS::SES::ConfigurationSetEventDestination',
    ).values();
    expect(more).toEqual([]);
    // An event itself has the receiver's address; only numbers may leave SES.
    expect(destination?.Properties.EventDestination).toEqual({
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint', 'reject'],
      CloudWatchDestination: {
        DimensionConfigurations: [
          {
            DimensionName: 'LaituriStack',
            DimensionValueSource: 'messageTag',
            DefaultDimensionValue: 'Laituri-dev',
          },
        ],
      },
    });
    const alarm = resourcesOf(template, 'AWS::CloudWatch::Alarm').get('Operations/Alarms/Mail');
    const metrics = JSON.stringify(alarm?.Properties.Metrics);
    for (const name of ['"Bounce"', '"Complaint"', '"Reject"', '"LaituriStack"', '"Laituri-dev"'])
      expect(metrics).toContain(name);
  });
});

describe('Settings of the mail are refused', () => {
  it.each(['laituri', 'Laituri <laituri@county.example>', 'a@b', 'a@county.example\n', 7])(
    '%j is no address to send mail from, and none to answer to',
    (context) => {
      expect(() => mailSettingsIn({ mailSender: context })).toThrow('mailSender must');
      expect(() => mailSettingsIn({ mailSender, replyTo: context })).toThrow('replyTo must');
      expect(() => mailAddressIn('operatorsMail', context)).toThrow('operatorsMail must');
    },
  );

  it.each(['county', 'https://county.example', 'a@county.example', 'county.example\n'])(
    '%j is no domain',
    (context) => {
      expect(() => mailSettingsIn({ mailDomain: context })).toThrow('mailDomain must');
    },
  );

  it('a sender of another domain, and an address for answers to nothing', () => {
    expect(() => mailSettingsIn({ mailSender, mailDomain: 'other.example' })).toThrow(
      'of mailDomain',
    );
    expect(() => mailSettingsIn({ replyTo })).toThrow('needs a mailSender');
  });
});
