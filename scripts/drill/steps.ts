import { faultLine } from '../tools/fault-line.ts';

/** What a step of a drill found: a fault ends the drill. */
export type Finding = { found: string; fault?: string | null };
/** A step that was done, and how long it took, in seconds. */
export type DrillStep = { name: string; found: string; fault: string | null; seconds: number };
/** Called after each step, before the next one. */
export type ReportStep = (step: DrillStep) => void | Promise<void>;

/** The line of a step, as the command prints it. */
export const stepLine = ({ name, found, fault, seconds }: DrillStep): string =>
  `${fault === null ? '✓' : '✗'} ${name}: ${fault ?? found} (${seconds.toFixed(1)} s)`;

/** The steps of a drill, one after the other, until one finds a fault. */
export class DrillSteps {
  readonly #report: ReportStep;
  #faults = 0;

  constructor(report: ReportStep) {
    this.#report = report;
  }

  /** Has no step found a fault? */
  get isGood(): boolean {
    return this.#faults === 0;
  }

  /** Does a step, unless one before it found a fault. */
  async step(name: string, work: () => Promise<Finding>): Promise<void> {
    if (this.isGood) await this.always(name, work);
  }

  /** Does a step whatever was found before, such as cleaning up. */
  async always(name: string, work: () => Promise<Finding>): Promise<void> {
    const started = Date.now();
    const { found, fault = null } = await work().catch(
      (error: unknown): Finding => ({ found: '', fault: faultLine(error).replace(/^✗ /, '') }),
    );
    if (fault !== null) this.#faults += 1;
    await this.#report({ name, found, fault, seconds: (Date.now() - started) / 1000 });
  }
}
