import { Aws, Duration, Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { carrierVariables } from '../shared/environment.ts';
import type { FunctionName } from './function-names.ts';
import type { MailDomain } from './mail.ts';
import type { MailSettings } from './mail-settings.ts';
import type { ResourceFunction } from './resource-function.ts';
import type { Tables } from './tables.ts';

/** From 9 to 18 o'clock in Finland, summer and winter; the function itself looks at the clock. */
const hours = Schedule.cron({ hour: '6-16', minute: '0' });
/** A one-time word is waited for, so the outbox is looked at every minute. */
const everyMinute = Schedule.rate(Duration.minutes(1));

function addClock(
  scope: Construct,
  id: string,
  { schedule, called }: { schedule: Schedule; called: ResourceFunction },
): void {
  const clock = new Rule(scope, id, {
    schedule,
    targets: [new LambdaFunction(called.live, { retryAttempts: 0 })],
  });
  Validations.of(clock).acknowledge({
    id: 'Serverless-EventBusDLQ',
    reason: 'What one call did not do is due at the next, and the alarm reports a failure.',
  });
}

/** What AWS calls the sender: a number or a pool by its id, or a name that is registered in Finland. */
function senderArn(sender: string): string {
  if (sender.startsWith('arn:')) return sender;
  const all = `arn:${Aws.PARTITION}:sms-voice:${Aws.REGION}:${Aws.ACCOUNT_ID}`;
  if (sender.startsWith('phone-')) return `${all}:phone-number/${sender}`;
  if (sender.startsWith('pool-')) return `${all}:pool/${sender}`;
  return `${all}:sender-id/${sender}/FI`;
}

/**
 * The reminders: `remind` puts what is due into the outbox every hour, `deliver` sends it. Without a
 * sender of text messages or of e-mails nothing is sent that way.
 */
export function addReminders(
  scope: Construct,
  { remind, deliver }: Record<FunctionName, ResourceFunction>,
  {
    tables,
    mail: { smsSender, remindersFrom },
    mailDomain,
  }: { tables: Tables; mail: MailSettings; mailDomain: MailDomain | undefined },
): void {
  remind.remindsPeople(tables.records);
  deliver.deliversMessages(tables);
  if (smsSender) {
    deliver.lambda.addEnvironment(carrierVariables.smsSender, smsSender);
    deliver.maySend('sms-voice:SendTextMessage', [senderArn(smsSender)]);
  }
  if (remindersFrom) {
    deliver.lambda.addEnvironment(carrierVariables.emailSender, remindersFrom);
    const ses = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}`;
    const settings = mailDomain?.configuration.configurationSetName;
    if (settings) deliver.lambda.addEnvironment(carrierVariables.emailSettings, settings);
    deliver.maySend(
      'ses:SendEmail',
      [
        `${ses}:identity/${remindersFrom.split('@')[1]}`,
        ...(settings ? [`${ses}:configuration-set/${settings}`] : []),
      ],
      { StringEquals: { 'ses:FromAddress': remindersFrom } },
    );
  }
  addClock(scope, 'RemindClock', { schedule: hours, called: remind });
  addClock(scope, 'DeliverClock', { schedule: everyMinute, called: deliver });
}
