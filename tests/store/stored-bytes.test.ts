/**
 * Everything stored once can be read for good: see "Changing what is stored" in CONTRIBUTING.md.
 */
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '../../functions/store/table.ts';
import { createTables } from '../../infra/local/tables.ts';
import { readTemplate } from '../../infra/local/template.ts';
import { readManifest } from '../../scripts/backup/manifest.ts';
import { restoreTable } from '../../scripts/backup/restore-table.ts';
import { plainItems } from '../../scripts/backup/scan.ts';
import { tableKinds } from '../../scripts/backup/tables.ts';
import { routesByName } from '../../shared/contract/api.ts';
import type { Route } from '../../shared/contract/route.ts';
import { isAt } from '../../shared/model/form-matrix.ts';
import { draftName, readDraft } from '../../web/src/answer/device-draft.ts';
import { type Backup, readBackup } from '../../web/src/leader/backup.ts';
import type {
  AnswersGiven,
  AnswersLetter,
  HandedOverForm,
} from '../../web/src/leader/handed-over-form.ts';
import type { FormLabel } from '../../web/src/leader/letterbox.ts';
import { overlay } from '../../web/src/leader/overlay.ts';
import { marksOf } from '../../web/src/leader/parcel.ts';
import { openLetter } from '../../web/src/leader/sealed-letter.ts';
import {
  ownerTag,
  type Sealed,
  unlockDataKey,
  unseal,
  type VaultLock,
} from '../../web/src/leader/sealing.ts';
import type { QueuedOp, TabletOp, UnmarkOp } from '../../web/src/leader/tablet-op.ts';
import type { VaultCopy } from '../../web/src/leader/vault-copy.ts';
import { storeNames } from '../../web/src/leader/vault-database.ts';
import { dynamodbEndpoint } from '../database.ts';
import {
  browserFile,
  filesIn,
  itemIn,
  storedFolder,
  textOfFile,
  versions,
} from '../fixtures/stored-files.ts';
import {
  fieldsOfItem,
  type KindName,
  kindNames,
  shapeOf,
  shapesOf,
  storedIn,
  storedKindOf,
  storedKinds,
} from '../fixtures/stored-kinds.ts';
import { valuesV1 as v1 } from '../fixtures/values-v1.ts';
import { valuesV2 as v2 } from '../fixtures/values-v2.ts';
import { valuesV3 as v3 } from '../fixtures/values-v3.ts';
import { valuesV4 as v4 } from '../fixtures/values-v4.ts';
import { valuesV5 as v5 } from '../fixtures/values-v5.ts';
import { values as v6 } from '../fixtures/values-v6.ts';
import { valuesV9 as v9 } from '../fixtures/values-v9.ts';

/** What is read from the items of each version; a new version has a line here. */
const valuesOf: Record<string, Record<string, object>> = { v1, v2, v3, v4, v5, v6, v9 };

const others = ['browser', 'backup'];
const folderOf = (file: string) => file.split('/')[0] ?? '';
const itemFiles = versions().flatMap((version) =>
  filesIn(version)
    .filter((file) => !others.includes(folderOf(file)))
    .map((file) => ({ version, file, kind: folderOf(file) as KindName })),
);
const itemOf = ({ version, file }: (typeof itemFiles)[number]): Item => itemIn(join(version, file));

/** Files of a browser or a backup by their name, for every version that has one. */
const filesNamed = (name: string) =>
  versions()
    .map((version) => `${version}/${name}`)
    .filter((path) => filesIn(path.split('/')[0] ?? '').includes(name));

describe('An item that was stored once', () => {
  it.each(itemFiles)('is read with its meaning: $version $file', (fixture) => {
    const { version, file, kind } = fixture;
    const item = itemOf(fixture);
    expect(storedKindOf(storedKinds[kind].table, item)).toBe(kind);
    expect(file).toBe(`${kind}/${shapeOf(kind, item)}.json`);
    const expected = valuesOf[version]?.[file];
    expect(expected, `values of ${version} ${file}`).toBeDefined();
    expect(storedKinds[kind].read(item)).toMatchObject(expected ?? {});
  });

  it('exists here in each kind and shape, with what is expected of it', () => {
    const here = itemFiles.map(({ file }) => file);
    for (const kind of kindNames)
      for (const shape of shapesOf(kind)) expect(here).toContain(`${kind}/${shape}.json`);
    for (const version of versions())
      expect(Object.keys(valuesOf[version] ?? {}).toSorted()).toEqual(
        itemFiles.filter((one) => one.version === version).map(({ file }) => file),
      );
  });

  it.each(kindNames)('has each field that is read from a %s, in some version', (kind) => {
    const items = itemFiles.filter((one) => one.kind === kind).map(itemOf);
    const stored = new Set(items.flatMap((item) => fieldsOfItem(storedIn(kind, item))));
    const read = items.flatMap((item) => fieldsOfItem(storedKinds[kind].read(item)));
    // A field that no fixture has is new: npm run fixtures makes the next version.
    expect(read.filter((field) => !stored.has(field))).toEqual([]);
  });
});

type VaultFixture = {
  pin: string;
  places: {
    lock: {
      the: VaultLock & {
        owner: { salt: Uint8Array; tag: string };
        tries: number;
        letterbox: { publicKey: ArrayBuffer; privateKey: Sealed };
        hasPassphrase?: boolean;
      };
    };
    copy: { the: Sealed };
    outbox: Record<string, Sealed>;
    handed: { the: HandedOverForm };
    letters: Record<string, AnswersLetter>;
  };
};

/** Opens what the stores of a vault contain, as the leader's pages do. */
async function opened({ pin, places: { lock, copy, outbox, handed, letters } }: VaultFixture) {
  const key = await unlockDataKey(pin, lock.the);
  const read = <Value>(place: string, sealed: Sealed) => unseal<Value>(key, place, sealed);
  const letterKey = await read<JsonWebKey>('letterbox', lock.the.letterbox.privateKey);
  return {
    isOf: async (userId: string) =>
      (await ownerTag(lock.the.owner.salt, userId)) === lock.the.owner.tag,
    copy: await read<VaultCopy>('copy', copy.the),
    queue: await Promise.all(
      Object.entries(outbox).map(async ([seq, sealed]): Promise<QueuedOp> => {
        return { ...(await read<Omit<QueuedOp, 'seq'>>('outbox', sealed)), seq: Number(seq) };
      }),
    ),
    handed: await read<FormLabel>('label', handed.the.label),
    letters: await Promise.all(
      Object.values(letters).map(async (letter) => ({
        label: await read<FormLabel>('label', letter.label),
        given: await openLetter<AnswersGiven>(letterKey, letter),
      })),
    ),
  };
}

/** What is sent for each kind of op, and to which route: unsent ops must still be accepted. */
const routeOf: Record<TabletOp['kind'], Route> = {
  mark: routesByName.patchAttendance,
  session: routesByName.putSession,
  member: routesByName.putMember,
  decision: routesByName.putFormDecision,
  form: routesByName.putForm,
  entry: routesByName.putPaperEntry,
  confirmation: routesByName.putBackgroundConfirmation,
  unmark: routesByName.patchAttendance,
};
/** Taking a mark back exists since the third version. */
const opKinds = (file: string) =>
  Object.keys(routeOf).filter((kind) => kind !== 'unmark' || !/^v[12]\//.test(file));

const bodyOf = (op: TabletOp) =>
  'body' in op
    ? op.body
    : op.kind === 'unmark'
      ? { marks: {}, takenBack: { [op.participantId]: takenBackOf(op) } }
      : { marks: marksOf({ items: [{ seq: 1, op, at: 0 }] }) };
const takenBackOf = ({ mark: { markedAt, device } }: UnmarkOp) => ({ markedAt, device });
const faultsOf = (op: TabletOp) => routeOf[op.kind].body?.safeParse(bodyOf(op)).error?.issues ?? [];

/**
 * A copy is not parsed, and is read again after a while; the fields that it lacks must not be
 * needed.
 */
const lackedBy = (copy: VaultCopy) =>
  copy.runs.flatMap((run) =>
    [
      routesByName.listRuns.reply.shape.items.element.safeParse(run.run),
      routesByName.listMembers.reply.shape.items.safeParse(run.members),
      routesByName.listSessions.reply.shape.items.safeParse(run.sessions),
      routesByName.listForms.reply.safeParse(run.forms),
      routesByName.getRunBackground.reply.nullable().safeParse(run.background),
      routesByName.getCountedBackground.reply.nullable().safeParse(run.counted),
      routesByName.listInstruments.reply.shape.items.safeParse(copy.instruments),
    ].flatMap(({ error }) => error?.issues ?? []),
  );

describe.each(filesNamed('browser/vault.json'))('A vault that was stored once, %s', (file) => {
  const vault = browserFile<VaultFixture>(file);

  it('has something in each store of the browser’s database', () => {
    expect(Object.keys(vault.places).toSorted()).toEqual([...storeNames].toSorted());
    for (const place of storeNames) expect(Object.keys(vault.places[place])).not.toEqual([]);
  });

  it('opens with its PIN, and has its owner’s runs', async () => {
    const { isOf, copy } = await opened(vault);
    expect([await isOf('leader'), await isOf('camp-leader')]).toEqual([true, false]);
    expect(copy).toMatchObject({
      owner: { id: 'leader', name: 'Aino' },
      device: 'taulu-1',
      readAt: Date.parse('2026-05-04T12:00:00.000Z'),
    });
    expect(copy.runs[0]?.run.runId).toBe('avoin-ryhma');
    expect(lackedBy(copy).filter(({ code }) => code !== 'unrecognized_keys')).toEqual([]);
  });

  it('says whether a passphrase opens it and how far its clock is off, from the ninth version on', async () => {
    const { lock, handed } = vault.places;
    const { copy } = await opened(vault);
    const stored = [lock.the.hasPassphrase, handed.the.offsetMs, copy.clock?.offsetMs];
    if (/^v[1-8]\//.test(file)) return expect(stored).toEqual([undefined, undefined, undefined]);
    // The device was three minutes ahead.
    const threeMinutesAhead = expect.closeTo(-180_000, -4);
    expect(stored).toEqual([true, threeMinutesAhead, threeMinutesAhead]);
  });

  it('has an op of each kind in its outbox, which the API accepts unchanged', async () => {
    const { queue } = await opened(vault);
    expect(queue.map(({ op }) => op.kind)).toEqual(opKinds(file));
    expect(queue.flatMap(({ op }) => faultsOf(op))).toEqual([]);
    const [alone, refused, elsewhere] = queue;
    expect(alone).toMatchObject({ alone: true, op: { mark: { attendance: 'part', minutes: 60 } } });
    expect(refused?.refused).toEqual({
      code: 'version.conflict',
      missing: ['a'],
      pointers: ['/note'],
    });
    expect(elsewhere).toMatchObject({ device: 'taulu-2', op: { base: 2 } });
  });

  it('shows what was done over what was read', async () => {
    const { copy, queue } = await opened(vault);
    const [run] = overlay(copy, queue, '2026-05-04').runs;
    const [mark, , member, , form] = queue.map(({ op }) => op);
    if (mark?.kind !== 'mark' || member?.kind !== 'member' || form?.kind !== 'form')
      throw new Error('The outbox is in another order');
    const session = run?.sessions.find(({ sessionId }) => sessionId === mark.sessionId);
    expect(session?.marks[mark.participantId]).toMatchObject({ attendance: 'part', minutes: 60 });
    const moved = run?.members.find(({ participantId }) => participantId === member.participantId);
    expect(moved?.continuation?.nextStep).toBe('low_threshold_place');
    expect(run?.forms.items.find(isAt(form.form))).toMatchObject({ status: 'received' });
    expect(run?.counted?.confirmed?.confirmedBy).toBe('leader');
  });

  it('has answers in its letterbox that only it opens, and a form that is still open', async () => {
    const { letters, handed } = await opened(vault);
    const label = {
      runId: 'avoin-ryhma',
      form: { occasion: 'follow_up' },
      instrumentVersion: '1',
      outsideWindow: null,
    };
    const given = (isFinal: boolean) => ({
      isFinal,
      saves: { feels_healthy: { answer: 4, at: '2026-05-04T12:00:00.000Z' } },
    });
    expect(letters).toMatchObject([
      { label, given: given(false) },
      { label, given: given(true) },
      { label, given: given(false) },
    ]);
    expect(handed).toMatchObject(label);
    expect(vault.places.handed.the).toMatchObject({
      occasion: 'follow_up',
      instrument: { id: 'life_management_and_inclusion_14', version: '1' },
    });
  });
});

describe.each(filesNamed('browser/backup.json'))('A leader’s backup, %s', (file) => {
  it('is opened by its PIN or its passphrase alone, and every op of it is accepted', async () => {
    const { pin, text } = browserFile<{ pin: string; text: string }>(file);
    expect(await readBackup(text, `${pin}0`)).toBe('wrong_passphrase');
    const { owner, items } = (await readBackup(text, pin)) as Backup;
    expect(owner).toBe('leader');
    expect(items.map(({ op }) => op.kind)).toEqual(opKinds(file));
    expect(items.flatMap(({ op }) => faultsOf(op))).toEqual([]);
    expect(
      items
        .map(({ device }) => device)
        .toSorted()
        .at(-1),
    ).toBe('taulu-2');
  });

  it('contains forms that were begun, as letters that its own key opens, from the third format on', async () => {
    const { pin, text } = browserFile<{ pin: string; text: string }>(file);
    const { begun } = (await readBackup(text, pin)) as Backup;
    if (!JSON.parse(text).format.endsWith('-3')) return expect(begun).toBeNull();
    if (!begun) throw new Error('Nothing was begun');
    const [letter] = begun.letters.toReversed();
    expect(letter?.label).toMatchObject({ runId: 'avoin-ryhma', form: { occasion: 'follow_up' } });
    // Only the letters contain anything of the answers.
    expect(JSON.stringify([begun.key, begun.letters])).not.toContain('feels_healthy');
    const given = letter && (await openLetter<AnswersGiven>(begun.key, letter.letter));
    expect(given).toMatchObject({ isFinal: false, saves: { feels_healthy: { answer: 4 } } });
  });
});

describe.each(filesNamed('browser/draft.json'))('A participant’s draft, %s', (file) => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is found under its link’s name, and is sent unchanged', () => {
    const { secret, name, text } = JSON.parse(textOfFile(file));
    vi.stubGlobal('localStorage', { getItem: (one: string) => (one === name ? text : null) });
    const draft = readDraft(draftName(secret));
    if (!draft) throw new Error('The draft is not found under its name');
    const { device, saves, isFinal, until } = draft;
    expect({ device, isFinal, until }).toEqual({
      device: '0123456789abcdef',
      isFinal: true,
      until: '9999-12-31',
    });
    expect(saves).toMatchObject({ feels_healthy: { answer: 4 }, feels_lonely: { answer: null } });
    const sent = routesByName.postAnswerSubmit.body.safeParse({ device, saves });
    expect(sent.error?.issues ?? []).toEqual([]);
  });
});

describe.each(filesNamed('backup/records.json'))('The tables’ backup beside %s', (file) => {
  const client = new DynamoDBClient({ endpoint: dynamodbEndpoint });
  afterAll(() => client.destroy());

  it('is restored whole, and each item of it has a kind that is read', async () => {
    const { tables } = await readTemplate('cdk.out', `stored-${process.pid}-${folderOf(file)}-`);
    // What has expired meanwhile is in the file nevertheless.
    await createTables(
      client,
      tables.map((table) => ({ ...table, expiryAttribute: null })),
    );
    const directory = join(storedFolder, file, '..');
    for (const kind of tableKinds) {
      const manifest = await readManifest(directory, kind);
      const table = tables.find(({ id }) => id.toLowerCase().startsWith(kind))?.name ?? '';
      if (!manifest) throw new Error(`The backup has no ${kind}`);
      const place = { client, table };
      expect(await restoreTable(place, directory, manifest)).toEqual({ added: manifest.count });
      for (const item of await plainItems(place)) storedKinds[storedKindOf(kind, item)].read(item);
    }
  });
});
