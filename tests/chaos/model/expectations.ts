import { answerExpectations } from './answer-expectations.ts';
import { auditExpectations } from './audit-expectations.ts';
import { clientExpectations } from './client-expectations.ts';
import type { Expectation, ModelRouteName } from './expectation.ts';
import { exportExpectations } from './export-expectations.ts';
import { figureExpectations } from './figure-expectations.ts';
import { formExpectations } from './form-expectations.ts';
import { linkExpectations } from './link-expectations.ts';
import { memberExpectations } from './member-expectations.ts';
import { paperExpectations } from './paper-expectations.ts';
import { listExpectations, readExpectations } from './read-expectations.ts';
import { recordExpectations } from './record-expectations.ts';
import { runExpectations } from './run-expectations.ts';
import { sessionExpectations } from './session-expectations.ts';
import { staffExpectations, workerExpectations } from './staff-expectations.ts';

const noState = 'its answer does not depend on earlier requests: the act `openapi` calls it';
const noTexts = 'searches notes and names for a number: `tests/privacy/mentions.test.ts` calls it';

const ofTwo =
  'is about two numbers of one person, which the model does not have: `tests/privacy/joins.test.ts` calls it';

/** Routes for which the model has no expectation, and why. */
export const notModelled = {
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
} as const satisfies { readonly [Name in ModelRouteName]?: string };

/** A route that the model knows. */
export type ExpectedRoute = Exclude<ModelRouteName, keyof typeof notModelled>;

/**
 * What the model expects of each route. A route of the contract that is neither here nor among
 * `notModelled` does not compile.
 */
export const expectations: { readonly [Name in ExpectedRoute]: Expectation<Name> } = {
  ...runExpectations,
  ...memberExpectations,
  ...clientExpectations,
  ...sessionExpectations,
  ...formExpectations,
  ...paperExpectations,
  ...linkExpectations,
  ...answerExpectations,
  ...staffExpectations,
  ...workerExpectations,
  ...readExpectations,
  ...recordExpectations,
  ...listExpectations,
  ...figureExpectations,
  ...exportExpectations,
  ...auditExpectations,
};
