import { firstCatalogues, likelyOwnLanguage } from '../features/own-page/own-language.tsx';
import { OwnApp } from '../pages/own-page/own-app.tsx';
import { arriveAtOwnPage } from '../pages/own-page/own-arrival.ts';
import { loadCatalogue } from '../texts/own-page/languages.ts';
import { openApp } from './open-app.ts';

let arrivals = 0;

/** Shows the page for the person who arrives now, and nothing of the one before. */
async function begin(): Promise<void> {
  arrivals += 1;
  const arrival = arriveAtOwnPage();
  const catalogue = await loadCatalogue(firstCatalogues, likelyOwnLanguage());
  openApp(<OwnApp key={arrivals} {...{ arrival, catalogue }} />);
}

void begin();
// Opening another link in the same tab changes only the part behind the `#`.
addEventListener('hashchange', () => void begin());
// A page that the browser kept for "Back" shows what a fresh load would show.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void begin();
});
