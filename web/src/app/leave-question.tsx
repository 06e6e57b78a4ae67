import { useTablet } from '../offline/use-tablet.ts';
import { texts } from '../texts/staff.ts';
import { Modal } from '../ui/modal.tsx';

const words = texts.leaving;

/** Asks before somebody signs out or hands the device over while something is unsent. */
export function LeaveQuestion() {
  const { tablet, state } = useTablet();
  const { question } = tablet;
  if (!question) return null;
  const { leaving, unsent, answer } = question;
  const isOnPageOnly = state.is === 'open' && state.onPageOnly > 0;
  return (
    <Modal title={words.title(unsent)} close={() => answer(false)}>
      <p>{isOnPageOnly ? words.lost : words[leaving]}</p>
      <p class="actions">
        <button type="button" onClick={() => answer(false)}>
          {words.stay}
        </button>
        <button type="button" class="grave" onClick={() => answer(true)}>
          {words.go[leaving]}
        </button>
      </p>
    </Modal>
  );
}
