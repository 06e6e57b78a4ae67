import { render } from 'preact';
import { unsentDrafts } from '../offline/device-draft.ts';
import { AnswerApp } from '../pages/answer/answer-app.tsx';
import { arrive } from '../pages/answer/link-visit.ts';

const root = document.getElementById('app');
let arrivals = 0;

/** Shows the page for the person who arrives now, and nothing of the one before. */
function begin(): void {
  arrivals += 1;
  if (root) render(<AnswerApp key={arrivals} arrival={arrive()} />, root);
}

begin();
// What this browser refuses to store is lost with the page: only then does it ask before closing.
addEventListener('beforeunload', (event) => {
  if (unsentDrafts().some(({ isLosable }) => isLosable)) event.preventDefault();
});
// Opening another link in the same tab changes only the part behind the `#`.
addEventListener('hashchange', begin);
// A page that the browser kept for "Back" shows what a fresh load would show.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) begin();
});
