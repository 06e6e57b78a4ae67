/** The disk of the device that shows this page: it may be full. */

let isFull = false;

/** Makes the browser's storage full, or gives it space again. */
export function setFull(given: boolean): void {
  isFull = given;
}

const refused = new WeakSet<IDBTransaction>();

/** Ends a transaction as a browser without space does: none of it is stored. */
function refuse(transaction: IDBTransaction): void {
  if (refused.has(transaction)) return;
  refused.add(transaction);
  const error = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  Object.defineProperty(transaction, 'error', { value: error });
  queueMicrotask(() => transaction.abort());
}

for (const name of ['add', 'put'] as const) {
  const write = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...given) {
    if (isFull) refuse(this.transaction);
    return write.apply(this, given);
  };
}

/** The keys of the leader's unsent entries on the disk, read without the pages' own code. */
export const storedPlaces = (): Promise<readonly IDBValidKey[]> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('laituri-leader');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const request = database.transaction('outbox').objectStore('outbox').getAllKeys();
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        database.close();
        resolve(request.result);
      };
    };
  });
