import { Duration, RemovalPolicy, type Stack, Validations } from 'aws-cdk-lib';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { expect, it } from 'vitest';
import { synthesized } from './synthesized.ts';

const plantedBucket = (stack: Stack) => {
  new Bucket(stack, 'Planted', { removalPolicy: RemovalPolicy.DESTROY });
};
/** A finding that the Serverless pack only warns of: no tracing, where everything else is right. */
const plantedFunction = (stack: Stack) => {
  const planted = new LambdaFunction(stack, 'Planted', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => {};'),
    timeout: Duration.seconds(3),
    memorySize: 128,
  });
  for (const id of ['Serverless-LambdaDLQ', 'AwsSolutions-IAM4'])
    Validations.of(planted).acknowledge({ id, reason: 'Planted.' });
};

it('Every finding of the AwsSolutions and Serverless packs is mended or acknowledged', () => {
  expect(() => synthesized()).not.toThrow();
});

it('A finding that is neither is reported: an open bucket, and a function without a trace', () => {
  expect(() => synthesized({}, plantedBucket)).toThrow();
  expect(() => synthesized({}, plantedFunction)).toThrow(/LambdaTracing/);
});
