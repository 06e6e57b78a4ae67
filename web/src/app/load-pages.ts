/** Pages that are loaded on demand: staff who hand out a form do not wait for the charts. */

export const loadCoordinatorPage = () => import('./coordinator-page.tsx');
export const loadFigures = () => import('./figure-pages.ts');
