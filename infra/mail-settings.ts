/** How messages about accounts are sent, besides by Cognito's own address. */
export type MailSettings = {
  /** The address that they come from. */
  sender?: string | undefined;
  /** The address that answers go to, if it is another. */
  replyTo?: string | undefined;
  /** The sender of text messages to participants: a registered name, or the id of a number at AWS. */
  smsSender?: string | undefined;
  /** The address that reminders by e-mail come from. */
  remindersFrom?: string | undefined;
  /** The domain that the stack makes known to SES; without one the organisation does that itself. */
  domain?: string | undefined;
};

type MailSettingName = 'mailSender' | 'replyTo' | 'mailDomain' | 'smsSender' | 'remindersFrom';

const domains = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
/** A name of up to 11 characters, or the id or ARN of a number or a pool of numbers at AWS. */
const senders = /^(?:[A-Za-z0-9 -]{1,11}|(?:phone|pool)-\w+|arn:aws[\w-]*:sms-voice:\S+)$/;
const addresses = /^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

function named(name: string, context: unknown, form: RegExp, like: string): string | undefined {
  if (context === undefined || context === '') return undefined;
  if (typeof context !== 'string' || !form.test(context))
    throw new Error(`${name} must be ${like}`);
  return context;
}

/**
 * A mail address that the context may name.
 * @throws Error on what is no plain address
 * @example mailAddressIn('operatorsMail', 'operators@example.org') // 'operators@example.org'
 */
export const mailAddressIn = (name: string, context: unknown): string | undefined =>
  named(name, context, addresses, 'an address like laituri@example.org');

/**
 * How messages are sent, as the context says (`-c mailDomain=… -c mailSender=… -c replyTo=… -c
 * smsSender=… -c remindersFrom=…`).
 * @throws Error on what is no plain address or domain, and on settings that do not fit together
 * @example mailSettingsIn({ mailSender: 'laituri@example.org' }).sender // 'laituri@example.org'
 */
export function mailSettingsIn({
  mailSender,
  replyTo: answersTo,
  mailDomain,
  smsSender: textSender,
  remindersFrom: remindedFrom,
}: Partial<Record<MailSettingName, unknown>>): MailSettings {
  const sender = mailAddressIn('mailSender', mailSender);
  const replyTo = mailAddressIn('replyTo', answersTo);
  const remindersFrom = mailAddressIn('remindersFrom', remindedFrom);
  const smsSender = named(
    'smsSender',
    textSender,
    senders,
    'a registered name like Palvelu, or the id of a number at AWS',
  );
  const domain = named('mailDomain', mailDomain, domains, 'a domain like laituri.example.org');
  if (domain && sender && !sender.endsWith(`@${domain}`))
    throw new Error(`mailSender must be an address of mailDomain, ${domain}`);
  if (domain && remindersFrom && !remindersFrom.endsWith(`@${domain}`))
    throw new Error(`remindersFrom must be an address of mailDomain, ${domain}`);
  if (replyTo && !sender) throw new Error('replyTo needs a mailSender');
  return { sender, replyTo, domain, smsSender, remindersFrom };
}
