import { isDeepStrictEqual } from 'node:util';
import { checkForm, told } from './form-promises.ts';
import { happen, momentIn, placeOf, type SeenForm } from './picture.ts';
import { must, type Promises } from './promise.ts';

export const paperPromises = {
  /** One person's reading is kept aside; the same of another makes the form. */
  putPaperEntry: (picture, asked) => {
    checkForm(picture, asked);
    const { by, body, params } = asked;
    const { runId: _, ...key } = params;
    const place = placeOf(key);
    const read = { ...key, ...body, channel: 'paper' as const };
    const here = picture.forms.get(place);
    if (here) {
      const { retracted: __, version: ___, ...kept } = here;
      must(isDeepStrictEqual(kept, read), 'form.exists');
      return { status: 'received', form: told(here) };
    }
    const first = picture.entries.get(place);
    const entry = { ...key, ...body, enteredBy: by.id, enteredAt: momentIn(picture) };
    if (!first || first.enteredBy === by.id) {
      picture.entries.set(place, entry);
      return { status: 'second_awaited' };
    }
    const { enteredBy, enteredAt } = first;
    must(isDeepStrictEqual({ ...entry, enteredBy, enteredAt }, first), 'form.entries_differ');
    const form: SeenForm = { ...read, retracted: false, version: 1 };
    picture.forms.set(place, form);
    picture.entries.delete(place);
    happen(picture, place, 'received');
    return { status: 'received', form: { ...told(form), secondEntryBy: by.id } };
  },
} satisfies Promises;
