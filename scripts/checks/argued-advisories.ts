/** An advisory of high severity that we accept, and why. */
export type Argued = {
  /** As GitHub names it: `GHSA-…`. */
  id: string;
  reason: string;
  /** The day of the decision, which is due for review half a year later. */
  on: string;
};

/** None yet. Remove an entry that matches no finding any longer: the check reports it. */
export const arguedAdvisories: readonly Argued[] = [];
