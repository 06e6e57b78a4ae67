/** What the roles of the template allow, as far as it is about DynamoDB. */
export type Right = { actions: readonly string[]; resources: readonly string[] };

/** The rights of each function, by its logical id. */
export type Rights = ReadonlyMap<string, readonly Right[]>;

/** One thing a request does: `dynamodb:Query` on a table or one of its indexes. */
export type Deed = { action: string; resource: string };

type Found = { id: string; properties: Record<string, unknown> };
type Statement = { Effect: string; Action: string | string[]; Resource: string | string[] };

/** An attribute as the resolver writes it, `Arn:<what>`, without its name. */
const named = (reference: unknown) => String(reference).replace(/^[A-Za-z]+:/, '');

function rightOf({ Action, Resource }: Statement): Right {
  return { actions: [Action].flat(), resources: [Resource].flat().map(named) };
}

/** Reads the functions' rights from the template's policies, bound to them by their roles. */
export function rightsOf(functions: readonly Found[], policies: readonly Found[]): Rights {
  return new Map(
    functions.map(({ id, properties }) => {
      const role = named(properties.Role);
      const own = policies.filter((policy) => (policy.properties.Roles as string[]).includes(role));
      const statements = own.flatMap(
        (policy) => (policy.properties.PolicyDocument as { Statement: Statement[] }).Statement,
      );
      return [id, statements.filter(({ Effect }) => Effect === 'Allow').map(rightOf)];
    }),
  );
}

type Named = { TableName: string; IndexName?: string };
type Body = Partial<Named> & {
  RequestItems?: Record<string, unknown>;
  TransactItems?: Record<string, Named>[];
};

const resourceOf = ({ TableName, IndexName }: Named) =>
  IndexName ? `${TableName}/index/${IndexName}` : TableName;

/**
 * What a request to DynamoDB does, as IAM sees it: a batch is of its tables, and a transaction
 * is each of its parts.
 * @example deedsOf('Query', { TableName: 't', IndexName: 'i' })
 * // [{ action: 'dynamodb:Query', resource: 't/index/i' }]
 */
export function deedsOf(operation: string, body: Body): Deed[] {
  if (body.TransactItems)
    return body.TransactItems.flatMap(Object.entries).map(([part, named]) => ({
      action: part === 'ConditionCheck' ? 'dynamodb:ConditionCheckItem' : `dynamodb:${part}Item`,
      resource: resourceOf(named),
    }));
  const action = `dynamodb:${operation}`;
  const tables = Object.keys(body.RequestItems ?? {});
  if (tables.length > 0) return tables.map((resource) => ({ action, resource }));
  return [{ action, resource: resourceOf({ TableName: '', ...body }) }];
}

/** Does any of the rights allow the deed? */
export function allows(rights: readonly Right[] | undefined, { action, resource }: Deed): boolean {
  return (rights ?? []).some(
    (right) => right.actions.includes(action) && right.resources.includes(resource),
  );
}
