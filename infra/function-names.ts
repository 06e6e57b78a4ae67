import { api, type ResourceName } from '../shared/contract/api.ts';

export type FunctionName =
  | ResourceName
  | 'summarise'
  | 'sign-in-claims'
  | 'account-messages'
  | 'canary'
  | 'removal';

export const resourceNames = Object.keys(api) as ResourceName[];

/** Every Lambda function: one for each resource, the stream's reader, the user pool's triggers, the canary, and the nightly removal. */
export const functionNames: readonly FunctionName[] = [
  ...resourceNames,
  'summarise',
  'sign-in-claims',
  'account-messages',
  'canary',
  'removal',
];
