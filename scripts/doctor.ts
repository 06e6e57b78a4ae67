/**
 * `npm run doctor -- STAGE` looks at a deployment from outside, as a browser would, and says what is
 * missing and what to do. It signs in nowhere and changes nothing. The stage's address is read from
 * `dist/outputs.json`, which the deployment wrote; `npm run doctor -- --address URL` needs none.
 */
import { type Deployment, examine } from './doctor/checks.ts';
import { faultLine } from './tools/fault-line.ts';
import { readStageOutputs, type StageOutputs } from './tools/stage-outputs.ts';

/**
 * The deployment that the command names.
 * @throws Error when it names none, or the outputs have no such stack
 */
export function deploymentIn(args: readonly string[], readOutputs: () => StageOutputs): Deployment {
  const [stage, address] = args;
  if (stage === '--address' && address) {
    if (!/^https?:\/\//.test(address) || !URL.canParse(address))
      throw new Error(`Write the whole address: npm run doctor -- --address https://${address}`);
    return { address: `${new URL('.', address)}`, signIn: null };
  }
  if (!stage || stage.startsWith('-'))
    throw new Error('Name a stage: npm run doctor -- prod, or npm run doctor -- --address URL');
  const { WebAddress, WebSettings, MailRecords } = readOutputs()[`Laituri-${stage}`] ?? {};
  if (!WebAddress || !WebSettings)
    throw new Error(
      `dist/outputs.json has no stack Laituri-${stage}: deploy it from here, or name its address`,
    );
  return {
    address: WebAddress,
    signIn: JSON.parse(WebSettings),
    mailRecords: MailRecords ? JSON.parse(MailRecords) : [],
  };
}

if (import.meta.main)
  try {
    const deployment = deploymentIn(process.argv.slice(2), readStageOutputs);
    console.log(deployment.address);
    const results = await examine(deployment);
    for (const { name, fault } of results)
      console.log(fault === null ? `✓ ${name}` : `✗ ${name}: ${fault}.`);
    if (results.some(({ fault }) => fault !== null)) process.exitCode = 1;
  } catch (error) {
    console.error(faultLine(error));
    process.exitCode = 1;
  }
