import { copySettingsIn } from '../../infra/copy-settings.ts';
import { mailSettingsIn } from '../../infra/mail-settings.ts';
import { ownDomainIn } from '../../infra/own-domain.ts';
import type { LaituriStackProps } from '../../infra/stack.ts';
import type { StageName } from '../../infra/stages.ts';

/** The template's file of the stack in the other region. */
export const copiesFile = 'BackupCopies.template.json';

/** A stage with everything switched on that the context may ask for, as the runbook writes it. */
export const everyOption = (stage: StageName): Partial<LaituriStackProps> => ({
  stage,
  operatorsMail: 'operators@example.invalid',
  mail: mailSettingsIn({
    mailDomain: `${stage}.example.org`,
    mailSender: `laituri@${stage}.example.org`,
    replyTo: 'help@example.org',
    smsSender: 'Palvelu',
    remindersFrom: `muistutukset@${stage}.example.org`,
  }),
  domain: ownDomainIn({
    domain: `${stage}.example.org`,
    certificate:
      'arn:aws:acm:us-east-1:111122223333:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
  }),
  copies: copySettingsIn({ backupRegion: 'eu-west-1', auditCopies: 'compliance' }, 'eu-north-1'),
});
