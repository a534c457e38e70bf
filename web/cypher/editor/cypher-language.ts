import { StreamLanguage, type StreamParser, type StringStream } from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import { tags } from '@lezer/highlight';
import words from '../query/cypher-words.json' with { type: 'json' };

type State = {
  base: unknown;
  /** What goes on from the line before: a comment, or a text and how it is closed. */
  inside: 'comment' | "'" | '"' | undefined;
  /** The sign right before decides what a name is: `:` a label, `.` a property. */
  before: 'label' | 'property' | undefined;
};

const KEYWORDS = new Set(words.keywords.flatMap((keyword) => keyword.split(' ')));
const FUNCTIONS = new Set(Object.keys(words.functions).map((name) => name.toLowerCase()));
const NAME = /^(?:`(?:[^`]|``)*`|[\p{L}_][\p{L}\p{N}_]*)/u;

function goOn(stream: StringStream, state: State): string {
  const { inside } = state;
  if (inside === 'comment') {
    if (stream.match(/^.*?\*\//)) state.inside = undefined;
    else stream.skipToEnd();
    return 'comment';
  }
  if (stream.match(inside === "'" ? /^(?:[^'\\]|\\.)*'/ : /^(?:[^"\\]|\\.)*"/)) state.inside = undefined;
  else stream.skipToEnd();
  return 'string';
}

function open(stream: StringStream, state: State): string | undefined {
  if (stream.match('/*')) state.inside = 'comment';
  else if (stream.match("'")) state.inside = "'";
  else if (stream.match('"')) state.inside = '"';
  return state.inside && goOn(stream, state);
}

function nameOf(stream: StringStream, before: State['before']): string {
  const word = stream.current();
  if (before) return before;
  if (stream.match(/^\s*\(/, false) && FUNCTIONS.has(word.toLowerCase())) return 'call';
  if (KEYWORDS.has(word.toUpperCase())) return 'keyword';
  // `{name: …}`; a label follows its colon without a space.
  return stream.match(/^:\s/, false) ? 'property' : 'variable';
}

/** What the mode of CodeMirror 5, which knows the Cypher of ten years ago, gets wrong. */
function readModern(stream: StringStream, state: State): string | undefined {
  const { before } = state;
  state.before = undefined;
  if (stream.match(/^\$(?:`[^`]*`|[\p{L}\p{N}_]+)/u)) return 'parameter';
  if (stream.match(/^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/)) return 'number';
  if (stream.match(NAME)) {
    // `:A|B` and `:A&B`
    if (before === 'label' && stream.match(/^\s*[|&]/, false)) state.before = 'label';
    return nameOf(stream, before);
  }
  if (stream.match(/^[:|&]!?(?=[\p{L}_`])/u)) {
    state.before = stream.current().startsWith(':') || before === 'label' ? 'label' : undefined;
    return 'punctuation';
  }
  if (stream.match(/^\.(?=[\p{L}_`])/u)) {
    state.before = 'property';
    return 'punctuation';
  }
  return undefined;
}

const parser: StreamParser<State> = {
  name: 'cypher',
  startState: (unit) => ({ base: cypher.startState?.(unit), inside: undefined, before: undefined }),
  copyState: (state) => ({ ...state, base: { ...(state.base as object) } }),
  token: (stream, state) => {
    if (state.inside) return goOn(stream, state);
    if (stream.eatSpace()) return null;
    return open(stream, state) ?? readModern(stream, state) ?? cypher.token(stream, state.base);
  },
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
  },
  tokenTable: {
    label: tags.typeName,
    property: tags.propertyName,
    parameter: tags.special(tags.variableName),
    call: tags.function(tags.variableName),
    variable: tags.variableName,
  },
};

/** Cypher 5: the colours of CodeMirror's own mode, with what Cypher has learned since. */
export const cypherLanguage = StreamLanguage.define(parser);
