/**
 * Is this an organisation's name? They become parts of keys, so nothing that could end a part of
 * a key may be in them.
 * @example isOrganisation('kainuu#RUN#r1') // false
 */
export const isOrganisation = (name: string): boolean => /^[a-z0-9-]{1,64}$/.test(name);
