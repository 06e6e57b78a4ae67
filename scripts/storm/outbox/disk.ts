/** The disk of the device on which this page is: it may have no room. */

let isFull = false;

/** From now on the browser has no room for anything that a page stores; or has it again. */
export function setFull(given: boolean): void {
  isFull = given;
}

const refused = new WeakSet<IDBTransaction>();

/** Ends a transaction as a browser does that has no room for it: none of it is stored. */
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

/** What the leader's pages have on the disk of what is unsent: past their own reading of it. */
export const storedPlaces = (): Promise<readonly IDBValidKey[]> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('laituri-leader');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const asked = database.transaction('outbox').objectStore('outbox').getAllKeys();
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        database.close();
        resolve(asked.result);
      };
    };
  });
