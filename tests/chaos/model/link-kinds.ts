import { correction, decision, drawnAnswer, drawnLinks, withdrawal } from './bodies.ts';
import type { Kinds } from './kind.ts';

/** The requests about links, and by the holder of a link. */
export const linkKinds = {
  postLinks: { by: ['leader'], body: drawnLinks, times: 4 },
  postLinkSheet: { by: ['leader'], body: drawnLinks },
  deleteLink: { by: ['leader'], times: 3 },
  getAnswer: { times: 2 },
  patchAnswer: { body: drawnAnswer, times: 4 },
  postAnswerSubmit: { body: drawnAnswer, times: 3 },
  putFormCorrection: { by: ['leader', 'colleague'], body: correction, times: 3 },
  postCorrectionWithdrawal: { by: ['leader', 'colleague'], body: withdrawal, times: 2 },
  postAnswerCorrection: { body: decision, times: 3 },
} satisfies Kinds;
