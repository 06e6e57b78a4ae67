import { fileURLToPath } from 'node:url';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import configuration from '../cdk.json' with { type: 'json' };
import { allRoutes } from '../shared/contract/api.ts';
import { BackupCopiesStack } from './backups.ts';
import { copySettingsIn } from './copy-settings.ts';
import { countiesIn } from './counties.ts';
import { mailAddressIn, mailSettingsIn } from './mail-settings.ts';
import { ownDomainIn } from './own-domain.ts';
import { LaituriStack, type LaituriStackProps } from './stack.ts';
import { stageNamed } from './stages.ts';

const asBuilt: Omit<LaituriStackProps, 'stage'> = {
  routes: allRoutes,
  bundles: fileURLToPath(new URL('../dist/functions', import.meta.url)),
};

/** The settings of the CDK's command line: each resource names its construct and its asset. */
const metadata = {
  'aws:cdk:enable-path-metadata': true,
  'aws:cdk:enable-asset-metadata': true,
};

/** The vault in the other region comes first, because the backup plan names it. */
function addCopiesStack(stack: LaituriStack, { stage, copies }: LaituriStackProps): void {
  const region = copies?.backupRegion;
  if (!region) return;
  const vault = new BackupCopiesStack(stack.node.root, 'BackupCopies', { stage, env: { region } });
  stack.addStackDependency(vault);
}

/**
 * The CDK app. The flags come from `cdk.json`, so that the result is the same whether the CDK's
 * command line, a script or a test synthesizes it.
 * @example laituri({ routes: [...allRoutes, added], outdir: '/tmp/altered' }).synth()
 */
export function laituri({
  outdir,
  ...altered
}: Partial<LaituriStackProps> & { outdir?: string } = {}): App {
  const app = new App({
    context: { ...configuration.context, ...metadata },
    outdir,
    analyticsReporting: false,
  });
  const stage = stageNamed(app.node.tryGetContext('stage'));
  const operatorsMail = mailAddressIn('operatorsMail', app.node.tryGetContext('operatorsMail'));
  const mail = mailSettingsIn({
    mailSender: app.node.tryGetContext('mailSender'),
    replyTo: app.node.tryGetContext('replyTo'),
    mailDomain: app.node.tryGetContext('mailDomain'),
    smsSender: app.node.tryGetContext('smsSender'),
    remindersFrom: app.node.tryGetContext('remindersFrom'),
  });
  const counties = countiesIn(app.node.tryGetContext('counties'));
  const domain = ownDomainIn({
    domain: app.node.tryGetContext('domain'),
    certificate: app.node.tryGetContext('certificate'),
  });
  // The CDK's command line says where it will deploy.
  const home = process.env.CDK_DEFAULT_REGION ?? process.env.AWS_REGION;
  const copies = copySettingsIn(
    {
      backupRegion: app.node.tryGetContext('backupRegion'),
      auditCopies: app.node.tryGetContext('auditCopies'),
    },
    home,
  );
  const given = { operatorsMail, mail, counties, domain, copies };
  const props = { ...asBuilt, stage, ...given, ...altered };
  const stack = new LaituriStack(app, 'Laituri', props);
  addCopiesStack(stack, props);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return app;
}
