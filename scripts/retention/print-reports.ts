import type { RemovalReport } from '../../functions/removal/night.ts';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/**
 * The lines of a report: groups by name, clients by their number alone.
 * @example reportLines({ org: 'kainuu', night: { on: '2036-05-05', groups: [], clients: 2 }, ahead: { on: '2036-05-05', groups: [], clients: 3 } }, 'removed today')
 * // ['kainuu', '  removed today: 0 groups, 2 clients', '  by the end of the next 90 days: 0 groups, 3 clients']
 */
export function reportLines({ org, night, ahead }: RemovalReport, what: string): string[] {
  const total = ({ groups, clients }: { groups: readonly object[]; clients: number }) =>
    `${plural(groups.length, 'group', 'groups')}, ${plural(clients, 'client', 'clients')}`;
  return [
    org,
    `  ${what}: ${total(night)}`,
    ...night.groups.map(({ name, endsOn }) => `    ${name}, ended ${endsOn}`),
    `  by the end of the next 90 days: ${total(ahead)}`,
    ...ahead.groups.map(
      ({ name, endsOn, storedUntil }) => `    ${name}, ended ${endsOn}, kept until ${storedUntil}`,
    ),
  ];
}

/** Prints what was, or will be, removed in each organisation. */
export function printReports(reports: readonly RemovalReport[], what: string): void {
  if (reports.length === 0) console.log('No organisation has any data.');
  for (const report of reports) console.log(reportLines(report, what).join('\n'));
}
