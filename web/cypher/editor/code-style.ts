import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { styleNonce } from '../../shell/style-nonce.ts';

// Each has a contrast of at least 4.5 on its background; `light-dark` follows the switch without a new style.
const COLOR = {
  keyword: 'light-dark(#8b2fb8, #d6a1f5)',
  label: 'light-dark(#0b6a86, #6cc7e6)',
  property: 'light-dark(#7a4a00, #e3b76c)',
  call: 'light-dark(#2b53c5, #93b4ff)',
  text: 'light-dark(#1c6b36, #86d19a)',
  number: 'light-dark(#a0340a, #ffa77c)',
  parameter: 'light-dark(#b01f5c, #ff9ec4)',
  comment: 'light-dark(#5c6670, #a0a8b1)',
} as const;

const highlightStyle = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: COLOR.keyword, fontWeight: '600' },
  { tag: tags.typeName, color: COLOR.label },
  { tag: tags.propertyName, color: COLOR.property },
  { tag: [tags.function(tags.variableName), tags.standard(tags.variableName)], color: COLOR.call },
  { tag: tags.string, color: COLOR.text },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: COLOR.number },
  { tag: tags.special(tags.variableName), color: COLOR.parameter },
  { tag: tags.comment, color: COLOR.comment, fontStyle: 'italic' },
]);

const border = '1px solid var(--mantine-color-default-border)';
const raised = 'light-dark(var(--mantine-color-white), var(--mantine-color-dark-6))';

const look = EditorView.theme({
  '&': { fontSize: '0.8125rem', backgroundColor: 'transparent', color: 'var(--mantine-color-text)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '1.55' },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--mantine-color-text)' },
  '.cm-cursor': { borderLeftColor: 'var(--mantine-color-text)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--mantine-color-dimmed)', border: 'none' },
  '.cm-placeholder': { color: 'var(--mantine-color-placeholder)' },
  '.cm-tooltip': {
    backgroundColor: raised,
    color: 'var(--mantine-color-text)',
    border,
    borderRadius: 'var(--mantine-radius-sm)',
    boxShadow: 'var(--mantine-shadow-md)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mantine-font-family-monospace)',
    maxWidth: 'min(90vw, 34rem)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: '1rem',
    justifyContent: 'space-between',
    padding: '0.15rem 0.6rem',
  },
  '.cm-tooltip-autocomplete > ul > li .cm-completionDetail': {
    color: 'var(--mantine-color-dimmed)',
    fontStyle: 'normal',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--mantine-primary-color-filled)',
    color: 'var(--mantine-primary-color-contrast)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--mantine-color-error)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--mantine-color-error)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
    backgroundColor: 'light-dark(#ffe3e3, #4a1f24)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'light-dark(#d0ebff, #1b4965)' },
  '.cm-foldPlaceholder': { backgroundColor: 'transparent', border, color: 'var(--mantine-color-dimmed)' },
  '.cm-snippetField': { backgroundColor: 'light-dark(#e7ecfb, #2b3350)' },
});

/** How code looks, in light and dark, and the nonce without which no style of it counts. */
export const codeStyle = (): Extension => [
  EditorView.cspNonce.of(styleNonce()),
  look,
  syntaxHighlighting(highlightStyle),
];
