/** A DNS record that a domain's owner makes for a deployment. */
export type DnsRecord = { type: 'CNAME' | 'MX' | 'TXT'; name: string; value: string };
