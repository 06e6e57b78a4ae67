const seconds = (ms: number) => `(${(ms / 1000).toFixed(1)} s)`;

/**
 * Does one step of the start and reports when it is done; on a terminal also while it works. `resultLine`
 * makes the line from the result of the step.
 */
export async function step<Result>(
  doing: string,
  work: () => Promise<Result>,
  resultLine: (result: Result) => string,
): Promise<Result> {
  const started = Date.now();
  if (process.stdout.isTTY) process.stdout.write(`… ${doing}`);
  try {
    const result = await work();
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
    console.log(`✓ ${resultLine(result).padEnd(48)} ${seconds(Date.now() - started)}`);
    return result;
  } catch (error) {
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
    throw error;
  }
}
