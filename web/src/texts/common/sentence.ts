/**
 * A text with a capital first letter.
 * @example sentence('viiden vastanneen') // 'Viiden vastanneen'
 */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
