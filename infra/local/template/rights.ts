import {
  type Conditions,
  conditionsHold,
  type NamingRequest,
  type RequestKeys,
  requestKeysOf,
} from './request-conditions.ts';

/** The rights that the roles of the template give on DynamoDB. */
export type Right = {
  actions: readonly string[];
  resources: readonly string[];
  /** What a request must be like besides. */
  conditions?: Conditions;
};

/** The rights of each function, by its logical id. */
export type Rights = ReadonlyMap<string, readonly Right[]>;

/** One thing a request does: `dynamodb:Query` on a table or one of its indexes. */
export type TableAction = { action: string; resource: string; request?: RequestKeys };

type RoleOrFunction = { id: string; properties: Record<string, unknown> };
type PolicyStatement = {
  Effect: string;
  Action: string | string[];
  Resource: string | string[];
  Condition?: Conditions;
};

/** An attribute as the resolver writes it, `Arn:<what>`, without its name. */
const named = (reference: unknown) => String(reference).replace(/^[A-Za-z]+:/, '');

function rightOf({ Action, Resource, Condition }: PolicyStatement): Right {
  return {
    actions: [Action].flat(),
    resources: [Resource].flat().map(named),
    ...(Condition ? { conditions: Condition } : {}),
  };
}

type InlinePolicy = { PolicyDocument: { Statement: PolicyStatement[] } };

/** Reads the functions' rights from the template's roles, which have them in themselves. */
export function rightsOf(
  functions: readonly RoleOrFunction[],
  roles: readonly RoleOrFunction[],
): Rights {
  return new Map(
    functions.map(({ id, properties }) => {
      const role = roles.find((one) => one.id === named(properties.Role));
      const statements = ((role?.properties.Policies ?? []) as InlinePolicy[]).flatMap(
        ({ PolicyDocument }) => PolicyDocument.Statement,
      );
      return [id, statements.filter(({ Effect }) => Effect === 'Allow').map(rightOf)];
    }),
  );
}

type NamedTable = NamingRequest & { TableName: string; IndexName?: string };
type RequestedTables = NamingRequest & {
  TableName?: string;
  IndexName?: string;
  RequestItems?: Record<string, unknown>;
  TransactItems?: Record<string, NamedTable>[];
};

const resourceOf = ({ TableName, IndexName }: Pick<NamedTable, 'TableName' | 'IndexName'>) =>
  IndexName ? `${TableName}/index/${IndexName}` : TableName;

/**
 * The actions of a request to DynamoDB, as IAM sees them: a batch acts on its tables, and a
 * transaction is each of its parts.
 * @example tableActionsOf('Query', { TableName: 't', IndexName: 'i' })
 * // [{ action: 'dynamodb:Query', resource: 't/index/i', request: { 'dynamodb:LeadingKeys': [], 'dynamodb:Attributes': [], 'dynamodb:Select': [], 'dynamodb:ReturnValues': [] } }]
 */
export function tableActionsOf(operation: string, body: RequestedTables): TableAction[] {
  if (body.TransactItems)
    return body.TransactItems.flatMap(Object.entries).map(([part, named]) => ({
      action: part === 'ConditionCheck' ? 'dynamodb:ConditionCheckItem' : `dynamodb:${part}Item`,
      resource: resourceOf(named),
      request: requestKeysOf(named),
    }));
  const action = `dynamodb:${operation}`;
  const tables = Object.keys(body.RequestItems ?? {});
  if (tables.length > 0) return tables.map((resource) => ({ action, resource }));
  const resource = resourceOf({ ...body, TableName: body.TableName ?? '' });
  return [{ action, resource, request: requestKeysOf(body) }];
}

/**
 * Does any of the rights allow the action? What a right allows only of some requests is allowed of an
 * action alone, of which no request is known.
 */
export function allows(
  rights: readonly Right[] | undefined,
  { action, resource, request }: TableAction,
): boolean {
  return (rights ?? []).some(
    ({ actions, resources, conditions }) =>
      actions.includes(action) &&
      resources.includes(resource) &&
      (!conditions || !request || conditionsHold(conditions, request)),
  );
}
