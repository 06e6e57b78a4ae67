/**
 * The account and region in which the template is "deployed" here: the values of its
 * pseudo-parameters.
 */
export const localAwsAccount = { region: 'eu-north-1', account: '000000000000' } as const;

/** A resource of the template, as far as the local server reads it. */
export type TemplateResource = { Type: string; Properties?: Record<string, unknown> };
export type TemplateResources = Readonly<Record<string, TemplateResource>>;

const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::Region': localAwsAccount.region,
  'AWS::AccountId': localAwsAccount.account,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'Laituri',
  'AWS::StackId': `arn:aws:cloudformation:${localAwsAccount.region}:${localAwsAccount.account}:stack/Laituri/local`,
};

const isTable = (type: string | undefined) =>
  type === 'AWS::DynamoDB::Table' || type === 'AWS::DynamoDB::GlobalTable';

/** Is it the client by which people sign in? The canary has one of its own. */
export const isClientForPeople = ({ Type, Properties }: TemplateResource) =>
  Type === 'AWS::Cognito::UserPoolClient' && Properties?.AllowedOAuthFlowsUserPoolClient === true;

/** Here a function has one version only, so its aliases lead to the function itself. */
function aliasArn({ Properties }: TemplateResource): string {
  const { FunctionName, Name } = Properties as { FunctionName: { Ref: string }; Name: string };
  return `arn:aws:lambda:${localAwsAccount.region}:${localAwsAccount.account}:function:${FunctionName.Ref}:${Name}`;
}

/** Returns the plain value of anything written in a template. */
export type Resolve = (value: unknown) => unknown;

/** The local counterparts of the stack's physical names. */
function physicalNames(resources: TemplateResources, tablePrefix: string) {
  const typeOf = (id: string) => resources[id]?.Type;
  const ref = (id: string): string => {
    if (pseudoParameters[id]) return pseudoParameters[id];
    if (isTable(typeOf(id))) return `${tablePrefix}${id}`;
    if (typeOf(id) === 'AWS::Cognito::UserPool') return 'local';
    const resource = resources[id];
    if (resource?.Type === 'AWS::Lambda::Alias') return aliasArn(resource);
    return resource && isClientForPeople(resource) ? 'laituri-local' : id;
  };
  const attribute = (id: string, name: string): string => {
    if (typeOf(id) === 'AWS::Cognito::UserPool' && name === 'ProviderURL')
      return `https://${attribute(id, 'ProviderName')}`;
    if (typeOf(id) === 'AWS::Cognito::UserPool' && name === 'ProviderName')
      return `cognito-idp.${localAwsAccount.region}.amazonaws.com/${ref(id)}`;
    // No code here takes an ARN apart: it is enough that it leads back to its resource.
    return `${name}:${ref(id)}`;
  };
  return { ref, attribute };
}

/** Fills the `${}` of an `Fn::Sub`; `${!x}` is how a template writes a literal `${x}`. */
function substitute(
  text: string,
  variables: Record<string, unknown>,
  lookup: (n: string) => unknown,
) {
  return text.replace(/\$\{([^}]+)\}/g, (_, name: string) =>
    name.startsWith('!') ? `\${${name.slice(1)}}` : String(variables[name] ?? lookup(name)),
  );
}

/**
 * Resolves `Ref`, `Fn::GetAtt`, `Fn::Join`, `Fn::Split`, `Fn::Select` and `Fn::Sub` to local
 * values; everything else stays. Any other intrinsic is refused rather than misread.
 * @example resolver({}, '')({ Ref: 'AWS::Region' }) // 'eu-north-1'
 */
export function resolver(resources: TemplateResources, tablePrefix: string): Resolve {
  const { ref, attribute } = physicalNames(resources, tablePrefix);
  const dotted = (path: string) => {
    const [id = '', ...rest] = path.split('.');
    return rest.length ? attribute(id, rest.join('.')) : ref(id);
  };
  const functions: Record<string, (argument: never) => unknown> = {
    Ref: ref,
    'Fn::GetAtt': (path: string | string[]) => dotted([path].flat().join('.')),
    'Fn::Join': ([glue, parts]: [string, unknown[]]) => parts.map(resolve).join(glue),
    'Fn::Split': ([glue, text]: [string, unknown]) => String(resolve(text)).split(glue),
    'Fn::Select': ([index, list]: [number, unknown]) => (resolve(list) as unknown[])[index],
    'Fn::Sub': (argument: string | [string, Record<string, unknown>]) => {
      const [text, variables] = typeof argument === 'string' ? [argument, {}] : argument;
      return substitute(text, resolve(variables) as Record<string, unknown>, dotted);
    },
  };
  const resolve: Resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [name, argument] = entries.length === 1 ? (entries[0] ?? ['', null]) : ['', null];
    if (functions[name]) return functions[name](argument as never);
    if (name.startsWith('Fn::')) throw new Error(`The local runner does not know ${name}`);
    return Object.fromEntries(entries.map(([key, part]) => [key, resolve(part)]));
  };
  return resolve;
}

/** `Arn:Summarise7670B3C8`, as the resolver writes attributes, without the attribute. */
export const logicalIdOf = (reference: unknown) => String(reference).replace(/^[A-Za-z]+:/, '');

/** The logical id of a function that is called by its attribute, by an alias's ARN or by `name:alias`. */
export const functionIdOf = (reference: unknown) =>
  /^(?:arn:.+:function:|Arn:)?([^:]+)(?::[^:]+)?$/.exec(String(reference))?.[1] ?? '';
