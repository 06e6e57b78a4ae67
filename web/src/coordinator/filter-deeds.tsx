import '../fields.css';
import './deeds.css';
import './filters.css';
import { deskTexts } from './texts.ts';

const words = deskTexts.filters;

type Props = {
  clear: () => void;
  /** How many runs the filter leaves; null while that is not known. */
  found: number | null;
  /** The first day is after the last. */
  isWrong: boolean;
};

/** Asks for what is in the fields, or for all; and how many runs that is. */
export function FilterDeeds({ clear, found, isWrong }: Props) {
  return (
    <>
      <p class="deeds">
        <button type="submit" class="main">
          {words.apply}
        </button>{' '}
        <button type="button" class="plain" onClick={clear}>
          {words.clear}
        </button>{' '}
        <span role="status">{found !== null && words.found(found)}</span>
      </p>
      {isWrong && <p role="alert">{words.wrongOrder}</p>}
    </>
  );
}
