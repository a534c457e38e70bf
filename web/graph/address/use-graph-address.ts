import { replaceEqualDeep } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type GraphAddress, readAddress, writeAddress } from './graph-address.ts';

/** `replace` for what nobody wants to come back to with the browser's Back: a choice within the same view. */
export type ChangeAddress = (change: Partial<GraphAddress>, options?: { replace?: boolean }) => void;

/** The view as the address bar has it, and how to change it. */
export function useGraphAddress(): [GraphAddress, ChangeAddress] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const last = useRef<GraphAddress>(undefined);
  // What stays the same stays the same list, so that choosing a claim does not draw everything anew.
  const address = useMemo(() => {
    last.current = replaceEqualDeep(last.current, readAddress(search)) as GraphAddress;
    return last.current;
  }, [search]);
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
