import { api, type ResourceName } from '../shared/contract/api.ts';

export type FunctionName =
  | ResourceName
  | 'summarise'
  | 'sign-in-claims'
  | 'account-messages'
  | 'canary';

export const resourceNames = Object.keys(api) as ResourceName[];

/** Every Lambda function: one for each resource, the stream's reader, the user pool's triggers, and the canary. */
export const functionNames: readonly FunctionName[] = [
  ...resourceNames,
  'summarise',
  'sign-in-claims',
  'account-messages',
  'canary',
];
