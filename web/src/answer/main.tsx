import { render } from 'preact';
import { App } from './app.tsx';
import { waitingHere } from './draft.ts';
import { arrive } from './visit.ts';

const place = document.getElementById('app');
let comings = 0;

/** Shows whoever comes now, and nothing of who was here before. */
function begin(): void {
  comings += 1;
  if (place) render(<App key={comings} arrival={arrive()} />, place);
}

begin();
// What this browser does not store goes with the page: it asks first, and only then.
addEventListener('beforeunload', (event) => {
  if (waitingHere().some(({ isLosable }) => isLosable)) event.preventDefault();
});
// Another link opened in the same tab changes the part behind the `#` alone.
addEventListener('hashchange', begin);
// A page that the browser kept whole for "Back" shows what it would show afresh.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) begin();
});
