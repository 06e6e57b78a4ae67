/** Ends everything that runs, with an exit code and the error, if there was one. */
export type Stop = (code: number, message?: string) => void;

/**
 * Everything that runs, in the order it was started; `stop` ends all of it, once, as a signal does
 * too.
 */
export function runningParts(): { running: (() => Promise<void>)[]; stop: Stop } {
  const running: (() => Promise<void>)[] = [];
  let stopping = false;
  const end = async (code: number) => {
    // Nothing here is worth waiting for longer.
    setTimeout(() => process.exit(code), 3000).unref();
    for (const stopPart of running.splice(0).reverse()) await stopPart().catch(() => {});
    process.exit(code);
  };
  // A terminal, npm and the bootstrap may each pass the same Ctrl-C on; and errors during the stop
  // are caused by the stop.
  const stop: Stop = (code, message) => {
    if (stopping) return;
    stopping = true;
    if (message) console.error(`✗ ${message}`);
    void end(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));
  return { running, stop };
}
