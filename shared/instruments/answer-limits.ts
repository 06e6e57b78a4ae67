/**
 * What one stored answer may be: the most characters of a text, of an answer's code and of an
 * item's id; the most codes that are chosen at once; the most answers of a scale, as 0 to 10 fit in a
 * row of a printed page; and the most bytes of a request with a whole
 * form, and of the file in which a device seals one. An item of DynamoDB, which a form is, has 400 KB.
 */
export const answerLimits = {
  text: 2000,
  code: 64,
  id: 64,
  chosen: 50,
  scale: 11,
  formBytes: 256 * 1024,
} as const;
