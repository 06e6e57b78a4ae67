import aws4 from 'aws4';

/** The address of a secret. */
export type SecretLocation = { endpoint: string; region: string; secretArn: string };

/** The address of a secret in the region that the function runs in. */
export function secretHere(secretArn: string): SecretLocation {
  const region = process.env.AWS_REGION ?? '';
  return { endpoint: `https://secretsmanager.${region}.amazonaws.com/`, region, secretArn };
}

/**
 * The text of a secret of Secrets Manager.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 * @throws Error when it may not be read
 */
export async function readSecret({ endpoint, region, secretArn }: SecretLocation): Promise<string> {
  const body = JSON.stringify({ SecretId: secretArn });
  const { headers } = aws4.sign({
    service: 'secretsmanager',
    region,
    host: new URL(endpoint).host,
    method: 'POST',
    path: '/',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': 'secretsmanager.GetSecretValue',
    },
    body,
  });
  const answer = await fetch(endpoint, { method: 'POST', headers: headers as HeadersInit, body });
  if (!answer.ok) throw new Error(`The secret was refused with ${answer.status}`);
  const { SecretString = '' } = (await answer.json()) as { SecretString?: string };
  return SecretString;
}
