import { useEffect, useRef, useState } from 'preact/hooks';
import { texts } from '../../texts/staff.ts';
import './sheet-preview.css';

const words = texts.forms.sheet;

type SheetPreviewProps = { sheet: Blob; title: string; ready: string };

/** The sheet as it will be printed, and the button that prints it. */
export function SheetPreview({ sheet, title, ready }: SheetPreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [address] = useState(() => URL.createObjectURL(sheet));
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <>
      <p role="status">{ready}</p>
      <p class="sheet-actions">
        <button type="button" class="main" onClick={() => frame.current?.contentWindow?.print()}>
          {words.print}
        </button>{' '}
        <a class="button" href={address} target="_blank" rel="noopener">
          {words.apart}
        </a>
      </p>
      <iframe ref={frame} class="sheet" title={title} src={address} />
    </>
  );
}
