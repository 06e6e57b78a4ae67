import { render } from 'preact';
import { AnswerApp } from './app.tsx';
import { unsentDrafts } from './device-draft.ts';
import { arrive } from './link-visit.ts';

const root = document.getElementById('app');
let arrivals = 0;

/** Shows whoever comes now, and nothing of who was here before. */
function begin(): void {
  arrivals += 1;
  if (root) render(<AnswerApp key={arrivals} arrival={arrive()} />, root);
}

begin();
// What this browser does not store goes with the page: it asks first, and only then.
addEventListener('beforeunload', (event) => {
  if (unsentDrafts().some(({ isLosable }) => isLosable)) event.preventDefault();
});
// Another link opened in the same tab changes the part behind the `#` alone.
addEventListener('hashchange', begin);
// A page that the browser kept whole for "Back" shows what it would show afresh.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) begin();
});
