declare const undisclosed: unique symbol;

/**
 * What is counted from people and not disclosed to anybody: nothing in it can be read, so it cannot
 * be put into a reply. The modules that count conceal it; those that disclose and those that store
 * reveal it, and no other module may (`tests/domain/figures/undisclosed.test.ts`).
 */
export type Undisclosed<Counted> = { readonly [undisclosed]: Counted };

/** Conceals what was counted. */
export const conceal = <Counted>(counted: Counted): Undisclosed<Counted> => counted as never;

/** Reveals what was counted: only for disclosing and storing. */
export const reveal = <Counted>(closed: Undisclosed<Counted>): Counted => closed as never;
