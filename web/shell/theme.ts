import {
  Anchor,
  type CSSVariablesResolver,
  createTheme,
  darken,
  Loader,
  type MantineTheme,
  Notification,
  Skeleton,
} from '@mantine/core';

/** What all views look like: the density of a tool that is worked with, and colours that everybody can read. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: 8,
  black: '#1a1d21',
  cursorType: 'pointer',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    // Colour alone does not tell a link from the words around it.
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
    // Only what has a role may have a label.
    Loader: Loader.extend({ defaultProps: { role: 'status' } }),
    Skeleton: Skeleton.extend({ defaultProps: { role: 'status' } }),
  },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
});

/** Hues so light that Mantine's darkest shade of them is still too pale beside white. */
const PALE = new Set(['cyan', 'teal', 'green', 'lime', 'yellow', 'orange']);

/** Coloured words on white and on their own tint, and white words on a colour. */
function readableHues({ colors }: MantineTheme): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, shades] of Object.entries(colors)) {
    if (name === 'gray' || name === 'dark') continue;
    const deep = darken(shades[9], PALE.has(name) ? 0.3 : 0.1);
    variables[`--mantine-color-${name}-text`] = deep;
    variables[`--mantine-color-${name}-light-color`] = deep;
    if (!PALE.has(name)) continue;
    variables[`--mantine-color-${name}-filled`] = deep;
    variables[`--mantine-color-${name}-filled-hover`] = darken(deep, 0.1);
    variables[`--mantine-color-${name}-outline`] = deep;
  }
  return variables;
}

/** The same where the surroundings are dark: only what is filled has to change. */
const readableFills = ({ colors }: MantineTheme): Record<string, string> =>
  Object.fromEntries(
    [...PALE].map((name) => [`--mantine-color-${name}-filled`, darken(colors[name]?.[9] ?? name, 0.3)]),
  );

/** Every text has the contrast of 4.5 that WCAG 2 asks for, also what is dimmed, a placeholder or an error. */
export const readableColors: CSSVariablesResolver = (given) => ({
  variables: {},
  light: {
    ...readableHues(given),
    '--mantine-color-dimmed': '#5c656e',
    '--mantine-color-placeholder': '#69727a',
    '--mantine-color-error': given.colors.red[9],
  },
  dark: {
    ...readableFills(given),
    '--mantine-color-dimmed': '#a6a6a6',
    '--mantine-color-placeholder': '#9a9a9a',
    '--mantine-color-error': given.colors.red[4],
  },
});
