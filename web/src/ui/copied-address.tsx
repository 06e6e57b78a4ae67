import { useId, useRef } from 'preact/hooks';
import { FieldRow } from './field.tsx';
import { useCopy } from './use-copy.ts';

type CopiedAddressProps = {
  address: string;
  words: { address: string; copy: string; copied: string; copyByHand: string };
  /** Is copying what is done next on the page? */
  isMain?: boolean;
};

/** An address to be copied; where the browser cannot copy, it is selected. */
export function CopiedAddress({ address, words, isMain = false }: CopiedAddressProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { copy, message } = useCopy(address, words);
  const copyAddress = () => {
    field.current?.select();
    copy();
  };
  return (
    <>
      <FieldRow id={id} label={words.address}>
        <input ref={field} id={id} readOnly value={address} />
      </FieldRow>
      <button type="button" class={isMain ? 'main' : undefined} onClick={copyAddress}>
        {words.copy}
      </button>
      <span role="status"> {message}</span>
    </>
  );
}
