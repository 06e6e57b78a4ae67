/**
 * The address that messages about accounts are sent from (`-c mailSender=…`), if there is one.
 * @throws Error on what is no plain address
 * @example mailSenderIn('laituri@example.org') // 'laituri@example.org'
 */
export function mailSenderIn(context: unknown): string | undefined {
  if (context === undefined || context === '') return undefined;
  const isAddress =
    typeof context === 'string' && /^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(context);
  if (!isAddress) throw new Error('mailSender must be an address like laituri@example.org');
  return context;
}
