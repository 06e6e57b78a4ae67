import { answerPromises } from './answer-promises.ts';
import { auditPromises } from './audit-promises.ts';
import { clientPromises } from './client-promises.ts';
import { exportPromises } from './export-promises.ts';
import { figurePromises } from './figure-promises.ts';
import { formPromises } from './form-promises.ts';
import { linkPromises } from './link-promises.ts';
import { listPromises } from './list-promises.ts';
import { memberPromises } from './member-promises.ts';
import { paperPromises } from './paper-promises.ts';
import type { Promised, RouteName } from './promise.ts';
import { readPromises } from './read-promises.ts';
import { recordPromises } from './record-promises.ts';
import { runPromises } from './run-promises.ts';
import { sessionPromises } from './session-promises.ts';
import { staffPromises } from './staff-promises.ts';
import { workerPromises } from './worker-promises.ts';

const noState = 'answers the same whatever was done before: the act `openapi` asks it';
const noTexts = 'looks for a number in notes and names: `tests/privacy/mentions.test.ts` asks it';

const ofTwo =
  'is about two numbers of one person, whom the model does not have: `tests/privacy/joins.test.ts` asks it';

/** Routes of which the model promises nothing, and why. */
export const unpromised = {
  getHealth: noState,
  getOpenapi: noState,
  listInstruments: noState,
  getInstrument: noState,
  getQuestionnaire: noState,
  postQuestionnaire: noState,
  getXlsForm: noState,
  listMentions: noTexts,
  postMentionClearing: noTexts,
  listSamePeople: ofTwo,
  putSamePersonWord: ofTwo,
  getJoining: ofTwo,
  postJoining: ofTwo,
} as const satisfies { readonly [Name in RouteName]?: string };

/** A route that the model knows. */
export type PromisedRoute = Exclude<RouteName, keyof typeof unpromised>;

/**
 * What the API promises of each route: one that is in the contract, and neither here nor among
 * those of which nothing is promised, does not compile.
 */
export const promises: { readonly [Name in PromisedRoute]: Promised<Name> } = {
  ...runPromises,
  ...memberPromises,
  ...clientPromises,
  ...sessionPromises,
  ...formPromises,
  ...paperPromises,
  ...linkPromises,
  ...answerPromises,
  ...staffPromises,
  ...workerPromises,
  ...readPromises,
  ...recordPromises,
  ...listPromises,
  ...figurePromises,
  ...exportPromises,
  ...auditPromises,
};
