import { PartnerApp } from '../pages/partner/partner-app.tsx';
import { partnerArrival } from '../pages/partner/partner-arrival.ts';
import { openApp } from './open-app.ts';

let arrivals = 0;

/** Shows the page for the link that is opened now. */
function begin(): void {
  arrivals += 1;
  openApp(<PartnerApp key={arrivals} arrival={partnerArrival()} />);
}

begin();
// Opening another link in the same tab changes only the part behind the `#`.
addEventListener('hashchange', begin);
