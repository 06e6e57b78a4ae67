import { documents, type Operation } from '../functions/store/documents.ts';

/** One call to DynamoDB: the operation and its input. */
export type InterceptedCall = { operation: Operation; input: Record<string, unknown> };

/** Does something before, after or instead of a call. */
type CallInterceptor = (
  call: InterceptedCall,
  send: () => Promise<Record<string, unknown>>,
) => Promise<unknown>;

/**
 * Wraps every call to DynamoDB by the functions of this process, and may change the request. Import
 * it while the local server runs, because the client finds its DynamoDB when it loads.
 * @returns a function that removes the wrapper
 */
export function aroundCalls(around: CallInterceptor): () => void {
  const { send } = documents;
  const watched = (operation: Operation, input: object) => {
    const call = { operation, input: { ...input } };
    return around(call, () => send(operation, call.input as never) as never);
  };
  documents.send = watched as typeof send;
  return () => {
    documents.send = send;
  };
}
