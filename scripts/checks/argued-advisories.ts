/** An advisory of high severity that we live with, and why. */
export type Argued = {
  /** As GitHub names it: `GHSA-…`. */
  id: string;
  reason: string;
  /** The day it was argued, after which it is to be looked at again in half a year. */
  on: string;
};

/** None, as yet. An entry that fits no finding any more is to be taken out: the check says so. */
export const arguedAdvisories: readonly Argued[] = [];
