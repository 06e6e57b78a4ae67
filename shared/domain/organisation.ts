/**
 * Is this an organisation's name? Names become parts of keys, so they must not contain a character
 * that ends a part of a key.
 * @example isOrganisation('kainuu#RUN#r1') // false
 */
export const isOrganisation = (name: string): boolean => /^[a-z0-9-]{1,64}$/.test(name);
