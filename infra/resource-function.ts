import { join } from 'node:path';
import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  Architecture,
  Code,
  type IFunction,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { userPoolVariables } from '../shared/environment.ts';
import { leavingClients, type RecordsIndex, tableVariables } from '../shared/table-shape.ts';
import type { FunctionName } from './function-names.ts';
import { FunctionRole } from './function-role.ts';
import type { ReadOperation, WriteOperation } from './records-access.ts';

/** The key operations that a reader of a table needs, and those that a writer needs. */
const keyToRead = ['Decrypt', 'DescribeKey'];
const keyToWrite = ['Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'];

const constructName = (name: FunctionName) =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The calls of Cognito's administration API that `functions/accounts` makes. */
const administrationCalls = [
  'AdminCreateUser',
  'AdminDeleteUser',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminGetUser',
  'AdminResetUserPassword',
  'AdminUserGlobalSignOut',
];

/** A Lambda function that starts with no rights but to its own log. */
export class ResourceFunction extends Construct {
  readonly lambda: LambdaFunction;
  /** The version that is called: a deployment moves it from the old one to the new. */
  readonly live: IFunction;
  /** That version, where requests are moved to a new one gradually: not where there are none. */
  readonly alias: Alias | undefined;
  readonly log: LogGroup;
  readonly #role: FunctionRole;

  constructor(
    scope: Construct,
    name: FunctionName,
    {
      bundles,
      timeout = Duration.seconds(10),
      hasAlias = true,
    }: { bundles: string; timeout?: Duration; hasAlias?: boolean },
  ) {
    super(scope, constructName(name));
    // A log names no person and is not a record, so it may go with the stack.
    this.log = new LogGroup(this, 'Log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // AWS's ready-made role may write to every log of the account.
    this.#role = new FunctionRole(this, 'Role');
    this.log.grantWrite(this.#role);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: `Laituri: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(bundles, name)),
      memorySize: 512,
      timeout,
      role: this.#role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
      // Time, duration and failure only: none of our libraries adds anything about a request.
      tracing: Tracing.ACTIVE,
    });
    this.alias = hasAlias
      ? new Alias(this, 'Live', { aliasName: 'live', version: this.lambda.currentVersion })
      : undefined;
    this.live = this.alias ?? this.lambda;
    this.#acknowledge();
  }

  #acknowledge(): void {
    Validations.of(this.lambda).acknowledge({
      id: 'Serverless-LambdaDLQ',
      reason:
        'Only what nobody waits for needs one. The gateway waits for its answer, and the stream has a queue of its own.',
    });
    const reason =
      'xray:PutTraceSegments knows no narrower resource, and adding traces reads nothing.';
    for (const id of ['AwsSolutions-IAM5[Resource::*]', 'Serverless-LambdaStarPermissions'])
      Validations.of(this.#role).acknowledge({ id, reason });
  }

  /** Allows it to read records by these operations, from the table and the named indexes. */
  readsRecords(
    records: Table,
    operations: readonly ReadOperation[],
    through: readonly RecordsIndex[] = [],
  ): void {
    this.lambda.addEnvironment(tableVariables.records, records.tableName);
    this.#may(operations, [records.tableArn]);
    if (through.length)
      this.#may(
        ['Query'],
        through.map((index) => `${records.tableArn}/index/${index}`),
      );
    this.#mayUseKey(records, keyToRead);
  }

  /** Allows it to read whole indexes, without reading the table. For one function alone. */
  scansIndexes(records: Table, indexes: readonly RecordsIndex[]): void {
    this.#may(
      ['Scan'],
      indexes.map((index) => `${records.tableArn}/index/${index}`),
    );
  }

  /**
   * Allows it to read the list of clients whose own data are being removed, and no other list of
   * that index: it holds numbers. For the function of names, which deletes theirs.
   */
  listsLeavingClients(records: Table): void {
    this.#role.addToPolicy(
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: [`${records.tableArn}/index/runsByStart`],
        conditions: {
          'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [leavingClients] },
        },
      }),
    );
  }

  /**
   * Allows it to count wrong links, and to change nothing else: for functions that otherwise only
   * read, where the bearer of a link may call them.
   */
  countsWrongLinks(records: Table): void {
    this.#role.addToPolicy(
      new PolicyStatement({
        actions: ['dynamodb:UpdateItem'],
        resources: [records.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['WRONG_LINKS#*'] } },
      }),
    );
    this.#mayUseKey(records, keyToWrite);
  }

  /** Allows it to write records by these operations. */
  writesRecords(records: Table, operations: readonly WriteOperation[]): void {
    this.#may(operations, [records.tableArn]);
    this.#mayUseKey(records, keyToWrite);
  }

  /** Allows it to store names: look one up, change and delete one. For one function alone. */
  keepsIdentities(identities: Table): void {
    this.lambda.addEnvironment(tableVariables.identities, identities.tableName);
    this.#may(['GetItem', 'UpdateItem', 'DeleteItem'], [identities.tableArn]);
    this.#mayUseKey(identities, [...keyToRead, ...keyToWrite]);
  }

  /**
   * Allows it to add a name, and neither to read nor to change one: not even the name that a write
   * replaces may be returned. For one function alone, which anybody's browser may call.
   */
  addsIdentities(identities: Table): void {
    this.lambda.addEnvironment(tableVariables.identities, identities.tableName);
    this.#role.addToPolicy(
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [identities.tableArn],
        conditions: { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } },
      }),
    );
    this.#mayUseKey(identities, [...keyToRead, ...keyToWrite]);
  }

  /** Allows it to add to the audit, where nobody may change or delete anything. */
  addsToAudit(audit: Table): void {
    this.lambda.addEnvironment(tableVariables.audit, audit.tableName);
    this.#may(['PutItem'], [audit.tableArn]);
    this.#mayUseKey(audit, [...keyToRead, ...keyToWrite]);
  }

  /** Allows it to read the audit. For one function alone. */
  readsAudit(audit: Table): void {
    this.#may(['Query'], [audit.tableArn]);
  }

  /** Allows it to administer the accounts of the pool. For one function alone. */
  administersAccounts(pool: UserPool): void {
    this.lambda.addEnvironment(userPoolVariables.id, pool.userPoolId);
    const actions = administrationCalls.map((call) => `cognito-idp:${call}`);
    this.#role.addToPolicy(new PolicyStatement({ actions, resources: [pool.userPoolArn] }));
  }

  #may(
    operations: readonly (ReadOperation | WriteOperation | 'Scan')[],
    resources: string[],
  ): void {
    const actions = operations.map((operation) => `dynamodb:${operation}`);
    this.#role.addToPolicy(new PolicyStatement({ actions, resources }));
  }

  /** DynamoDB uses the table's key in the caller's name; nobody needs the key without the table. */
  #mayUseKey({ encryptionKey }: Table, operations: readonly string[]): void {
    if (!encryptionKey) throw new Error('Every table of Laituri has a key of its own');
    this.#role.addToPolicy(
      new PolicyStatement({
        actions: operations.map((operation) => `kms:${operation}`),
        resources: [encryptionKey.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` } },
      }),
    );
  }
}
