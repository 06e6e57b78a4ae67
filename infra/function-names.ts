import { api, type Resource } from '../shared/contract/api.ts';

export type FunctionName = Resource | 'summarise';

export const resourceNames = Object.keys(api) as Resource[];

/** Every Lambda function: one for each resource of the contract, and the stream's reader. */
export const functionNames: readonly FunctionName[] = [...resourceNames, 'summarise'];
