import type { Slip } from './slip.ts';

/** Mistakes that were made on purpose, to see that an act reports them. */
export const plantedSlips = [
  {
    name: 'old-marks',
    mistake: 'A roll call takes every mark that arrives, not only newer ones.',
    edits: [
      {
        file: 'functions/store/sessions.ts',
        is: 'const newer = newerMarks(current.marks, arriving);',
        becomes: 'const newer = newerMarks({}, arriving);',
      },
    ],
    ...{ origin: 'planted', act: 'faults', size: 'small', reports: /^lost: / },
  },
  {
    name: 'revoked-link',
    mistake: 'A link still opens its form after it was revoked.',
    edits: [
      {
        file: 'shared/domain/forms/draft-form.ts',
        is: 'return isOfLink(link, hash) && link.revokedAt === null && today <= link.until;',
        becomes: 'return isOfLink(link, hash) && today <= link.until;',
      },
    ],
    ...{ origin: 'planted', act: 'model', size: 'long', reports: /"code":"link\.unknown"/ },
  },
  {
    name: 'dropped-operation',
    mistake: 'A tablet drops an operation when the reply to it was lost.',
    edits: [
      {
        file: 'web/src/offline/tablet-outbox.ts',
        is: "if (outcome.is === 'unreached') {",
        becomes: "if (outcome.is === 'unreached') {\n      await this.#vault.settle({ gone });",
      },
    ],
    ...{ origin: 'planted', act: 'outbox', size: 'small', reports: /is lost|not the newest/ },
  },
  {
    name: 'dated-on-arrival',
    mistake: 'A late form is dated on the day of its arrival.',
    edits: [
      {
        file: 'functions/answer.ts',
        is: "return { answeredOn, lateArrival: 'by_itself' };",
        becomes: "return { answeredOn: dayOf(now), lateArrival: 'by_itself' };",
      },
    ],
    ...{ origin: 'planted', act: 'faults', size: 'small', reports: /^misdated: / },
  },
  {
    name: 'replaced-link',
    mistake: 'A link still takes answers after another has replaced it.',
    edits: [
      {
        file: 'shared/domain/forms/draft-form.ts',
        is: 'return isOfLink(link, hash) && link.revokedAt === null && today <= link.until;',
        becomes: 'return link.revokedAt === null && today <= link.until;',
      },
    ],
    ...{ origin: 'planted', act: 'faults', size: 'small' },
    reports: /a link took an answer after another had replaced it/,
  },
  {
    name: 'full-phone',
    mistake: 'The storage of a phone reports answers as stored although it was full.',
    edits: [
      {
        file: 'web/src/offline/json-storage.ts',
        is: 'return isStored === true;',
        becomes: 'return true;',
      },
    ],
    ...{ origin: 'planted', act: 'faults', size: 'small' },
    reports: /a page reported as stored what did not fit on the phone/,
  },
  {
    name: 'late-repeat',
    mistake: 'A repeated late form is written over the first.',
    edits: [
      {
        file: 'functions/answer.ts',
        is: 'if (form || !arrival) return undefined;',
        becomes: 'if (!arrival) return undefined;',
      },
      {
        file: 'functions/answer.ts',
        is: 'const arrival = way.form ? undefined : await arrivalOf(way, body, now);',
        becomes: 'const arrival = await arrivalOf(way, body, now);',
      },
      {
        file: 'functions/answer.ts',
        is: 'form: formOf(saved, openingOf({ ...way, draft }), { arrival, instrument, now }),',
        becomes:
          'form: { ...formOf(saved, openingOf({ ...way, draft }), { arrival, instrument, now }), version: form?.version ?? 0 },',
      },
    ],
    ...{ origin: 'planted', act: 'faults', size: 'small', reports: /^duplicates: / },
  },
  {
    name: 'takeover-copies',
    mistake: 'A new link takes over unsent answers, but also leaves them with the old link.',
    edits: [
      {
        file: 'web/src/offline/answer-outbox.ts',
        is: 'if (this.isStored) for (const { name } of others) removeDraft(name);',
        becomes: '',
      },
    ],
    ...{ origin: 'planted', act: 'faults', size: 'small', reports: /still wait under the old one/ },
  },
  {
    name: 'own-clock',
    mistake: "A tablet's page dates by the device's own clock.",
    edits: [
      {
        file: 'web/src/session/clock.ts',
        is: 'export const timeNow = (): number => pageClock.time();',
        becomes: 'export const timeNow = (): number => Date.now();',
      },
    ],
    ...{ origin: 'planted', act: 'outbox', size: 'small' },
    reports: /a mark is dated by a wrong clock|not the newest/,
  },
  {
    name: 'full-vault',
    mistake: 'A vault ignores that the disk was full.',
    edits: [
      {
        file: 'web/src/offline/vault.ts',
        is: 'onPage.outbox.set(next + n, item);',
        becomes: '',
      },
    ],
    ...{ origin: 'planted', act: 'outbox', size: 'small', reports: /does not say|is lost/ },
  },
] as const satisfies readonly Slip[];
