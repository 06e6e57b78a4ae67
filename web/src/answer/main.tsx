import { openApp } from '../open-app.ts';
import { AnswerApp } from './app.tsx';
import { unsentDrafts } from './device-draft.ts';
import { arrive } from './link-visit.ts';
import { askBeforeLeaving } from './stay-open.ts';

let arrivals = 0;

/** Shows the page for the person who arrives now, and nothing of the one before. */
function begin(): void {
  arrivals += 1;
  openApp(<AnswerApp key={arrivals} arrival={arrive()} />);
}

begin();
// What this browser refuses to store is lost with the page: only then does it ask before closing.
addEventListener('beforeunload', (event) => {
  if (unsentDrafts().some(({ isLosable }) => isLosable)) askBeforeLeaving(event);
});
// Opening another link in the same tab changes only the part behind the `#`.
addEventListener('hashchange', begin);
// A page that the browser kept for "Back" shows what a fresh load would show.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) begin();
});
