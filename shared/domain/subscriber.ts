/** The eight groups of an IPv6 address; `::` stands for zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill('0'), ...after];
}

/**
 * The part of an address that one subscriber holds, by which requests are counted: all of an IPv4
 * address, the first 64 bits of an IPv6 one.
 * @example subscriberOf('2001:db8::7:8') // '2001:db8:0:0'
 */
export function subscriberOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(':')) return mapped ?? address;
  return groupsOf(address)
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
