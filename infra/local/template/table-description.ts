import type {
  CreateTableCommandInput,
  GlobalSecondaryIndex,
  LocalSecondaryIndex,
} from '@aws-sdk/client-dynamodb';

/** A table as DynamoDB Local creates it. */
export type TableDescription = {
  /** Its logical id in the template. */
  id: string;
  /** Its name in DynamoDB Local. */
  name: string;
  input: CreateTableCommandInput;
  /** The attribute by which items expire, if they do. */
  expiryAttribute: string | null;
};

type TableProperties = Pick<CreateTableCommandInput, 'KeySchema' | 'AttributeDefinitions'> & {
  GlobalSecondaryIndexes?: GlobalSecondaryIndex[];
  LocalSecondaryIndexes?: LocalSecondaryIndex[];
  StreamSpecification?: Pick<
    NonNullable<CreateTableCommandInput['StreamSpecification']>,
    'StreamViewType'
  >;
  TimeToLiveSpecification?: { AttributeName?: string; Enabled?: boolean };
};

/** An index without properties that exist only in the cloud (capacity, contributor insights). */
const bareIndex = <Index extends GlobalSecondaryIndex | LocalSecondaryIndex>(index: Index) => ({
  IndexName: index.IndexName,
  KeySchema: index.KeySchema,
  Projection: index.Projection,
});

/**
 * The table of a template's `Table` or `GlobalTable`: keys, indexes, stream and expiry. Properties
 * that DynamoDB Local does not know (keys, recovery, protection) are left out.
 */
export function tableOf(
  id: string,
  name: string,
  properties: Record<string, unknown>,
): TableDescription {
  const given = properties as TableProperties;
  const stream = given.StreamSpecification?.StreamViewType;
  const expiry = given.TimeToLiveSpecification;
  return {
    id,
    name,
    input: {
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: given.AttributeDefinitions,
      KeySchema: given.KeySchema,
      GlobalSecondaryIndexes: given.GlobalSecondaryIndexes?.map(bareIndex),
      LocalSecondaryIndexes: given.LocalSecondaryIndexes?.map(bareIndex),
      StreamSpecification: stream && { StreamEnabled: true, StreamViewType: stream },
    },
    expiryAttribute: (expiry?.Enabled && expiry.AttributeName) || null,
  };
}
