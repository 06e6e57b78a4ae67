/**
 * One line on why a command failed, with what to do where that is known.
 * @example faultLine(new Error('Set USER_POOL_ID.')) // '✗ Set USER_POOL_ID.'
 */
export function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return `✗ ${String(error)}`;
  if (error.name === 'CredentialsProviderError')
    return '✗ The tables cannot be reached without credentials in the environment: eval "$(aws configure export-credentials --format env)"';
  return `✗ ${error.message}`;
}
