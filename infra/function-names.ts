import { api, type ResourceName } from '../shared/contract/api.ts';

export type FunctionName =
  | ResourceName
  | 'summarise'
  | 'sign-in-claims'
  | 'account-messages'
  | 'canary'
  | 'removal'
  | 'remind'
  | 'deliver';

export const resourceNames = Object.keys(api) as ResourceName[];

/** Every Lambda function: one for each resource, the stream's reader, the user pool's triggers, the canary, the nightly removal, and the two of reminders. */
export const functionNames: readonly FunctionName[] = [
  ...resourceNames,
  'summarise',
  'sign-in-claims',
  'account-messages',
  'canary',
  'removal',
  'remind',
  'deliver',
];
