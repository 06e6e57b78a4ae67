/** An answer that the line gives instead of the server behind it. */
export type Injected = { status: number; type: string; body: string };

/** The kind of server behind the line, which decides what errors look like. */
export type Speech = 'dynamodb' | 'gateway';

const dynamodb = (status: number, type: string): Injected => ({
  status,
  type: 'application/x-amz-json-1.0',
  body: JSON.stringify({ __type: type, message: 'Of the storm' }),
});
const gateway = (status: number, message: string): Injected => ({
  status,
  type: 'application/json',
  body: JSON.stringify({ message }),
});

/** Throttling and internal errors, as DynamoDB and API Gateway report them. */
export const injected: Record<Speech, Record<'throttle' | 'fail', Injected>> = {
  dynamodb: {
    throttle: dynamodb(400, 'com.amazon.coral.availability#ThrottlingException'),
    fail: dynamodb(500, 'com.amazonaws.dynamodb.v20120810#InternalServerError'),
  },
  gateway: {
    throttle: gateway(429, 'Too Many Requests'),
    fail: gateway(500, 'Internal Server Error'),
  },
};
