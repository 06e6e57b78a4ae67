import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { instrument as schema } from '../../shared/domain/forms/instrument.ts';
import { background } from '../../shared/domain/people/participant.ts';
import type { Instrument, Text } from '../../shared/instruments/instrument.ts';
import { allInstruments, findInstrument } from '../../shared/instruments/instruments.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import {
  backgroundCodes,
  participantBackground,
} from '../../shared/instruments/participant-background.ts';
import { ratedInstruments } from '../../shared/instruments/rated.ts';
import { fieldsOf } from '../../shared/instruments/recorded.ts';

/**
 * Each published version, by the hash of its structure and texts. A hash here is never changed: a
 * correction is a new version, because somebody has answered this one.
 */
const published: Record<string, string> = {
  'avhv@1': '389138fb366a1f934935ef4f8b059043',
  'esy@1': '5cc29c690b70cf67f12416ead677bce5',
  'esy_themes@1': '757bc400caefed1ef6c4d2138b256ef2',
  'group_background@1': '4620ce1c87f3a28497bfb87bc2adbec1',
  'kykyviisari@1': 'db414722df8aded1f7f024717655b25b',
  'life_management_and_inclusion_14@1': 'bbb1f3b88e0fdbbf150865b56a983429',
  'meter_feedback_1@1': '07038bdacb250828b307b9d095906a4b',
  'meter_feedback_2@1': '795560de7581ef458783226d60256b25',
  'participant_background@1': '74643c353ad607547e7f1ddc902b81d8',
  'rehabilitation_camp_feedback@1': 'e205e2c0008b9e2defe3e43c23898f39',
};

/** Keys sorted, so that the hash depends on the content and not on the order it is written in. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
const hashOf = (instrument: Instrument) =>
  createHash('sha256')
    .update(canonical([instrument, fieldsOf(instrument)]))
    .digest('hex')
    .slice(0, 32);
const nameOf = ({ id, version }: Instrument) => `${id}@${version}`;

describe('A published version', () => {
  it('never changes', () => {
    const now = Object.fromEntries(allInstruments.map((one) => [nameOf(one), hashOf(one)]));
    expect(now).toEqual(published);
  });

  it('has its own place in the registry', () => {
    const names = allInstruments.map(nameOf);
    expect(new Set(names).size).toBe(names.length);
    for (const one of allInstruments) expect(findInstrument(one.id, one.version)).toBe(one);
    expect(findInstrument('life_management_and_inclusion_14', '2')).toBeUndefined();
  });
});

/** Every text that a person reads as part of the form. */
const textsOf = ({ title, options, groups, items }: Instrument): Text[] => [
  title,
  ...[...options, ...groups].map(({ text }) => text),
  ...items.flatMap((item) => [
    item.text,
    ...('choices' in item ? item.choices.map(({ text }) => text) : []),
  ]),
];

describe.each(allInstruments)('$id', (instrument) => {
  it('has the shape that the contract requires of an instrument', () => {
    expect(schema.parse(instrument)).toEqual(instrument);
  });

  it('has a Finnish text everywhere, and all the languages it claims', () => {
    for (const text of textsOf(instrument)) {
      expect(text.fi.trim()).not.toBe('');
      expect(instrument.languages).toEqual(expect.arrayContaining(Object.keys(text)));
      for (const lang of instrument.languages) expect(text).toHaveProperty(lang);
    }
  });

  it('says whose wording is whose', () => {
    expect(instrument.unofficial).toEqual(instrument.languages.filter((lang) => lang !== 'fi'));
    expect(instrument.ours).toEqual(expect.arrayContaining(['purpose', 'handOut']));
    const items = new Map(instrument.items.map((item) => [item.id, item]));
    const fields = new Set(['purpose', 'handOut', 'options']);
    for (const ours of instrument.ours.filter((name) => !fields.has(name))) {
      const [itemId = '', code] = ours.split('.');
      const item = items.get(itemId);
      const codes = item && 'choices' in item ? item.choices.map((choice) => choice.code) : [];
      expect(item && (!code || codes.includes(code)), ours).toBeTruthy();
    }
  });

  it('says where it is from, on what terms, what it is for and how to hand it out', () => {
    for (const text of [instrument.source, instrument.licence]) expect(text).not.toBe('');
    for (const { fi } of [instrument.purpose, instrument.handOut])
      expect(fi.length).toBeGreaterThan(30);
  });

  it('has unique ids, counted from one, under headings that exist', () => {
    const ids = [...instrument.items, ...instrument.groups].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9_]{1,64}$/);
    expect(instrument.items.map(({ number }) => number)).toEqual(
      instrument.items.map((_, index) => index + 1),
    );
    const groups = instrument.groups.map(({ id }) => id);
    for (const { group } of instrument.items) if (group) expect(groups).toContain(group);
  });

  it('has a scale where it has items of one, and turns only those round', () => {
    const scaled = instrument.items.filter(({ type }) => type === 'scale');
    expect(instrument.options.length > 0).toBe(scaled.length > 0);
    for (const item of instrument.items) if (item.reversed) expect(item.type).toBe('scale');
  });
});

describe('Facts about single instruments', () => {
  it.each(['kykyviisari', 'avhv', 'esy'])('%s is recorded, and ships no item', (id) => {
    expect(findInstrument(id)).toMatchObject({ kind: 'recorded', items: [], options: [] });
  });

  it('ESY’s ten themes are names and take no answer', () => {
    const themes = findInstrument('esy_themes');
    expect(themes?.kind).toBe('themes');
    expect(themes?.items.map(({ type }) => type)).toEqual(Array(10).fill('theme'));
  });

  it('only loneliness of the 14 statements is turned round', () => {
    expect(statements.items).toHaveLength(14);
    expect(statements.items.filter(({ reversed }) => reversed).map(({ id }) => id)).toEqual([
      'feels_lonely',
    ]);
    expect(statements.scoring).toEqual({
      rule: 'mean-of-keyed-12-of-14/1',
      leastAnswered: 12,
      missing: 'left_out',
      higherIsBetter: true,
    });
  });

  it('the participant’s background asks what the participant’s record stores', () => {
    const itemIds = participantBackground.items.map(({ id }) => id).sort();
    expect(itemIds).toEqual(Object.keys(background.shape).sort());
    for (const [id, codes] of Object.entries(backgroundCodes))
      expect(participantBackground.items.find((item) => item.id === id)).toMatchObject({
        choices: codes.map((code) => ({ code })),
      });
  });

  it('the scale of the meter feedback is marked as ours', () => {
    for (const id of ['meter_feedback_1', 'meter_feedback_2'])
      expect(findInstrument(id)?.ours).toContain('options');
  });

  it('the camp is rated from 1 to 5 in half steps', () => {
    const codes = findInstrument('rehabilitation_camp_feedback')?.options.map(({ code }) => code);
    expect(codes).toEqual([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
  });
});

it('Every questionnaire with ratings makes a score or is listed as rated', () => {
  const hasRatings = ({ items }: Instrument) => items.some(({ type }) => type === 'scale');
  const unscored = allInstruments.filter((one) => !one.scoring && hasRatings(one));
  expect(ratedInstruments).toEqual(unscored);
});
