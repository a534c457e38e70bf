import { Link } from 'wouter';
import type { EntityReference } from '../../schema/claim.ts';
import { listNames } from '../claims/describe-claim.ts';
import { nameWithType } from '../claims/entity-name.tsx';
import { cutSentence, type Part, type Piece, unplacedEntities } from './cut-sentence.ts';
import { type Highlight, litEntities, markedWords } from './highlight.ts';
import type { ReadingRow } from './reading-rows.ts';

/** The address of the view with something chosen. */
export type AddressOf = (highlight: Highlight) => string;

const Words = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ start, text, isMarked }) => (
    <span key={start} className={isMarked ? 'words-marked' : undefined}>
      {text}
    </span>
  ));

type MentionProps = { part: Part; first: EntityReference; href: string; isLit: boolean };

function Mention({ part, first, href, isLit }: MentionProps) {
  const surface = part.pieces.map(({ text }) => text).join('');
  const who = listNames(part.entities.map(nameWithType));
  return (
    <Link
      href={href}
      replace
      className="mention"
      data-type={first.type}
      data-entity={first.id}
      data-lit={isLit || undefined}
      title={who}
      aria-label={surface === first.name ? who : `${surface}: ${who}`}
    >
      <Words pieces={part.pieces} />
    </Link>
  );
}

type SentenceTextProps = { row: ReadingRow; highlight: Highlight | undefined; addressOf: AddressOf };

/** A sentence with its mentions as links that choose what is claimed of them here. */
export function SentenceText({ row, highlight, addressOf }: SentenceTextProps) {
  const { sentence } = row;
  const lit = litEntities(highlight, row);
  const unplaced = unplacedEntities(sentence);
  return (
    <p className="sentence-text" dir="auto">
      {cutSentence(sentence, markedWords(highlight, row)).map((part) => {
        const [first] = part.entities;
        if (!first) return <Words key={part.start} pieces={part.pieces} />;
        const href = addressOf({ sentence: sentence.index, entity: first.id });
        const isLit = part.entities.some(({ id }) => lit.has(id));
        return <Mention key={part.start} part={part} first={first} href={href} isLit={isLit} />;
      })}
      {unplaced.length > 0 && (
        <span className="sentence-unplaced"> (also mentions {listNames(unplaced.map(nameWithType))})</span>
      )}
    </p>
  );
}
