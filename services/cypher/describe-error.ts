import { Neo4jError } from 'neo4j-driver';
import { isTerminated, isUnavailable } from '../graph/graph-errors.ts';

export type CypherErrorKind = 'syntax' | 'forbidden' | 'timeout' | 'memory' | 'unavailable' | 'other';
/** `offset` counts UTF-16 units from 0; `line` and `column` count from 1. `text` is the word that stands there. */
export type CypherErrorPosition = { offset: number; line: number; column: number; text: string };
export type CypherErrorDescription = { kind: CypherErrorKind; message: string; position?: CypherErrorPosition };

const NO_SUCH_DATABASE = 'Neo.ClientError.Database.DatabaseNotFound';

// In order: the first that matches decides. `syntax` is whatever is wrong with the query or its parameters.
const KINDS: readonly (readonly [RegExp, CypherErrorKind])[] = [
  [
    /\.Statement\.(AccessMode|UnsupportedAdministrationCommand|NotSystemDatabaseError)$|\.ClientError\.Security\./,
    'forbidden',
  ],
  [/TransactionTimedOut|LockAcquisitionTimeout/, 'timeout'],
  [/MemoryPoolOutOfMemoryError|OutOfMemoryError|StackOverFlowError/i, 'memory'],
  [/^Neo\.ClientError\.(Statement|Procedure)\.|^Neo\.ClientError\.General\.InvalidArguments$/, 'syntax'],
  // What cannot be computed, such as a text longer than Java can hold.
  [/^Neo\.DatabaseError\.Statement\.ExecutionFailed$/, 'syntax'],
];

// "(line 1, column 8 (offset: 7))", and below it the line with a caret, of which a message has no need. No white space before it
// in the pattern: a message may quote a value of a user's, and the search would be quadratic in its blanks.
const POSITION = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/;
/** A message may quote a value of any length. */
const LONGEST = 1_000;

const shorten = (message: string): string => (message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message);

const WORD = /^(?:`(?:[^`]|``)*`|[$\p{L}_][\p{L}\p{N}_]*|\d+|\S)/u;

/** The word at an offset; at the end of the query, where something is missing, none. */
const wordAt = (query: string, offset: number): string => WORD.exec(query.slice(offset).trimStart())?.[0] ?? '';

/** Line and column are counted anew: Neo4j may have seen the query behind a prefix of ours. */
function positionAt(query: string, seenOffset: number, prefixLength: number): CypherErrorPosition {
  const offset = Math.min(Math.max(seenOffset - prefixLength, 0), query.length);
  const lines = query.slice(0, offset).split(/\r\n|\r|\n/);
  return { offset, line: lines.length, column: (lines.at(-1) ?? '').length + 1, text: wordAt(query, offset) };
}

/**
 * What went wrong with a query that a user wrote, in terms of an HTTP answer. `prefixLength` is how many characters of
 * ours stood before the query when it failed.
 */
export function describeCypherError(error: unknown, query = '', prefixLength = 0): CypherErrorDescription {
  if (!(error instanceof Neo4jError)) return { kind: 'other', message: String((error as Error)?.message ?? error) };
  const { message, code } = error;
  // "USE elsewhere": the graph is not away, the query asks for another one.
  if (code === NO_SUCH_DATABASE && /\buse\b/i.test(query)) return { kind: 'syntax', message };
  if (isUnavailable(error) || isTerminated(error)) return { kind: 'unavailable', message };
  const kind = KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';
  const match = POSITION.exec(message);
  if (!match) return { kind, message: shorten(message) };
  return {
    kind,
    message: shorten(message.slice(0, match.index).trimEnd()),
    position: positionAt(query, Number(match[3]), prefixLength),
  };
}
