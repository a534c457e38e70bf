import { dependent } from '../../grammar/sentence-tree.ts';
import { findArguments } from './arguments.ts';
import { contentKind } from './content.ts';
import type { EventMatch, Missed } from './event-match.ts';
import type { CompiledTrigger, EventRules } from './event-rules.ts';
import { matchFixed } from './match-trigger.ts';
import { containerOf, supportOf } from './noun-support.ts';
import type { SentenceView } from './sentence-view.ts';
import { sentenceWords } from './sentence-words.ts';
import { fillers } from './slots.ts';
import { isPassiveVerb, isVerb } from './voice.ts';

/** "Aid was flown to Herat by Uzbekistan" tells of no journey: what only a preposition completes is not made passive. */
const isWrongVoice = (view: SentenceView, word: number, { pattern, rule }: CompiledTrigger): boolean =>
  rule.doer === undefined &&
  isVerb(view, word) &&
  pattern.fixed.length === 0 &&
  pattern.slots.length > 0 &&
  pattern.slots.every(({ prepositions }) => prepositions.length > 0) &&
  isPassiveVerb(view, word) &&
  !pattern.slots.some((slot) => fillers(view, slot, word, []).some((at) => at < word));

const hasObject = ({ tree }: SentenceView, word: number, { rule }: CompiledTrigger): boolean =>
  rule.intransitive === true && dependent(tree, word, 'obj') !== undefined;

function isExcluded(view: SentenceView, { unless }: CompiledTrigger): boolean {
  if (unless.size === 0) return false;
  const written = sentenceWords(view.tree.tokens);
  for (const word of unless) if (written.has(word)) return true;
  return false;
}

const WORDS_MISSING: Missed = { reason: 'words missing', content: [] };

/** Reads one trigger at one word: its fixed words, who acts, towards whom, and what is asked. */
export function readMatch(
  view: SentenceView,
  word: number,
  trigger: CompiledTrigger,
  rules: EventRules,
): EventMatch | Missed {
  const { pattern, rule } = trigger;
  const fixed = matchFixed(view, word, pattern);
  if (fixed === undefined || isExcluded(view, trigger)) return WORDS_MISSING;
  if (isWrongVoice(view, word, trigger) || hasObject(view, word, trigger)) return WORDS_MISSING;
  if (rule.silent === true) return { reason: 'silent', content: [] };
  const { agents, objects, content, filled, answered } = findArguments(view, word, trigger, fixed, rules);
  const wantsContent = pattern.slots.length > 0 && pattern.slots.every(({ kind }) => kind === 'content');
  if (wantsContent && content.length === 0) return { reason: 'nothing asked', content };
  const asked = contentKind(view, content, rules);
  if (rule.asks !== undefined && !rule.asks.split(' ').includes(asked?.predicate ?? ''))
    return { reason: 'nothing asked', content: [] };
  const isPair = rule.together === true && agents.length + objects.length > 1;
  if (!filled && (isVerb(view, word) || !isPair)) return { reason: 'no object', content };
  if (agents.length === 0 && !isPair) return { reason: 'no subject', content };
  if (objects.length === 0 && rule.object === undefined && !isPair) return { reason: 'no object', content };
  const head = isVerb(view, word) ? word : (supportOf(view, word) ?? word);
  const container = containerOf(view, word);
  const words = container === undefined ? fixed : [...fixed, container];
  return {
    trigger,
    word,
    head,
    fixed: words,
    agents,
    objects,
    content,
    ...(answered ? { answered } : {}),
    ...(asked === undefined ? {} : { contentKind: asked }),
  };
}
