import { PageNotLoaded } from '../api/failure.ts';

/** Pages that are loaded on demand: staff who hand out a form do not wait for the charts. */

async function loaded<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch {
    throw new PageNotLoaded();
  }
}

export const loadCoordinatorPage = () => loaded(import('./coordinator-page.tsx'));
export const loadFigures = () => loaded(import('./figure-pages.ts'));
export const loadTemplate = () => loaded(import('../pages/template/template-page.tsx'));
export const loadOwnInstruments = () => loaded(import('./own-instrument-pages.tsx'));
export const loadNewGroup = () => loaded(import('../pages/new-group/new-group-page.tsx'));
export const loadBackground = () => loaded(import('../pages/background/background-page.tsx'));
export const loadClientPages = () => loaded(import('../pages/clients/client-pages.tsx'));
