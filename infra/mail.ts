import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnUserPool, UserPool } from 'aws-cdk-lib/aws-cognito';
import {
  CloudWatchDimensionSource,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { DnsRecord } from '../shared/dns-record.ts';
import type { MailSettings } from './mail-settings.ts';

/** The dimension under which CloudWatch counts what became of this stack's messages. */
const dimension = 'LaituriStack';
/** What a receiver does who does not get a message, or does not want it. */
const failures = { bounces: 'Bounce', complaints: 'Complaint', rejects: 'Reject' };

/** A domain that SES knows by this stack, and what its owner has to do. */
export type MailDomain = {
  identity: EmailIdentity;
  configuration: ConfigurationSet;
  /** What the domain's DNS must say before anything can be sent from it. */
  records: readonly DnsRecord[];
};

/** The records by which receivers see that a message from the domain is genuine. */
const recordsOf = (domain: string, { dkimRecords }: EmailIdentity): DnsRecord[] => [
  ...dkimRecords.map(({ name, value }) => ({ type: 'CNAME' as const, name, value })),
  {
    type: 'MX',
    name: `mail.${domain}`,
    value: `10 feedback-smtp.${Aws.REGION}.amazonses.com`,
  },
  { type: 'TXT', name: `mail.${domain}`, value: 'v=spf1 include:amazonses.com -all' },
  { type: 'TXT', name: `_dmarc.${domain}`, value: 'v=DMARC1; p=quarantine' },
];

/**
 * Makes a domain known to SES, with signed messages (DKIM), a return path of its own (SPF) and a
 * count of what was not delivered. It remains when it is taken out of the stack, because another
 * would need other DNS records.
 */
export function addMailDomain(scope: Construct, domain: string): MailDomain {
  const configuration = new ConfigurationSet(scope, 'Mails', {
    // An invitation has a password in it.
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    reputationMetrics: true,
  });
  // Numbers alone: the events themselves have the receiver's address.
  configuration.addEventDestination('Counts', {
    destination: EventDestination.cloudWatchDimensions([
      {
        name: dimension,
        source: CloudWatchDimensionSource.MESSAGE_TAG,
        defaultValue: Stack.of(scope).stackName,
      },
    ]),
    events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
  });
  const identity = new EmailIdentity(scope, 'MailDomain', {
    identity: Identity.domain(domain),
    mailFromDomain: `mail.${domain}`,
    configurationSet: configuration,
  });
  // A failed deployment takes them away again: the next try could not make the domain a second time.
  for (const lasting of [configuration, identity])
    lasting.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  return { identity, configuration, records: recordsOf(domain, identity) };
}

/**
 * Has messages sent from an address of the organisation's own. Without one Cognito sends them from
 * its own, at most 50 a day.
 * @param known the sender's domain, where this stack makes it known to SES
 */
export function sendMailFrom(
  pool: UserPool,
  { sender, replyTo }: MailSettings,
  known: MailDomain | undefined,
): void {
  if (!sender) return;
  const domain = sender.split('@')[1];
  (pool.node.defaultChild as CfnUserPool).emailConfiguration = {
    emailSendingAccount: 'DEVELOPER',
    from: `Laituri <${sender}>`,
    replyToEmailAddress: replyTo,
    configurationSet: known?.configuration.configurationSetName,
    sourceArn: `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:identity/${domain}`,
  };
  if (known) pool.node.addDependency(known.identity);
}

/** Messages of this stack that were not delivered, or that somebody complained about. */
export function undeliveredMails(stack: Stack): IMetric {
  const period = Duration.minutes(5);
  const dimensionsMap = { [dimension]: stack.stackName };
  const sum = { namespace: 'AWS/SES', dimensionsMap, period, statistic: Stats.SUM };
  return new MathExpression({
    expression: `SUM([${Object.keys(failures)}])`,
    label: 'mails not delivered',
    period,
    usingMetrics: Object.fromEntries(
      Object.entries(failures).map(([name, metricName]) => [
        name,
        new Metric({ ...sum, metricName }),
      ]),
    ),
  });
}
