/** An invocation that ended without an answer, in the words Lambda has for it. */
export class FunctionFailure extends Error {
  readonly errorType: string;

  constructor(functionId: string, errorType: string, errorMessage: string) {
    super(`${functionId}: ${errorType}: ${errorMessage}`);
    this.name = 'FunctionFailure';
    this.errorType = errorType;
  }
}
