import aws4 from 'aws4';

/** What DynamoDB said: the status and the JSON of its answer. */
export type Answer = { status: number; json: string };

/** So long may DynamoDB be silent; it answers in milliseconds or not at all. */
const patienceMs = 5_000;

const region = process.env.AWS_REGION ?? '';
/** `DYNAMODB_ENDPOINT` points it at a DynamoDB Local. */
const endpoint = new URL(
  process.env.DYNAMODB_ENDPOINT || `https://dynamodb.${region}.amazonaws.com`,
);
/** Only the one that is needed: TLS takes 20 ms to load. */
const transport = process.getBuiltinModule(
  endpoint.protocol === 'https:' ? 'node:https' : 'node:http',
);
/** Connections are kept: to open one takes longer than what is asked over it. */
const agent = new transport.Agent({ keepAlive: true, maxSockets: 50 });

/**
 * One signed request to DynamoDB, without repeats. Lambda gives credentials in the environment
 * and nowhere else, and the signer looks nowhere else.
 * @param json the operation's input as DynamoDB's own JSON
 * @throws Error when the connection breaks or nothing comes
 */
export function requestDynamodb(operation: string, json: string): Promise<Answer> {
  const { headers } = aws4.sign({
    service: 'dynamodb',
    region,
    host: endpoint.host,
    method: 'POST',
    path: '/',
    headers: {
      'Content-Type': 'application/x-amz-json-1.0',
      'X-Amz-Target': `DynamoDB_20120810.${operation}`,
    },
    body: json,
  });
  const { hostname, port } = endpoint;
  const options = { method: 'POST', hostname, port, path: '/', headers, agent };
  return new Promise((done, fail) => {
    const sent = transport.request({ ...options, timeout: patienceMs } as object, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => done({ status: answer.statusCode ?? 0, json: text }));
      answer.on('error', fail);
    });
    sent.on('timeout', () => sent.destroy(new Error('DynamoDB is silent')));
    sent.on('error', fail).end(json);
  });
}
