import type { StylesheetJson } from 'cytoscape';
import { CONTRADICTION, type ColorScheme, DASHES, EDGE_STYLES, type EdgeStyle } from './edge-styles.ts';
import { DOT, NODE_STYLES, nodeStyleOf } from './node-styles.ts';

/** What is not data: the ground, the words on it, and what is chosen. */
const INK: Record<ColorScheme, { ground: string; text: string; chosen: string; dot: string }> = {
  light: { ground: '#ffffff', text: '#1f2328', chosen: '#e8590c', dot: '#868e96' },
  dark: { ground: '#242424', text: '#e6e6e6', chosen: '#ffd43b', dot: '#909296' },
};

// Smaller letters than these on the screen are not read, only drawn.
const READABLE = 7;

/** The ground that a picture of the drawing gets, too. */
export const groundOf = (scheme: ColorScheme): string => INK[scheme].ground;

function edgeRule(name: string, style: EdgeStyle, scheme: ColorScheme): StylesheetJson[number] {
  const color = style.color[scheme];
  return {
    selector: `edge.${name}`,
    style: {
      width: style.width,
      'line-color': color,
      'target-arrow-color': color,
      'target-arrow-shape': style.arrow,
      ...(style.line === 'solid'
        ? { 'line-style': 'solid' }
        : { 'line-style': 'dashed', 'line-dash-pattern': [...DASHES[style.line]] }),
    },
  } as StylesheetJson[number];
}

function nodeRule(type: string, scheme: ColorScheme): StylesheetJson[number] {
  const { shape, color } = nodeStyleOf(type);
  return { selector: `node.${type}`, style: { shape, 'background-color': color[scheme] } };
}

function nodeRules(scheme: ColorScheme): StylesheetJson {
  const { ground, text, dot } = INK[scheme];
  const { color } = nodeStyleOf('');
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': color[scheme],
        label: 'data(label)',
        color: text,
        'font-size': 11,
        'min-zoomed-font-size': READABLE,
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-outline-color': ground,
        'text-outline-width': 2,
        'text-wrap': 'ellipsis',
        'text-max-width': '130px',
      },
    },
    ...Object.keys(NODE_STYLES).map((type) => nodeRule(type, scheme)),
    { selector: `node.${DOT}`, style: { width: 5, height: 5, 'background-color': dot, label: '' } },
    { selector: 'node.opened', style: { 'border-width': 3, 'border-color': text } },
  ];
}

function edgeRules(scheme: ColorScheme): StylesheetJson {
  const { ground, text } = INK[scheme];
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 36,
        'arrow-scale': 0.9,
        label: 'data(label)',
        color: text,
        'font-size': 9,
        'min-zoomed-font-size': READABLE,
        'text-rotation': 'autorotate',
        'text-outline-color': ground,
        'text-outline-width': 2,
      },
    },
    ...Object.entries(EDGE_STYLES).map(([name, style]) => edgeRule(name, style, scheme)),
    { selector: 'edge.symmetric', style: { 'target-arrow-shape': 'none' } },
    {
      selector: 'edge.contradicted',
      style: {
        'underlay-color': CONTRADICTION.color[scheme],
        'underlay-padding': 4,
        'underlay-opacity': 0.55,
      } as Record<string, unknown>,
    },
  ];
}

/** Cytoscape's stylesheet, made of the tables of styles; later rules win. */
export function drawingStyle(scheme: ColorScheme): StylesheetJson {
  const { chosen } = INK[scheme];
  return [
    { selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } as Record<string, unknown> },
    ...nodeRules(scheme),
    ...edgeRules(scheme),
    { selector: 'node.focused', style: { 'border-width': 3, 'border-color': chosen, 'border-style': 'dashed' } },
    { selector: 'node.selected', style: { 'border-width': 4, 'border-color': chosen, 'border-style': 'solid' } },
    {
      selector: 'edge.selected',
      style: {
        width: 4,
        'overlay-color': chosen,
        'overlay-padding': 3,
        'overlay-opacity': 0.35,
        'z-index': 9,
        'min-zoomed-font-size': 0,
      },
    },
  ] as StylesheetJson;
}
