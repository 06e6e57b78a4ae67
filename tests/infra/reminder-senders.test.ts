import { describe, expect, it } from 'vitest';
import { mailSettingsIn } from '../../infra/mail-settings.ts';
import { resourcesOf, rolesOfFunctions } from './resources.ts';
import { synthesized } from './synthesized.ts';

const sendingRights = (template: ReturnType<typeof synthesized>) => {
  const { Statement } = rolesOfFunctions(template).get('Deliver/Role') as {
    Statement: { Action: string | string[] }[];
  };
  return Statement.filter(({ Action }) => /^(ses|sms-voice):/.test([Action].flat().join()));
};

describe('Without a sender', () => {
  it('the function that sends may send nothing', () => {
    expect(sendingRights(synthesized({ mail: {} }))).toEqual([]);
  });
});

describe('With senders of its own', () => {
  const template = synthesized({
    mail: mailSettingsIn({
      ...{ mailDomain: 'county.example', mailSender: 'laituri@county.example' },
      ...{ smsSender: 'Palvelu', remindersFrom: 'muistutukset@county.example' },
    }),
  });

  it('the function that sends may use these alone', () => {
    const [sms, email] = sendingRights(template);
    expect(sms).toMatchObject({ Action: 'sms-voice:SendTextMessage' });
    expect(JSON.stringify(sms)).toContain(':sender-id/Palvelu/FI');
    expect(email).toMatchObject({
      Action: 'ses:SendEmail',
      Condition: { StringEquals: { 'ses:FromAddress': 'muistutukset@county.example' } },
    });
    expect(JSON.stringify(email)).toContain(':identity/county.example');
  });

  it('it is given them, and no other function is', () => {
    const named = [...resourcesOf(template, 'AWS::Lambda::Function')].filter(([, { Properties }]) =>
      JSON.stringify(Properties.Environment ?? {}).includes('Palvelu'),
    );
    expect(named.map(([name]) => name)).toEqual(['Deliver/Function']);
  });
});

describe('A sender', () => {
  it.each(['phone-0a1b2c', 'pool-0a1b2c', 'arn:aws:sms-voice:eu-north-1:1:sender-id/A/FI'])(
    'may be %s',
    (smsSender) => {
      expect(mailSettingsIn({ smsSender }).smsSender).toBe(smsSender);
    },
  );

  it.each(['A name that is too long', 'Ä', '+358401234567'])('may not be %s', (smsSender) => {
    expect(() => mailSettingsIn({ smsSender })).toThrow('smsSender must be');
  });

  it('of e-mails is an address of the domain, where that is given', () => {
    const other = { mailDomain: 'county.example', remindersFrom: 'a@other.example' };
    expect(() => mailSettingsIn(other)).toThrow('remindersFrom must be an address of mailDomain');
  });
});
