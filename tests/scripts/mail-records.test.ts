import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { afterAll, expect, it } from 'vitest';
import { examine } from '../../scripts/doctor/checks.ts';
import { missingRecords } from '../../scripts/doctor/mail-records.ts';
import { deploymentIn } from '../../scripts/doctor.ts';
import type { DnsRecord } from '../../shared/dns-record.ts';

const types = { CNAME: 5, MX: 15, TXT: 16 } as const;
const needed: DnsRecord[] = [
  { type: 'CNAME', name: 'k1._domainkey.county.example', value: 'k1.dkim.amazonses.com' },
  { type: 'MX', name: 'mail.county.example', value: '10 feedback-smtp.eu-north-1.amazonses.com' },
  { type: 'TXT', name: 'mail.county.example', value: 'v=spf1 include:amazonses.com -all' },
  { type: 'TXT', name: '_dmarc.county.example', value: 'v=DMARC1; p=quarantine' },
];

const asName = (name: string) =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.from([0]),
  ]);
/** The value of a record as DNS sends it (RFC 1035). */
const bytesOf: Record<DnsRecord['type'], (value: string) => Buffer> = {
  CNAME: asName,
  MX: (value) => {
    const [priority, exchange = ''] = value.split(' ');
    return Buffer.concat([Buffer.from([0, Number(priority)]), asName(exchange)]);
  },
  TXT: (value) => Buffer.from([value.length, ...Buffer.from(value)]),
};

function answerOf({ type, value }: DnsRecord): Buffer {
  const data = bytesOf[type](value);
  // The name is that of the question, at byte 12; a minute to live.
  const head = Buffer.from([0xc0, 12, 0, types[type], 0, 1, 0, 0, 0, 60, 0, data.length]);
  return Buffer.concat([head, data]);
}

/** A name server that knows these records and no others. */
async function nameServer(records: readonly DnsRecord[]): Promise<Resolver> {
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    const end = question.indexOf(0, 12) + 5;
    const matching = records.filter(
      ({ type, name }) =>
        question.subarray(12, end - 4).equals(asName(name)) &&
        question.readUInt16BE(end - 4) === types[type],
    );
    const head = Buffer.from([0x81, 0x80, 0, 1, 0, matching.length, 0, 0, 0, 0]);
    const reply = [question.subarray(0, 2), head, question.subarray(12, end)];
    socket.send(Buffer.concat([...reply, ...matching.map(answerOf)]), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  afterAll(() => socket.close());
  const resolver = new Resolver({ timeout: 2000, tries: 1 });
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  return resolver;
}

it('A domain that has every record lacks none, however strict its own policies are', async () => {
  const own = needed.with(3, { ...(needed[3] as DnsRecord), value: 'v=DMARC1; p=reject; rua=x' });
  expect(await missingRecords(needed, await nameServer(own))).toEqual([]);
});

it.each(needed.map((record) => [record.type, record.name, record] as const))(
  'A domain without the %s of %s lacks that one, and one with another value too',
  async (_, __, record) => {
    const others = needed.filter((one) => one !== record);
    expect(await missingRecords(needed, await nameServer(others))).toEqual([record]);
    const other = { ...record, value: record.type === 'MX' ? '10 a.example' : 'a.example' };
    expect(await missingRecords(needed, await nameServer([...others, other]))).toEqual([record]);
  },
);

it('A name server that does not answer is a fault, and not a missing record', async () => {
  const resolver = new Resolver({ timeout: 200, tries: 1 });
  resolver.setServers(['127.0.0.1:9']);
  await expect(missingRecords(needed, resolver)).rejects.toThrow();
});

it('The doctor names the record that is missing, and what it must say', async () => {
  const [first, ...others] = needed as [DnsRecord, ...DnsRecord[]];
  const deployment = { address: 'http://127.0.0.1:9/', signIn: null, mailRecords: needed };
  const results = await examine({ ...deployment, resolver: await nameServer(others) });
  expect(results.at(-1)?.fault).toContain(`${first.type} ${first.name} → ${first.value}`);
});

it('The doctor reads the records from what the deployment wrote', () => {
  const deployment = deploymentIn(['prod'], () => ({
    'Laituri-prod': {
      WebAddress: 'https://laituri.example.org/',
      WebSettings: '{}',
      MailRecords: JSON.stringify(needed),
    },
  }));
  expect(deployment.mailRecords).toEqual(needed);
});
