declare const sealed: unique symbol;

/**
 * What is counted from people, closed: nothing in it can be read, so it cannot be put into a reply.
 * The modules that count close it, those that disclose and those that store open it, and the linter
 * lets nobody else (`biome.json`).
 */
export type Sealed<Counted> = { readonly [sealed]: Counted };

/** Closes what was counted. */
export const seal = <Counted>(counted: Counted): Sealed<Counted> => counted as never;

/** Opens what was counted: for disclosing and storing alone. */
export const unseal = <Counted>(closed: Sealed<Counted>): Counted => closed as never;
