import { answerPath } from './paths.ts';

const handedOver = 'laite=';

/**
 * A person with a link's secret or a typed code, on their own device or on a handed-over one. The
 * participant's address holds it behind its `#`, which is sent to no server.
 */
export type LinkVisit = { secret: string; isHandedOver: boolean };

/**
 * The part of the participant's address behind its path.
 * @example answerFragment({ secret: 'x1', isHandedOver: true }) // '#laite=x1'
 */
export const answerFragment = ({ secret, isHandedOver }: LinkVisit): string =>
  `#${isHandedOver ? handedOver : ''}${secret}`;

/**
 * The participant's page, open for one person.
 * @example answerAddress({ secret: 'x1', isHandedOver: false }) // '/a#x1'
 */
export const answerAddress = (visit: LinkVisit): string => `${answerPath}${answerFragment(visit)}`;

/** Without what phones and mail add: `%20`, a `&fbclid=…`. What cannot be decoded is unchanged. */
function plain(text: string): string {
  const bare = text.replace(/[&?][\w.-]+=.*$/s, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

/**
 * What the participant's address holds; null when it has nothing behind its `#`. The secret may be
 * damaged.
 * @example answerFragmentIn('#laite=x1') // { secret: 'x1', isHandedOver: true }
 */
export function answerFragmentIn(hash: string): LinkVisit | null {
  if (hash.length <= 1) return null;
  const text = plain(hash.replace(/^#/, ''));
  const isHandedOver = text.startsWith(handedOver);
  return { secret: isHandedOver ? text.slice(handedOver.length) : text, isHandedOver };
}
