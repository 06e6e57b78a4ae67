import { ClientLinkApp } from '../pages/client-link/client-link-app.tsx';
import { arriveByClientLink } from '../pages/client-link/client-visit.ts';
import { openApp } from './open-app.ts';
import './client-link.css';

let arrivals = 0;

/** Shows the page for the person who arrives now, and nothing of the one before. */
function begin(): void {
  arrivals += 1;
  openApp(<ClientLinkApp key={arrivals} arrival={arriveByClientLink()} />);
}

begin();
// Opening another link in the same tab changes only the part behind the `#`.
addEventListener('hashchange', begin);
// A page that the browser kept for "Back" shows what a fresh load would show.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) begin();
});
