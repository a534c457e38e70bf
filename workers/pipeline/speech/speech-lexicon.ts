import { splitPhrases, splitWords } from '../split-words.ts';

/** What a verb does with the words of its subject; `withhold` says that they were not said. */
export type SpeechAct =
  | 'say'
  | 'claim'
  | 'deny'
  | 'believe'
  | 'find'
  | 'ask'
  | 'accuse'
  | 'voice'
  | 'quote'
  | 'withhold';

/** `takes` are the complements that hold what is said: kinds of clauses, or the preposition before them. */
export interface SpeechVerbRule {
  readonly id: string;
  readonly reason: string;
  readonly does: SpeechAct;
  readonly takes: string;
  readonly verbs: string;
}

export interface SpeechNounRule {
  readonly id: string;
  readonly reason: string;
  readonly kind: 'speaks-for' | 'outlet' | 'belongs-to' | 'work' | 'content' | 'view' | 'land';
  readonly words: string;
}

export interface SpeechPhraseRule {
  readonly id: string;
  readonly reason: string;
  readonly kind:
    | 'source-preposition'
    | 'view-preposition'
    | 'citing-verb'
    | 'author-preposition'
    | 'employer-preposition'
    | 'question-word'
    | 'question-label'
    | 'answer-label'
    | 'owned'
    | 'made-clear';
  readonly words: string;
}

/** All that a verb may do, of every group that names it. */
export interface SpeechVerb {
  readonly acts: ReadonlySet<SpeechAct>;
  readonly takes: ReadonlySet<string>;
}

export interface SpeechLexicon {
  /** By dictionary form. */
  readonly verbs: ReadonlyMap<string, SpeechVerb>;
  readonly nouns: Readonly<Record<SpeechNounRule['kind'], ReadonlySet<string>>>;
  readonly phrases: Readonly<Record<SpeechPhraseRule['kind'], ReadonlySet<string>>>;
}

export interface SpeechRules {
  readonly verbs: readonly SpeechVerbRule[];
  readonly nouns: readonly SpeechNounRule[];
  readonly phrases: readonly SpeechPhraseRule[];
}

function verbsOf(rules: readonly SpeechVerbRule[]): Map<string, SpeechVerb> {
  const verbs = new Map<string, SpeechVerb>();
  for (const { does, takes, verbs: words } of rules) {
    for (const verb of splitPhrases(words)) {
      const known = verbs.get(verb);
      verbs.set(verb, {
        acts: new Set([...(known?.acts ?? []), does]),
        takes: new Set([...(known?.takes ?? []), ...splitWords(takes)]),
      });
    }
  }
  return verbs;
}

/** Builds the verbs, nouns and prepositions by which an article gives somebody else the word. */
export function buildSpeechLexicon({ verbs, nouns, phrases }: SpeechRules): SpeechLexicon {
  const nounsOf = (kind: SpeechNounRule['kind']): Set<string> =>
    new Set(nouns.filter((rule) => rule.kind === kind).flatMap((rule) => splitWords(rule.words)));
  const phrasesOf = (kind: SpeechPhraseRule['kind']): Set<string> =>
    new Set(phrases.filter((rule) => rule.kind === kind).flatMap((rule) => splitPhrases(rule.words)));
  return {
    verbs: verbsOf(verbs),
    nouns: {
      'speaks-for': nounsOf('speaks-for'),
      outlet: nounsOf('outlet'),
      'belongs-to': nounsOf('belongs-to'),
      work: nounsOf('work'),
      content: nounsOf('content'),
      view: nounsOf('view'),
      land: nounsOf('land'),
    },
    phrases: {
      'source-preposition': phrasesOf('source-preposition'),
      'view-preposition': phrasesOf('view-preposition'),
      'citing-verb': phrasesOf('citing-verb'),
      'author-preposition': phrasesOf('author-preposition'),
      'employer-preposition': phrasesOf('employer-preposition'),
      'question-word': phrasesOf('question-word'),
      'question-label': phrasesOf('question-label'),
      'answer-label': phrasesOf('answer-label'),
      owned: phrasesOf('owned'),
      'made-clear': phrasesOf('made-clear'),
    },
  };
}
