import { render } from 'preact';
import { App } from './app.tsx';
import { arrive } from './visit.ts';

const place = document.getElementById('app');
let comings = 0;

/** Shows whoever comes now, and nothing of who was here before. */
function begin(): void {
  comings += 1;
  if (place) render(<App key={comings} arrival={arrive()} />, place);
}

begin();
// Another link opened in the same tab changes the part behind the `#` alone.
addEventListener('hashchange', begin);
// A page that the browser kept whole for "Back" shows what it would show afresh.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) begin();
});
