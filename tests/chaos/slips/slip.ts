import type { StormAct } from '../harness/act.ts';

/** A text of one file and what replaces it; the text occurs once in the file. */
export type SlipEdit = { file: string; is: string; becomes: string };

/** A mistake that is planted into a copy of the tree, and the act that must report it. */
export type Slip = {
  /** Its name on the command line. */
  name: string;
  /** What goes wrong, in one sentence. */
  mistake: string;
  /** Whether the chaos tests found it once, or it was planted to test them. */
  origin: 'found' | 'planted';
  edits: readonly SlipEdit[];
  /** The contract is changed: `openapi.json` is generated again. */
  changesContract?: true;
  act: StormAct['name'];
  size: 'small' | 'long';
  /** The default is 20261122. */
  seed?: number;
  /** One of the lines that the act reports must say this. */
  reports: RegExp;
};
