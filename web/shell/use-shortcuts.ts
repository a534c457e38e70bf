import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';
import { createShortcutReader, type ShortcutAction } from './shortcuts.ts';
import { VIEWS } from './views.tsx';

const TYPED_IN = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="dialog"]';

/** Keys that somebody else listens to: what is typed, what belongs to a dialog, and commands of the browser. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  return event.target instanceof Element && event.target.closest(TYPED_IN) !== null;
}

/** Whether single keys do something; who uses speech to type may switch them off. */
export const useShortcutsSwitch = () =>
  useLocalStorage({ key: 'newsgraph-shortcuts', defaultValue: true, getInitialValueInEffect: false });

/** Calls `act` with what a shortcut asks for. Pass a function that stays the same between renders. */
export function useShortcuts(act: (action: ShortcutAction) => void): void {
  const [isOn] = useShortcutsSwitch();
  useEffect(() => {
    if (!isOn) return undefined;
    const read = createShortcutReader(new Map(VIEWS.map(({ shortcut, path }) => [shortcut, path])));
    const listen = (event: KeyboardEvent): void => {
      const action = read({ key: event.key, at: event.timeStamp, isTaken: isTaken(event) });
      if (action === undefined) return;
      event.preventDefault();
      act(action);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn, act]);
}
