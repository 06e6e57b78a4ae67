import { labelLinkIn } from '../routes/label-link.ts';
import { hashOf } from '../routes/page-address.ts';
import { storeLabelLink } from './tab-storage.ts';

function takeLabelKey(): void {
  const link = labelLinkIn(location.hash);
  if (!link) return;
  storeLabelLink(link);
  const address = hashOf({ page: 'labels', runId: link.runId });
  history.replaceState(null, '', `${location.pathname}${location.search}${address}`);
}

/**
 * Takes the key of a leader's labels out of the address, at once and whenever another one comes, so
 * that it is neither shown nor passed on by what reads the address later.
 */
export function takeLabelKeys(): void {
  takeLabelKey();
  addEventListener('hashchange', takeLabelKey);
}
