import type { Stack } from 'aws-cdk-lib';
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { describe, expect, it } from 'vitest';
import { everyOption } from './every-option.ts';
import { synthesized } from './synthesized.ts';

// On, unlike in the other tests: CloudFormation's own schemas, which come with the CDK's packages.
process.env.CDK_VALIDATION = 'true';

/** A change of one line in the template, as a slip of the hand makes it. */
const changed = (path: string, value: unknown) => (stack: Stack) => {
  const table = stack.node.findAll().find((one): one is CfnTable => one instanceof CfnTable);
  table?.addPropertyOverride(path, value);
};

describe('CloudFormation’s schemas', () => {
  it('find nothing in the template, nor in those with every option', () => {
    expect(() => synthesized()).not.toThrow();
    expect(() => synthesized(everyOption('prod'))).not.toThrow();
  });

  it.each([
    ['a value of the wrong type', 'DeletionProtectionEnabled', 'often'],
    ['a property that does not exist', 'DeletionProtected', true],
    ['a word that is none of those allowed', 'BillingMode', 'PAY_LATER'],
  ])('find %s', (_, path, value) => {
    expect(() => synthesized({}, changed(path, value))).toThrow();
  });
});
