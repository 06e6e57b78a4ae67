import { isDeepStrictEqual } from 'node:util';
import type { PaperEntry } from '../../../shared/domain/forms/paper-entry.ts';
import { type Expectations, must, saved } from './expectation.ts';
import { checkForm, disclosedForm, entered } from './form-expectations.ts';
import { happen, momentIn, type SeenForm, slotKeyOf } from './picture.ts';

export const paperExpectations = {
  /** The first reading is stored apart; the same reading by another person makes the form. */
  putPaperEntry: (picture, request) => {
    checkForm(picture, request);
    const { by, body, params, ifMatch } = request;
    const { runId: _, ...key } = params;
    const place = slotKeyOf(key);
    const read = { ...key, ...body, channel: 'paper' as const };
    const here = picture.forms.get(place);
    if (here) {
      const stored = entered(here, read, { by: by.id, ifMatch: undefined });
      return { status: 'received', form: disclosedForm(stored, by.id), version: stored.version };
    }
    const first = picture.entries.get(place);
    const content = { ...key, ...body };
    if (!first || first.enteredBy === by.id) {
      const entry = saved(first, content as PaperEntry, ifMatch);
      const signed = { enteredBy: by.id, enteredAt: momentIn(picture) };
      if (entry !== first) picture.entries.set(place, { ...entry, ...signed });
      return { status: 'second_awaited', version: entry.version };
    }
    const { enteredBy, enteredAt: _at, comparedBy = [], version: _of, ...same } = first;
    if (!isDeepStrictEqual(content, same))
      picture.entries.set(place, { ...first, comparedBy: [...comparedBy, by.id] });
    must(isDeepStrictEqual(content, same), 'form.entries_differ');
    const both = [enteredBy, by.id];
    const signed = { writers: both, handers: both, corrections: [], handedIn: read.answers };
    const form: SeenForm = { ...read, ...signed, retracted: false, version: 1 };
    picture.forms.set(place, form);
    picture.entries.delete(place);
    happen(picture, place, 'received');
    return {
      status: 'received',
      form: { ...disclosedForm(form, by.id), secondEntryBy: by.id },
      version: 1,
    };
  },
} satisfies Expectations;
