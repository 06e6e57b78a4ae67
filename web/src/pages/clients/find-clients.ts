import { readParticipantId } from '../../../../shared/domain/participant-id.ts';

/**
 * The clients whose number or name has the text; all where there is none.
 * @param names names by number, as far as they are shown
 * @example findClients([{ participantId: '7K2M9QXA' }], 'mai', new Map([['7K2M9QXA', 'Maija']])).length // 1
 */
export function findClients<Client extends { participantId: string }>(
  clients: readonly Client[],
  text: string,
  names: ReadonlyMap<string, string>,
): Client[] {
  const name = text.trim().toLowerCase();
  if (name === '') return [...clients];
  const number = readParticipantId(text);
  return clients.filter(
    ({ participantId }) =>
      (number !== '' && participantId.includes(number)) ||
      (names.get(participantId) ?? '').toLowerCase().includes(name),
  );
}
