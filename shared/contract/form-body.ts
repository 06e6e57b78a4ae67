import { answerLimits } from '../instruments/answer-limits.ts';

/** The most bytes of a body with the answers of a whole form. */
export const wholeForm = { bytes: answerLimits.formBytes, problem: 'body.too_large' } as const;

/** Of a file in which such a body is sealed, as base64url, with what opens it. */
export const sealedForm = {
  bytes: Math.ceil((answerLimits.formBytes * 4) / 3) + 1024,
  problem: 'body.too_large',
} as const;
