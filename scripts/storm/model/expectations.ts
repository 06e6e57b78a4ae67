import { answerExpectations } from './answer-expectations.ts';
import { auditExpectations } from './audit-expectations.ts';
import { clientExpectations } from './client-expectations.ts';
import type { Expectation, ModelRouteName } from './expectation.ts';
import { exportExpectations } from './export-expectations.ts';
import { figureExpectations } from './figure-expectations.ts';
import { formExpectations } from './form-expectations.ts';
import { linkExpectations } from './link-expectations.ts';
import { listExpectations } from './list-expectations.ts';
import { memberExpectations } from './member-expectations.ts';
import { paperExpectations } from './paper-expectations.ts';
import { readExpectations } from './read-expectations.ts';
import { recordExpectations } from './record-expectations.ts';
import { runExpectations } from './run-expectations.ts';
import { sessionExpectations } from './session-expectations.ts';
import { staffExpectations } from './staff-expectations.ts';
import { workerExpectations } from './worker-expectations.ts';

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
} as const satisfies { readonly [Name in ModelRouteName]?: string };

/** A route that the model knows. */
export type ExpectedRoute = Exclude<ModelRouteName, keyof typeof unpromised>;

/**
 * What the API promises of each route: one that is in the contract, and neither here nor among
 * those of which nothing is promised, does not compile.
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
