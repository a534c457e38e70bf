import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { CompletionOption } from '../query/completion-options.ts';
import { completionsAt, type Known } from '../query/completions.ts';

/** What is known at this moment, and what will be once the schema is here. */
export type KnownNow = { readonly now: () => Known; readonly soon: () => Promise<Known> };

const KIND_NAMES: Record<CompletionOption['kind'], string> = {
  label: 'label',
  type: 'relationship type',
  property: 'property',
  variable: 'variable',
  parameter: 'parameter',
  function: 'function',
  keyword: 'keyword',
  snippet: 'template',
};

function toCompletion({ label, kind, detail, template, boost = 0 }: CompletionOption): Completion {
  const completion = { label, detail: detail ?? KIND_NAMES[kind], boost };
  return template === undefined ? completion : snippetCompletion(template, completion);
}

function complete(context: CompletionContext, known: Known): CompletionResult | null {
  const { state, pos, explicit } = context;
  const found = completionsAt(state.doc.toString(), pos, known);
  if (!found) return null;
  // A list that springs up on every space is in the way.
  if (!explicit && !found.isSure && found.from === pos) return null;
  return { from: found.from, options: found.options.map(toCompletion), validFor: /^[$`]?[\p{L}\p{N}_.]*`?$/u };
}

/** Completion by typing, and by Ctrl-Space. Whoever types before the schema is here gets their list when it is. */
export const completeCypher = ({ now, soon }: KnownNow): Extension =>
  autocompletion({
    override: [
      (context) => {
        const known = now();
        const result = complete(context, known);
        return result || known.schema ? result : soon().then((later) => complete(context, later));
      },
    ],
    icons: false,
    activateOnCompletion: () => false,
  });
