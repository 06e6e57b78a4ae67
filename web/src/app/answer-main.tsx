import { loadPlainFinnish } from '../features/answering/answer-language.ts';
import { unsentDrafts } from '../offline/device-draft.ts';
import { AnswerApp } from '../pages/answer/answer-app.tsx';
import { arrive } from '../pages/answer/link-visit.ts';
import { askBeforeLeaving } from '../pages/answer/stay-open.ts';
import { openApp } from './open-app.ts';

let arrivals = 0;

/** Shows the page for the person who arrives now, and nothing of the one before. */
async function begin(): Promise<void> {
  arrivals += 1;
  const arrival = arrive();
  await loadPlainFinnish();
  openApp(<AnswerApp key={arrivals} arrival={arrival} />);
}

void begin();
// What this browser refuses to store is lost with the page: only then does it ask before closing.
addEventListener('beforeunload', (event) => {
  if (unsentDrafts().some(({ isLosable }) => isLosable)) askBeforeLeaving(event);
});
// Opening another link in the same tab changes only the part behind the `#`.
addEventListener('hashchange', () => void begin());
// A page that the browser kept for "Back" shows what a fresh load would show.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void begin();
});
