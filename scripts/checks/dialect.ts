/** The words of a dialect that only its authors understood, and what a name says instead. */
const dialect: readonly (readonly [words: string, write: string])[] = [
  ['told tell tells telling', 'disclosed, shown, listed, reported'],
  ['asked asker askers', 'request; caller'],
  ['deed deeds', 'action; of the access letter: audit phrase'],
  ['desk desks', 'server, client or page'],
  ['wish wishes wished', 'request, filter, options'],
  ['stand stands stood standing', 'current, or what it is'],
  ['room rooms', 'space, folder, capacity: what it is'],
  ['promise promises promised', 'expectation; of JavaScript: what it resolves to'],
  ['kept held', 'stored'],
  ['berth berths harbour harbours', 'environment, server process'],
  ['crew crews cargo', 'clients; fixtures'],
  ['voyage voyages sail sails sailed', 'round; start'],
  ['logbook logbooks', 'ledger'],
  ['anew whoever', 'again; the person'],
];
const writeFor = new Map(
  dialect.flatMap(([words, write]) => words.split(' ').map((word) => [word, write])),
);

/** Names with such a word that are right, and why. */
const allowed: readonly { name: RegExp; file?: RegExp; because: string }[] = [
  { name: /^Promise$/, because: 'JavaScript calls it so' },
  {
    name: /^(?:held|(?:was|is)(?:Last)?Held(?:Now)?|heldSessions?|heldIfAnyCame|a_held_session)$/,
    because: 'a status of sessions in the contract, and a count of the summary',
  },
  {
    name: /^kept$/,
    file: /^(?:functions\/names|shared\/domain\/people\/identity|tests\/.*(?:identities\.test|client-expectations))\.ts$/,
    because: 'a field of the contract: the reply when a name is forgotten',
  },
  {
    name: /^(?:kept|otherKept)$/,
    file: /^web\/src\/(?:.*\/)?texts\//,
    because: 'the texts for values of the contract: a fate at erasure, a form that a join stores',
  },
  { name: /^(?:toldAt|identityKept|bothKept)$/, because: 'fields of the contract' },
  {
    name: /^(?:participant_asked|asked_early|own_wish)$/,
    because: 'values of the contract: reasons that are stored',
  },
  { name: /^future_goals_and_wishes$/, because: 'a theme of a published questionnaire' },
];

/**
 * The words that a name is made of, in lower case.
 * @example wordsOf('toldAt_URLOf') // ['told', 'at', 'url', 'of']
 */
export const wordsOf = (name: string): string[] =>
  (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());

/** A name with a word of the dialect. */
export type DialectName = { name: string; file: string; word: string; write: string };

/**
 * What is wrong with a name in a file, if anything.
 * @example dialectIn('isTold', 'web/src/a.ts').map(({ word }) => word) // ['told']
 */
export function dialectIn(name: string, file: string): DialectName[] {
  const found = wordsOf(name).flatMap((word) => {
    const write = writeFor.get(word);
    return write ? [{ name, file, word, write }] : [];
  });
  const isAllowed = allowed.some(
    (one) => one.name.test(name) && (one.file === undefined || one.file.test(file)),
  );
  return isAllowed ? [] : found;
}
