import { expect, test } from '@jest/globals';
import { createShortcutReader, type KeyPress } from '../../../web/shell/shortcuts.ts';

const paths = new Map([
  ['w', '/'],
  ['g', '/graph'],
]);

/** What the last of the keys asks for; each is pressed 100 ms after the one before. */
function readAll(presses: readonly (string | Partial<KeyPress>)[]): unknown {
  const read = createShortcutReader(paths);
  return presses
    .map((press, index) => {
      const given = typeof press === 'string' ? { key: press } : press;
      return read({ key: '', at: index * 100, isTaken: false, ...given });
    })
    .at(-1);
}

test.each<[string, (string | Partial<KeyPress>)[], unknown]>([
  ['g and a letter goes to its view', ['g', 'w'], { go: '/' }],
  ['g twice goes to the view of g', ['g', 'g'], { go: '/graph' }],
  ['a letter alone does nothing', ['w'], undefined],
  ['another letter between ends the sequence', ['g', 'x', 'w'], undefined],
  ['a letter that comes late does nothing', ['g', { key: 'w', at: 5000 }], undefined],
  ['Shift between does not count', ['g', 'Shift', 'w'], { go: '/' }],
  ['what is typed in a field is not for us', [{ key: 'g', isTaken: true }, 'w'], undefined],
  ['nor is a letter that follows in a field', ['g', { key: 'w', isTaken: true }], undefined],
  ['? asks for help', ['?'], 'help'],
  ['? in a field does not', [{ key: '?', isTaken: true }], undefined],
  ['what went somewhere is over', ['g', 'w', 'w'], undefined],
])('%s', (_, presses, action) => {
  expect(readAll(presses)).toEqual(action);
});
