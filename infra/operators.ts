import { Validations } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/**
 * The topic to which alarms and the budget report: names of alarms, metrics and sums.
 * @param mail the operators' address (`-c operatorsMail=…`); without one the topic waits for
 * subscribers of its own
 */
export function addOperators(scope: Construct, mail: string | undefined): Topic {
  const topic = new Topic(scope, 'Operators', { displayName: 'Laituri', enforceSSL: true });
  for (const service of ['cloudwatch', 'budgets'])
    topic.grantPublish(new ServicePrincipal(`${service}.amazonaws.com`));
  if (mail)
    Validations.of(topic.addSubscription(new EmailSubscription(mail))).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'A mail that does not arrive is missed by nobody later: the alarm stays on.',
    });
  Validations.of(topic).acknowledge({
    id: 'Serverless-SNSEncrypted',
    reason:
      'It carries no data of ours, and a key of its own would be one more thing that stops alarms.',
  });
  return topic;
}
