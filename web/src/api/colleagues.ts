/** Names of colleagues by id, as far as they are known: a missing name makes no page fail. */
export async function listNames(): Promise<ReadonlyMap<string, string>> {
  const answer = await fetch('/local/users').catch(() => null);
  const isJson = answer?.headers.get('content-type')?.startsWith('application/json');
  if (!answer?.ok || !isJson) return new Map();
  const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
  return new Map(items.map(({ id, name }) => [id, name]));
}
