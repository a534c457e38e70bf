import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type GraphAddress, readAddress, writeAddress } from './graph-address.ts';

/** `replace` for what nobody wants to come back to with the browser's Back: a choice within the same view. */
export type ChangeAddress = (change: Partial<GraphAddress>, options?: { replace?: boolean }) => void;

/** The view as the address bar has it, and how to change it. */
export function useGraphAddress(): [GraphAddress, ChangeAddress] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const address = useMemo(() => readAddress(search), [search]);
  const change: ChangeAddress = useCallback(
    (changed, options = {}) => {
      // What the address bar says now, which may be newer than what was drawn last.
      const text = writeAddress({ ...readAddress(window.location.search), ...changed });
      navigate(text === '' ? path : `${path}?${text}`, options);
    },
    [path, navigate],
  );
  return [address, change];
}
