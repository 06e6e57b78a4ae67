/** The pages with charts, in a file of their own: staff who only mark a roll never load them. */
export { RunPage } from '../run-page.tsx';
export { ProgrammeComparison } from './comparison/programme-comparison.tsx';
