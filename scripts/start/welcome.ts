/** The text printed when everything runs: where to look, and one request to try. */
export function welcome(url: string, hasWeb: boolean): string {
  const token =
    `$(curl -s ${url}/local/token -H 'Accept: text/plain' ` +
    `-H 'Content-Type: application/json' -d '{"user":"leader"}')`;
  return [
    '',
    'Laituri is open. Ctrl-C closes it.',
    '',
    ...(hasWeb ? [`  ${`${url}/`.padEnd(36)} the web app`] : []),
    `  ${`${url}/openapi.json`.padEnd(36)} the contract`,
    `  ${`${url}/local/users`.padEnd(36)} whom to sign in as`,
    '',
    'What changed in a group, as its leader sees it:',
    '',
    `  curl -s ${url}/v1/runs/voimaa-arkeen-kajaani-kevat-2025/outcome -H "Authorization: Bearer ${token}"`,
    '',
  ].join('\n');
}
