import type { Resolver } from 'node:dns/promises';
import type { DnsRecord } from '../../shared/dns-record.ts';

/** What DNS says under a name; nothing where it says that there is nothing. */
const valuesAt: Record<
  DnsRecord['type'],
  (resolver: Resolver, name: string) => Promise<readonly string[]>
> = {
  CNAME: (resolver, name) => resolver.resolveCname(name),
  MX: async (resolver, name) =>
    (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`),
  TXT: async (resolver, name) => (await resolver.resolveTxt(name)).map((parts) => parts.join('')),
};

const nothing = ['ENOTFOUND', 'ENODATA'];

/** How strict a policy is, and to whom it reports, is the domain owner's to say. */
const significant = (value: string) => value.toLowerCase().split(/;|\s+[-~?]all$/)[0] ?? '';

async function isThere(resolver: Resolver, { type, name, value }: DnsRecord): Promise<boolean> {
  const found = await valuesAt[type](resolver, name).catch((error: NodeJS.ErrnoException) => {
    if (nothing.includes(error.code ?? '')) return [];
    throw error;
  });
  return found.some((one) => significant(one) === significant(value));
}

/**
 * The records of a mail domain that its DNS lacks, or has with another value.
 * @throws Error when the name server does not answer
 */
export async function missingRecords(
  records: readonly DnsRecord[],
  resolver: Resolver,
): Promise<DnsRecord[]> {
  const there = await Promise.all(records.map((record) => isThere(resolver, record)));
  return records.filter((_, n) => !there[n]);
}
