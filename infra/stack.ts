import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { originProofVariable, webAddressVariable } from '../shared/environment.ts';
import { type AllRoutes, addGateway, addHttpApi } from './api-gateway.ts';
import { addAuditCopies } from './audit-copies.ts';
import { addBackups } from './backups.ts';
import { addCanary, addCanaryClient } from './canary.ts';
import type { CopySettings } from './copy-settings.ts';
import type { County } from './counties.ts';
import { resourceNames } from './function-names.ts';
import { addFunctions } from './functions.ts';
import { addMailDomain } from './mail.ts';
import type { MailSettings } from './mail-settings.ts';
import { addOperations } from './operations.ts';
import type { OwnDomain } from './own-domain.ts';
import { addRemoval } from './removal.ts';
import { addFormKey, addLikenessSecret, addOriginProof } from './secrets.ts';
import { addSignIn, signInOrigin } from './sign-in.ts';
import { type StageName, stages } from './stages.ts';
import { feedSummariser } from './summariser.ts';
import { addTables } from './tables.ts';
import { addWeb } from './web.ts';

export type LaituriStackProps = {
  routes: AllRoutes;
  /** The directory that holds one directory for each function's bundle. */
  bundles: string;
  stage: StageName;
  /** The address for alarms, besides the topic's own subscribers. */
  operatorsMail?: string | undefined;
  /** How messages about accounts are sent; by Cognito's own address by default. */
  mail?: MailSettings;
  /** The pages' own address; CloudFront's by default. */
  domain?: OwnDomain | undefined;
  /** What is stored outside the tables. */
  copies?: CopySettings;
  /** The counties whose own accounts sign in. */
  counties?: readonly County[];
};

/** All of Laituri in one stack and the one nested in it, for any account and region. */
export class LaituriStack extends Stack {
  constructor(scope: Construct, id: string, props: LaituriStackProps) {
    const { routes, bundles, stage, mail = {}, copies = {}, domain, counties = [] } = props;
    super(scope, id, {
      stackName: `Laituri-${stage}`,
      description: 'Laituri: rehabilitation groups in adult social work',
      terminationProtection: true,
    });
    const { backupRegion, auditCopies } = copies;
    const tables = addTables(this, { streamsAudit: auditCopies !== undefined });
    const { records, identities, audit } = tables;
    const functions = addFunctions(this, { records, audit, bundles });
    functions.audits.readsAudit(audit);
    functions.names.keepsIdentities(identities);
    functions.partners.addsIdentities(identities);
    for (const one of [functions.audits, functions.holdings]) one.countsWrongLinks(records);
    addRemoval(this, functions);
    functions.names.listsLeavingClients(records);
    addLikenessSecret(this, functions.names);
    const httpApi = addHttpApi(this);
    const proof = addOriginProof(this);
    const origin = signInOrigin(stage);
    const web = addWeb(this, { httpApi, proof, domain, connectTo: [origin] });
    const webAddress = `https://${domain?.name ?? web.distributionDomainName}/`;
    for (const { lambda } of [functions.links, functions.calendars, functions.participants])
      lambda.addEnvironment(webAddressVariable, webAddress);
    for (const name of resourceNames)
      functions[name].lambda.addEnvironment(originProofVariable, proof);
    const formKeySecret = addFormKey(this, functions.forms);
    const missed = feedSummariser(this, { summarise: functions.summarise, records });
    const claims = functions['sign-in-claims'];
    const messages = functions['account-messages'];
    const mailDomain = mail.domain ? addMailDomain(this, mail.domain) : undefined;
    const signIn = { stage, webAddress, claims, messages, mail, mailDomain, counties };
    const { pool, client, settings } = addSignIn(this, signIn);
    functions.accounts.administersAccounts(pool);
    const canaryClient = addCanaryClient(pool);
    const clients = [client, canaryClient];
    const gateway = addGateway(this, { httpApi, routes, functions, pool, clients });
    const canary = { lambda: functions.canary, client: canaryClient, webAddress };
    addCanary(this, { ...canary, everyMinutes: stages[stage].canaryMinutes });
    const operators = addOperations(this, {
      ...{ ...props, gateway, functions, tables, missed, sendsMail: !!mailDomain },
      auditCopies: auditCopies && addAuditCopies(this, audit, auditCopies),
    });
    if (backupRegion) addBackups(this, { stage, tables, backupRegion, operators });

    const outputs = {
      WebAddress: webAddress,
      /** Where the own domain's DNS record leads. */
      DistributionDomain: web.distributionDomainName,
      ApiUrl: httpApi.apiEndpoint,
      UserPoolId: pool.userPoolId,
      UserPoolClientId: client.userPoolClientId,
      SignInAddress: settings.authorize,
      WebSettings: this.toJsonString(settings),
      RecordsTable: records.tableName,
      IdentitiesTable: identities.tableName,
      AuditTable: audit.tableName,
      CanaryFunction: functions.canary.lambda.functionName,
      FormKeySecret: formKeySecret,
      ...(mailDomain ? { MailRecords: this.toJsonString(mailDomain.records) } : {}),
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
