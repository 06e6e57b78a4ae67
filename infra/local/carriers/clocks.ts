/** Calls a function of the template by the name of its construct, with the event of a clock. */
type CallByClock = (construct: string, event: { time: string }) => Promise<unknown>;

/** How often the outbox is looked at here, in milliseconds; AWS does so every minute. */
const deliverMs = 10_000;
/** How often reminders are put there, as in AWS. */
const remindMs = 3_600_000;

/**
 * Calls the functions of reminders as their clocks do in AWS, the first time at once.
 * @param report called with each failure
 * @returns stops the clocks
 */
export function startClocks(call: CallByClock, report: (message: string) => void): () => void {
  const tick = (construct: string) => {
    call(construct, { time: new Date().toISOString() }).catch((error: unknown) => {
      report(`${construct} failed: ${error instanceof Error ? error.name : 'unknown'}`);
    });
  };
  tick('Remind');
  const clocks = [
    setInterval(() => tick('Remind'), remindMs),
    setInterval(() => tick('Deliver'), deliverMs),
  ];
  for (const clock of clocks) clock.unref();
  return () => clocks.forEach(clearInterval);
}
