/** An invocation that ended without an answer, with Lambda's name for the failure. */
export class FunctionFailure extends Error {
  readonly errorType: string;

  constructor(functionId: string, errorType: string, errorMessage: string) {
    super(`${functionId}: ${errorType}: ${errorMessage}`);
    this.name = 'FunctionFailure';
    this.errorType = errorType;
  }
}
