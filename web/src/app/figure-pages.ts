/** The pages with charts, in a file of their own: staff who only mark a roll never load them. */

export { ProgrammeComparison } from '../pages/comparison/programme-comparison.tsx';
export { ResultsPage } from '../pages/results/results-page.tsx';
