import { useSyncExternalStore } from 'react';
import type { Host } from '../host/host';

const versions = new WeakMap<Host, number>();

/** A number that grows with every change of the host's workbook; re-renders on each. */
export function useBookVersion(host: Host): number {
  return useSyncExternalStore(
    (listener) =>
      host.onChange(() => {
        versions.set(host, (versions.get(host) ?? 0) + 1);
        // A request raises many changes before its answer; one drawing shows them all.
        queueMicrotask(listener);
      }),
    () => versions.get(host) ?? 0,
  );
}
