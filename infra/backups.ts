import { Aws, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupVault,
  type BackupVaultProps,
} from 'aws-cdk-lib/aws-backup';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { ManagedPolicy, type Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { tagWithStage } from './budget.ts';
import { serviceRole } from './service-role.ts';
import type { StageName } from './stages.ts';
import type { Tables } from './tables.ts';

/** As long as point-in-time recovery, so that an erased person is nowhere for longer. */
const lifetime = Duration.days(35);

/** The names of vaults are given, because the copies' is named in another region. */
const vaultName = (stage: StageName) => `Laituri-${stage}`;
const copiesName = (stage: StageName) => `${vaultName(stage)}-copies`;

/**
 * Retained when it is taken out of the stack, but not when the deployment that makes it fails: the vault
 * has a name, and the next try could not make another.
 */
const retainedOnceMade = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

function addVault(scope: Construct, id: string, props: BackupVaultProps): BackupVault {
  return new BackupVault(scope, id, {
    encryptionKey: new Key(scope, `${id}Key`, {
      description: `Laituri: ${props.backupVaultName}`,
      enableKeyRotation: true,
      removalPolicy: retainedOnceMade,
    }),
    removalPolicy: retainedOnceMade,
    ...props,
  });
}

/** The vault in another region that gets a copy of each day's backup, locked for as long as it lives. */
export class BackupCopiesStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { stage: StageName }) {
    const { stage, ...others } = props;
    super(scope, id, {
      ...others,
      stackName: copiesName(stage),
      description: 'Laituri: copies of backups, for the loss of a region',
      terminationProtection: true,
    });
    tagWithStage(this, stage);
    addVault(this, 'Copies', {
      backupVaultName: copiesName(stage),
      // Without a date from which nobody could change it: a mistake would last for ever.
      lockConfiguration: { minRetention: lifetime.minus(Duration.days(1)), maxRetention: lifetime },
    });
  }
}

/** Only AWS Backup may take it. */
function addBackupRole(scope: Construct): Role {
  const policy = 'service-role/AWSBackupServiceRolePolicyForBackup';
  const role = serviceRole(scope, 'BackupRole', 'backup');
  role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName(policy));
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}]`,
    reason: 'AWS changes it with what its backups need, and only AWS Backup may take the role.',
  });
  return role;
}

type BackupTerms = { stage: StageName; tables: Tables; backupRegion: string; operators: Topic };

/** Reports each backup or copy that did not succeed: its state, and nothing of what is in it. */
function reportFailures(
  scope: Construct,
  { stage, operators, copies }: { stage: StageName; operators: Topic; copies: string },
): void {
  const rule = new Rule(scope, 'BackupFailures', {
    description: 'Laituri: a backup or its copy failed',
    eventPattern: {
      source: ['aws.backup'],
      detailType: ['Backup Job State Change', 'Copy Job State Change'],
      detail: {
        state: ['FAILED', 'ABORTED', 'EXPIRED', 'PARTIAL'],
        $or: [{ backupVaultName: [vaultName(stage)] }, { destinationBackupVaultArn: [copies] }],
      },
    },
  });
  const text = `A backup of ${vaultName(stage)} or its copy failed. What to do: docs/runbook.md#alarm-backup`;
  rule.addTarget(new SnsTopic(operators, { message: RuleTargetInput.fromText(text) }));
  Validations.of(rule).acknowledge({
    id: 'Serverless-EventBusDLQ',
    reason: 'A failed backup is repeated the next day, and reported again.',
  });
}

/** Backs every table up once a day, and copies each backup into another region's vault. */
export function addBackups(scope: Construct, terms: BackupTerms): void {
  const { stage, tables, backupRegion, operators } = terms;
  const backupVault = addVault(scope, 'Backups', { backupVaultName: vaultName(stage) });
  const copies = `arn:${Aws.PARTITION}:backup:${backupRegion}:${Aws.ACCOUNT_ID}:backup-vault:${copiesName(stage)}`;
  const destinationBackupVault = BackupVault.fromBackupVaultArn(scope, 'BackupCopies', copies);
  const plan = new BackupPlan(scope, 'BackupPlan', {
    backupPlanName: vaultName(stage),
    backupVault,
    backupPlanRules: [
      new BackupPlanRule({
        ruleName: 'daily',
        scheduleExpression: Schedule.cron({ hour: '1', minute: '0' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(12),
        deleteAfter: lifetime,
        copyActions: [{ destinationBackupVault, deleteAfter: lifetime }],
      }),
    ],
  });
  plan.addSelection('Tables', {
    backupSelectionName: 'tables',
    role: addBackupRole(scope),
    resources: Object.values(tables).map((table) => BackupResource.fromDynamoDbTable(table)),
  });
  reportFailures(scope, { stage, operators, copies });
}
