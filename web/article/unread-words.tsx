import type { ReadingExplanation } from '../../schema/explanation.ts';

export type ExplainedSentence = ReadingExplanation['sentences'][number];

/** Words that a rule knows and that gave no claim, and why. */
export function UnreadWords({ sentence: { tokens, unread } }: { sentence: ExplainedSentence }) {
  if (unread.length === 0) return null;
  return (
    <ul className="unread-words" aria-label="Words that gave no claim">
      {unread.map(({ word, rule, reason }) => (
        <li key={word}>
          “{tokens[word]?.text}” gave no claim: {reason} (<code>{rule}</code>)
        </li>
      ))}
    </ul>
  );
}
