import { randomBytes } from 'node:crypto';

/** The number of random bytes in a request id of an HTTP API: `JKJaXmPLvHcESHA=`. */
const idBytes = 11;

/**
 * A request's id, shaped like the HTTP API's: base64 with its `+`, `/` and `=`, so that code that
 * cannot handle such an id fails here and not only on AWS.
 */
export const newRequestId = (): string => randomBytes(idBytes).toString('base64');
