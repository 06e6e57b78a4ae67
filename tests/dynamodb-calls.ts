import { documents, type Operation } from '../functions/store/documents.ts';

/** One word to DynamoDB: which operation, with what. */
export type InterceptedCall = { operation: Operation; input: Record<string, unknown> };

/** Does something before or after a word, or in its stead. */
type CallInterceptor = (
  call: InterceptedCall,
  send: () => Promise<Record<string, unknown>>,
) => Promise<unknown>;

/**
 * Stands around every word that functions of this process say to DynamoDB, and may change what is
 * asked. To be imported when the stand runs, because the client finds its DynamoDB when it loads.
 * @returns takes it away again
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
