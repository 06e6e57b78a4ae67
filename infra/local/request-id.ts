import { randomBytes } from 'node:crypto';

/** How many random bytes are in the id of a request at an HTTP API: `JKJaXmPLvHcESHA=`. */
const idBytes = 11;

/**
 * A request's id, shaped as the HTTP API's: base64 with its `+`, `/` and `=`, so that whatever
 * cannot take such an id fails here and not only on AWS.
 */
export const newRequestId = (): string => randomBytes(idBytes).toString('base64');
