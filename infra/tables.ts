import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
  type TableProps,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { recordsShape } from '../shared/table-shape.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * A table that is protected from mistakes, under a key of its own, so that rights to one open no
 * other.
 */
function protectedTable(scope: Construct, id: string, more: Partial<TableProps> = {}): Table {
  return new Table(scope, id, {
    partitionKey: text(recordsShape.partition),
    sortKey: text(recordsShape.sort),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: new Key(scope, `${id}Key`, {
      description: `Laituri: ${id}`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    }),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...more,
  });
}

function addIndexes(records: Table): void {
  for (const [indexName, { partition, sort, include }] of Object.entries(recordsShape.indexes))
    records.addGlobalSecondaryIndex({
      indexName,
      partitionKey: text(partition),
      sortKey: text(sort),
      projectionType: include ? ProjectionType.INCLUDE : ProjectionType.ALL,
      nonKeyAttributes: include ? [...include] : undefined,
    });
}

export type Tables = { records: Table; identities: Table; audit: Table };

/**
 * The three tables: what happened (records), whose it is (identities), and who looked (audit).
 * @param streamsAudit whether each entry of the audit is to be copied elsewhere
 */
export function addTables(scope: Construct, { streamsAudit }: { streamsAudit: boolean }): Tables {
  const records = protectedTable(scope, 'Records', {
    // The summary is counted from the partition, so the stream need only say which one changed.
    stream: StreamViewType.KEYS_ONLY,
    timeToLiveAttribute: 'expiresAt',
  });
  addIndexes(records);
  return {
    records,
    identities: protectedTable(scope, 'Identities'),
    // Nobody may delete an entry: each expires by itself, years after it was made (docs/audit.md).
    audit: protectedTable(scope, 'Audit', {
      timeToLiveAttribute: 'expiresAt',
      ...(streamsAudit ? { stream: StreamViewType.NEW_IMAGE } : {}),
    }),
  };
}
