/** The pages with charts, in a file of their own: staff who only mark a roll never load them. */

export { ProgrammeComparison } from '../pages/comparison/programme-comparison.tsx';
export { RunPage } from '../pages/run/run-page.tsx';
