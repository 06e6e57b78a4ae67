import { spawnSync } from 'node:child_process';
import { root } from '../tools/fingerprint.ts';

/** An advisory of high severity that we accept, and why. */
type Argued = {
  /** As GitHub names it: `GHSA-…`. */
  id: string;
  reason: string;
  /** The day of the decision, which is due for review half a year later. */
  on: string;
};

/** None yet. Remove an entry that matches no finding any longer: the check reports it. */
const arguedAdvisories: readonly Argued[] = [];

type Via = string | { url?: string; title?: string; severity?: string; name?: string };
type AuditReport = { vulnerabilities: Record<string, { via: Via[] }> };

/** A finding of high or critical severity. */
type Advisory = { id: string; package: string; title: string };

export type AdvisoryVerdict =
  /** The registry could not be reached, so nothing is known. */
  | { is: 'unknown'; why: string }
  | { is: 'known'; open: Advisory[]; argued: number; stale: string[] };

const grave = new Set(['high', 'critical']);
const halfYearMs = 183 * 24 * 60 * 60 * 1000;

function advisoriesOf({ vulnerabilities }: AuditReport): Advisory[] {
  const found = Object.entries(vulnerabilities).flatMap(([name, { via }]) =>
    via.flatMap((cause) => {
      if (typeof cause === 'string' || !grave.has(cause.severity ?? '')) return [];
      const id = cause.url?.split('/').at(-1) ?? 'unnamed';
      return [{ id, package: cause.name ?? name, title: cause.title ?? '' }];
    }),
  );
  return [...new Map(found.map((one) => [`${one.id} ${one.package}`, one])).values()];
}

function reportIn(output: string): AuditReport | undefined {
  try {
    const said = JSON.parse(output) as Partial<AuditReport>;
    return said.vulnerabilities ? (said as AuditReport) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The findings of `npm audit --json`, divided by the accepted ones. An acceptance that is half a
 * year old, or that no longer matches a finding, is stale.
 */
export function verdictOf(
  { output, complaint = '' }: { output: string; complaint?: string },
  argued: readonly Argued[],
  now: number,
): AdvisoryVerdict {
  const report = reportIn(output);
  if (!report)
    return { is: 'unknown', why: complaint.split('\n')[0] || 'npm audit gave no report' };
  const all = advisoriesOf(report);
  const isOld = ({ on }: Argued) => now - Date.parse(on) > halfYearMs;
  const fits = ({ id }: Argued) => all.some((one) => one.id === id);
  const valid = argued.filter((one) => one.reason && fits(one) && !isOld(one));
  const isArgued = ({ id }: Advisory) => valid.some((one) => one.id === id);
  return {
    is: 'known',
    open: all.filter((one) => !isArgued(one)),
    argued: valid.length,
    stale: argued.filter((one) => !valid.includes(one)).map(({ id }) => id),
  };
}

/** Asks the registry about the packages in the lock file. */
export function askRegistry(): { output: string; complaint: string } {
  const args = ['audit', '--json', '--audit-level=high'];
  const shell = process.platform === 'win32';
  const npmAudit = spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell, timeout: 60_000 });
  const said = `${npmAudit.stderr ?? ''}`
    .split('\n')
    .find((line) => /audit|ENOTFOUND|\d{3} /.test(line));
  return { output: npmAudit.stdout ?? '', complaint: said ?? String(npmAudit.error ?? '') };
}

/** One line for each finding, and whether the check fails. */
export function advisoryReportOf(verdict: AdvisoryVerdict): { lines: string[]; fails: boolean } {
  if (verdict.is === 'unknown')
    return {
      lines: [`NOT CHECKED: the registry gave no advisories (${verdict.why})`],
      fails: false,
    };
  const { open, argued, stale } = verdict;
  const lines = [
    ...open.map(({ id, package: name, title }) => `✗ ${name}: ${id} ${title}`),
    ...stale.map(
      (id) => `✗ ${id} is no longer accepted: it matches no finding, has no reason or is old`,
    ),
    `${open.length} advisories of high severity, ${argued} argued.`,
  ];
  return { lines, fails: open.length + stale.length > 0 };
}

if (import.meta.main) {
  const { lines, fails } = advisoryReportOf(verdictOf(askRegistry(), arguedAdvisories, Date.now()));
  for (const line of lines) console.log(line);
  if (fails) process.exitCode = 1;
}
