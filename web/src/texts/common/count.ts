/**
 * A number with its word, as Finnish inflects it.
 * @example count(2, 'lomake', 'lomaketta') // '2 lomaketta'
 */
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
