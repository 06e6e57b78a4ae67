import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { functionNames } from '../../infra/function-names.ts';
import { laituri } from '../../infra/laituri.ts';
import { stacksIn, wholeOf } from '../../infra/local/template/nested-stacks.ts';
import type { LaituriStackProps } from '../../infra/stack.ts';

// The template's check against CloudFormation's schemas takes two seconds to load, and every `npm
// run synth` runs it; cdk-nag's checks stay on.
process.env.CDK_VALIDATION = 'false';

/** Empty bundles, so that infrastructure is tested without building functions. */
function addEmptyBundles(bundles: string): void {
  for (const name of functionNames) {
    mkdirSync(join(bundles, name), { recursive: true });
    writeFileSync(join(bundles, name, 'index.mjs'), `// ${name}`);
  }
}

type NagReport = { pluginReports: { violations: { ruleName: string }[] }[] };

/** Rules that were broken and not acknowledged: CDK stops at errors, and only reports warnings. */
function unacknowledged(outdir: string): string[] {
  const file = join(outdir, 'validation-report.json');
  if (!existsSync(file)) return [];
  const { pluginReports } = JSON.parse(readFileSync(file, 'utf8')) as NagReport;
  return pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
}

/**
 * What would be deployed, with every check passed, and the nested stacks' resources among the others.
 * @param plant adds something to the stack before the checks
 * @param file the template of another stack than the main one
 */
export function synthesized(
  altered: Partial<LaituriStackProps> = {},
  plant: (stack: Stack) => void = () => {},
  file?: string,
): Template {
  const place = mkdtempSync(join(tmpdir(), 'laituri-'));
  try {
    const bundles = join(place, 'bundles');
    addEmptyBundles(bundles);
    const outdir = join(place, 'cdk.out');
    const app = laituri({ bundles, outdir, ...altered });
    plant(app.node.findChild('Laituri') as Stack);
    app.synth();
    const broken = unacknowledged(outdir);
    if (broken.length > 0) throw new Error(`Neither kept nor acknowledged: ${broken.join()}`);
    return Template.fromJSON(wholeOf(stacksIn(outdir, file), file));
  } finally {
    rmSync(place, { recursive: true });
  }
}
