import { useTablet } from '../offline/use-tablet.ts';
import { leaderTexts } from '../texts/leader-texts.ts';
import { Question } from '../ui/confirm.tsx';

const words = leaderTexts.leaving;

/** Asks before somebody signs out or hands the device over while something is unsent. */
export function LeaveQuestion() {
  const { tablet, state } = useTablet();
  const { question } = tablet;
  if (!question) return null;
  const { leaving, unsent, answer } = question;
  const isOnPageOnly = state.is === 'open' && state.onPageOnly > 0;
  return (
    <Question
      {...{ title: words.title(unsent), stay: words.stay, go: words.go[leaving], answer }}
      isGrave
    >
      {isOnPageOnly ? words.lost : words[leaving]}
    </Question>
  );
}
