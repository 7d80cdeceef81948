import type { CellValue } from '../core/sheet/cell';

/**
 * Anchors name the row a journaled cell stands in by what its name column says, so that putting
 * back finds the row again after rows were inserted, deleted or sorted.
 */

/** 32-bit FNV-1a of a cell's content, in base 36: short enough to keep one per row. */
export function anchorOf(content: CellValue): string {
  let hash = 0x811c9dc5;
  for (const character of String(content)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/**
 * Where each journaled row is now: an index into `current`, or -1 where it cannot be said for
 * certain. `expected` starts at index `start` of `current`. A row whose anchor still agrees is where
 * it was; another is looked for by its anchor, which must be the only one of its kind on both sides.
 */
export function locateRows(
  expected: readonly string[],
  current: readonly string[],
  start: number,
): readonly number[] {
  const allInPlace = expected.every((anchor, offset) => current[start + offset] === anchor);
  if (allInPlace) return expected.map((_, offset) => start + offset);
  const positions = new Map<string, number>();
  current.forEach((anchor, index) => {
    positions.set(anchor, positions.has(anchor) ? -1 : index);
  });
  const counts = new Map<string, number>();
  for (const anchor of expected) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  return expected.map((anchor) => (counts.get(anchor) === 1 ? (positions.get(anchor) ?? -1) : -1));
}
