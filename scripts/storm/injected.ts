/** An answer that the line gives in the place of who was asked. */
export type Injected = { status: number; type: string; body: string };

/** Who is at the other end, and so what its errors look like. */
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

/** Throttling and internal errors, as DynamoDB and API Gateway tell them. */
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
