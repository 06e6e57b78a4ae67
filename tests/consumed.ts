import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { auditTable } from '../functions/store/table.ts';
import { aroundCalls } from './dynamodb-calls.ts';

/** What one command to DynamoDB cost, as DynamoDB reports it. */
export type ConsumedUnits = {
  command: string;
  units: number;
  requested: boolean;
  isAudit: boolean;
};
type Consumed = { CapacityUnits?: number };

/**
 * Makes every command of this process's functions report its cost, and marks everything that
 * follows from a request to the API, so that it is distinguished from the work of the stream.
 * Import it while the local server runs.
 */
export function countCosts(): { costs: ConsumedUnits[]; stop: () => void } {
  const costs: ConsumedUnits[] = [];
  const ofRequest = new AsyncLocalStorage<string>();
  const enter = () => ofRequest.enterWith('request');
  subscribe('http.server.request.start', enter);
  const leaveCalls = aroundCalls(async ({ operation: command, input }, send) => {
    Object.assign(input, { ReturnConsumedCapacity: 'TOTAL' });
    const requested = ofRequest.getStore() !== undefined;
    const isAudit = input.TableName === auditTable();
    const cost: ConsumedUnits = { command, units: 0, requested, isAudit };
    costs.push(cost);
    const result = await send();
    const { ConsumedCapacity } = result as { ConsumedCapacity?: Consumed | Consumed[] };
    for (const { CapacityUnits = 0 } of [ConsumedCapacity ?? []].flat())
      cost.units += CapacityUnits;
    return result;
  });
  const stop = () => {
    unsubscribe('http.server.request.start', enter);
    leaveCalls();
  };
  return { costs, stop };
}

export const isWrite = ({ command }: ConsumedUnits) =>
  /^(Update|Put|Delete|Transact)/.test(command);
export const unitsOfCommand = (some: readonly ConsumedUnits[]) =>
  some.reduce((all, { units }) => all + units, 0);
