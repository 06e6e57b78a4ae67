import { isDeepStrictEqual } from 'node:util';
import type { PaperEntry } from '../../../shared/model/paper-entry.ts';
import { checkForm, told } from './form-promises.ts';
import { happen, momentIn, placeOf, type SeenForm } from './picture.ts';
import { must, type Promises, saved } from './promise.ts';

export const paperPromises = {
  /** One person's reading is kept aside; the same of another makes the form. */
  putPaperEntry: (picture, asked) => {
    checkForm(picture, asked);
    const { by, body, params, ifMatch } = asked;
    const { runId: _, ...key } = params;
    const place = placeOf(key);
    const read = { ...key, ...body, channel: 'paper' as const };
    const here = picture.forms.get(place);
    if (here) {
      const { retracted: __, version: ___, ...kept } = here;
      must(isDeepStrictEqual(kept, read), 'form.exists');
      return { status: 'received', form: told(here), version: here.version };
    }
    const first = picture.entries.get(place);
    const content = { ...key, ...body };
    if (!first || first.enteredBy === by.id) {
      const entry = saved(first, content as PaperEntry, ifMatch);
      const signed = { enteredBy: by.id, enteredAt: momentIn(picture) };
      if (entry !== first) picture.entries.set(place, { ...entry, ...signed });
      return { status: 'second_awaited', version: entry.version };
    }
    const { enteredBy: _by, enteredAt: _at, version: _of, ...same } = first;
    must(isDeepStrictEqual(content, same), 'form.entries_differ');
    const form: SeenForm = { ...read, retracted: false, version: 1 };
    picture.forms.set(place, form);
    picture.entries.delete(place);
    happen(picture, place, 'received');
    return { status: 'received', form: { ...told(form), secondEntryBy: by.id }, version: 1 };
  },
} satisfies Promises;
