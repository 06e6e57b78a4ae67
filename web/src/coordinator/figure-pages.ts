/** The pages of pictures, in a file of their own: who marks a roll never loads them. */
export { RunPage } from '../run-page.tsx';
export { ProgrammeComparison } from './comparison/programme-comparison.tsx';
