import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { sealingKeyOf } from '../../functions/store/sealing-key.ts';
import { formKeyVariables } from '../../shared/environment.ts';
import { tableVariables } from '../../shared/table-shape.ts';
import { startClocks } from './carriers/clocks.ts';
import { type SentMessage, SentMessages } from './carriers/sent-messages.ts';
import { createTables } from './database/tables.ts';
import { verifier } from './gateway/authorizer.ts';
import { type GatewayParts, startGateway } from './gateway/gateway.ts';
import { bundleLambda, type Invoke, type Lambda, localEnvironment } from './lambdas/lambda.ts';
import { startRightsGuard } from './lambdas/rights-guard.ts';
import { withSecrets } from './lambdas/secrets.ts';
import { sourceLambda } from './lambdas/source-lambda.ts';
import { withProviderSecrets } from './sign-in/county-sign-in.ts';
import { type DemoUser, demoUsers } from './sign-in/demo-users.ts';
import { fillDirectory } from './sign-in/fill-directory.ts';
import { type Issuer, startIssuer } from './sign-in/sign-in.ts';
import { openSignIn } from './sign-in/sign-in-server.ts';
import { type FailureQueues, storeFailure } from './streams/failure-queue.ts';
import { StreamPoller } from './streams/stream-poller.ts';
import { localAwsAccount } from './template/intrinsics.ts';
import type { TableAction } from './template/rights.ts';
import { readTemplate, type TemplateDescription } from './template/template.ts';

export type LocalServerOptions = {
  /** Directory of the cloud assembly. */
  template: string;
  /** Address of a DynamoDB Local. */
  endpoint: string;
  /** Prefix of the tables' names, so that local servers can share a DynamoDB Local. */
  tablePrefix?: string;
  functions: 'bundles' | 'source';
  /** 0 takes any free one. */
  port: number;
  host?: string | undefined;
  webDirectory?: string;
  /** The address at which the web app is opened, if another server is in front of this one. */
  webAddress?: string | undefined;
  failuresDirectory?: string;
  /** The file that keeps the secrets made here from one start to the next. */
  secretsFile?: string | undefined;
  /** The texts of secrets that are in Secrets Manager before a deployment, by their names. */
  secrets?: Readonly<Record<string, string>>;
  /** The file that keeps the accounts of the local user pool. */
  accountsFile?: string | undefined;
  /** Multiplies the limits of requests: for load tests and the demo. */
  limitFactor?: number;
  /**
   * False where nothing follows the tables' streams, for data that is stored with its summaries: the
   * groups would be counted again from records that are not there. True by default.
   */
  followsStreams?: boolean;
  /** The mail server that e-mails to participants also go to, such as `smtp://127.0.0.1:2525`. */
  smtpUrl?: string | undefined;
  /** Where text messages and e-mails are taken, if not here: for carriers that fail. */
  carrier?: string;
  /** Whether the clocks of the reminders run; false by default, because tests call the functions. */
  runsClocks?: boolean;
  /** Called with each action that a function of the bundles does in DynamoDB. */
  onTableAction?: (functionId: string, action: TableAction) => void;
  /** Called with each request, its answer and its line in the access log. */
  observe?: GatewayParts['observe'];
  /** The time at which requests come in, if not now: for what happens ten minutes later. */
  clock?: GatewayParts['clock'];
  /** Called with failures; the console by default. */
  report?: (message: string) => void;
};

/** The whole of Laituri, running here. */
export type LocalServer = {
  url: string;
  tokenFor: Issuer['tokenFor'];
  /** The accounts of the local user pool, and what it has sent. */
  accounts: Issuer['accounts'];
  mails: Issuer['mails'];
  /** The messages that were sent to participants, newest first. */
  sentMessages: () => readonly SentMessage[];
  /** A person answers STOP to a text message: the carrier refuses their number from now on. */
  stopMessagesTo: (number: string) => void;
  /**
   * Puts people who have no account into the directory of the staff, except those who are in it
   * already.
   */
  addToDirectory: (people: readonly DemoUser[]) => Promise<void>;
  documents: DynamoDBDocumentClient;
  /** Names of the tables by their logical ids. */
  tables: Readonly<Record<string, string>>;
  description: TemplateDescription;
  /** Was a table created just now, so that there is no data? */
  isNew: boolean;
  /** Calls a function that no route and no stream calls, by the name of its construct. */
  call: (construct: string, event: object) => Promise<unknown>;
  /** Resolves when everything written so far has come through the streams. */
  settled: () => Promise<void>;
  stop: () => Promise<void>;
};

/** A value for machines is passed on unchanged. */
const toConsole = (message: string) =>
  console.error(message.startsWith('{') ? message : `✗ ${message}`);

function clientsOf(endpoint: string) {
  const options = {
    endpoint,
    region: localAwsAccount.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const dynamodb = new DynamoDBClient(options);
  const streams = new DynamoDBStreamsClient(options);
  const documents = DynamoDBDocumentClient.from(dynamodb, {
    marshallOptions: { removeUndefinedValues: true },
  });
  const destroy = () => {
    dynamodb.destroy();
    streams.destroy();
  };
  return { dynamodb, streams, documents, destroy };
}

function startPollers(
  client: DynamoDBStreamsClient,
  description: TemplateDescription,
  streamArns: ReadonlyMap<string, string>,
  invoke: Invoke,
  queues: FailureQueues,
): StreamPoller[] {
  return description.streams.map((source) => {
    const streamArn = streamArns.get(source.tableId);
    if (!streamArn) throw new Error(`${source.tableId} has no stream for ${source.functionId}`);
    const giveUp: ConstructorParameters<typeof StreamPoller>[1]['giveUp'] = (batch) =>
      storeFailure(queues, source, streamArn, batch);
    return new StreamPoller(client, { source, streamArn, invoke, giveUp }, queues.report);
  });
}

/** The public half of the key for sealed forms; undefined where no function opens any. */
function publicKeyOf(functions: TemplateDescription['functions']): string | undefined {
  const texts = functions.map(({ environment }) => environment[formKeyVariables.text]);
  const text = texts.find((one) => one !== undefined);
  return text === undefined ? undefined : sealingKeyOf(text).publicKey;
}

/**
 * Writes into the directory of the staff in the template's table of records; a template whose
 * functions read no records has none.
 */
function openDirectory(
  { functions, authorizer }: TemplateDescription,
  documents: DynamoDBDocumentClient,
) {
  const names = functions.map(({ environment }) => environment[tableVariables.records]);
  const recordsTable = names.find((name) => name !== undefined);
  const fill = async (people: readonly DemoUser[], issuer: string | null) => {
    if (recordsTable) await fillDirectory({ documents, recordsTable, issuer }, people);
  };
  return {
    addUsers: () => fill(demoUsers, authorizer?.issuer ?? null),
    addColleagues: (people: readonly DemoUser[]) => fill(people, null),
  };
}

/** The template's gateway with an issuer whose tokens it accepts. */
async function openGateway(
  description: TemplateDescription,
  { invoke, sent }: { invoke: Invoke; sent: SentMessages },
  options: LocalServerOptions,
) {
  const { authorizer, userPool, routes, functions, accessFormat } = description;
  if (!authorizer || !userPool) throw new Error('The template has no authorizer or no user pool');
  const pool = withProviderSecrets(userPool, options.secrets);
  const issuer = await startIssuer({
    ...{ authorizer, pool, invoke },
    accountsFile: options.accountsFile,
  });
  const verify = verifier(authorizer, issuer.keys);
  const webDirectory = options.webDirectory ?? 'dist/web';
  const report = options.report ?? toConsole;
  const { observe, clock } = options;
  const opened = Promise.withResolvers<string>();
  const signIn = opened.promise.then((address) =>
    openSignIn(issuer, description, address, publicKeyOf(functions)),
  );
  const gatewayOptions = { report, observe, accessFormat, clock };
  const parts = { routes, verify, signIn, invoke, sent, webDirectory, ...gatewayOptions };
  const server = await startGateway(parts, options);
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const webAddress = options.webAddress ?? `${url}/`;
  opened.resolve(webAddress);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url, webAddress, issuer, close };
}

/** The functions: bundles behind the guard of their rights, or sources in this process. */
async function startFunctions(
  description: TemplateDescription,
  options: LocalServerOptions,
  { url, webAddress }: { url: string; webAddress: string },
): Promise<Lambda> {
  const { functions, rights } = description;
  const { limitFactor, carrier = url } = options;
  const around = { url, webAddress, limitFactor, carrier };
  if (options.functions === 'source')
    return sourceLambda(functions, localEnvironment(options.endpoint, around));
  const guard = await startRightsGuard(options.endpoint, rights, options.onTableAction);
  const lambda = await bundleLambda(functions, localEnvironment(guard.endpoint, around));
  return {
    invoke: lambda.invoke,
    stop: async () => {
      await lambda.stop();
      await guard.stop();
    },
  };
}

/** Runs the synthesized template on a DynamoDB Local: tables, functions, streams, sign-in, HTTP. */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const template = await readTemplate(options.template, options.tablePrefix);
  const description = withSecrets(template, options.secretsFile);
  const clients = clientsOf(options.endpoint);
  const { streams, areNew } = await createTables(clients.dynamodb, description.tables);
  const directory = openDirectory(description, clients.documents);
  await directory.addUsers();
  // The functions get the address of the gateway; until they run, requests wait.
  const started = Promise.withResolvers<Lambda>();
  const invoke: Invoke = async (...call) => (await started.promise).invoke(...call);
  const sent = new SentMessages(options.smtpUrl);
  const gateway = await openGateway(description, { invoke, sent }, options);
  const { stop } = await startFunctions(description, options, gateway).then((lambda) => {
    started.resolve(lambda);
    return lambda;
  });
  const queues = {
    directory: options.failuresDirectory ?? '.local/failures',
    report: options.report ?? toConsole,
  };
  const followed = options.followsStreams === false ? { ...description, streams: [] } : description;
  const call: LocalServer['call'] = (construct, event) => {
    const found = description.functions.find(({ id }) => id.startsWith(`${construct}Function`));
    return invoke(found?.id ?? construct, event);
  };
  const stopClocks = options.runsClocks ? startClocks(call, queues.report) : () => {};
  const pollers = startPollers(clients.streams, followed, streams, invoke, queues);
  return {
    url: gateway.url,
    tokenFor: gateway.issuer.tokenFor,
    accounts: gateway.issuer.accounts,
    mails: gateway.issuer.mails,
    sentMessages: () => sent.all(),
    stopMessagesTo: (number) => sent.stopFrom(number),
    addToDirectory: directory.addColleagues,
    documents: clients.documents,
    tables: Object.fromEntries(description.tables.map(({ id, name }) => [id, name])),
    description,
    isNew: areNew,
    call,
    settled: async () => {
      await Promise.all(pollers.map((poller) => poller.settled()));
    },
    stop: async () => {
      stopClocks();
      sent.stop();
      gateway.close();
      await Promise.all(pollers.map((poller) => poller.stop()));
      await stop();
      clients.destroy();
    },
  };
}
