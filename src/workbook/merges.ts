import type { Rect } from '../core/sheet/address';

/** More merges than these are not given: https://learn.microsoft.com/javascript/api/excel/excel.range */
export const MOST_MERGES = 512;

/** The top-left corner of a sheet, where one that is full of merges has some. */
const PROBED_ROWS = 10;
const PROBED_COLUMNS = 40;

/** Queues the merges of a sheet's corner, by which `isCutOff` tells none from too many. */
export function queueProbe(sheet: Excel.Worksheet): Excel.RangeAreas {
  return queueMerged(sheet.getRangeByIndexes(0, 0, PROBED_ROWS, PROBED_COLUMNS));
}

/** Queues the merges of a range. */
export function queueMerged(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  // In one call: a second load would make the items of the first anew.
  merged.load(
    ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'].map((name) => `areas/items/${name}`),
  );
  return merged;
}

/** How Excel fails above the limit is not said: with an error, with no merges, or with the first. */
export function isCutOff(
  areas: Excel.RangeAreas | undefined,
  probe: Excel.RangeAreas | undefined,
): boolean {
  if (!areas) return false;
  return areas.isNullObject
    ? probe !== undefined && !probe.isNullObject
    : areas.areas.items.length >= MOST_MERGES;
}

/** The merges that were queued, 0-based. */
export function rectsOf(areas: Excel.RangeAreas): readonly Rect[] {
  return areas.isNullObject ? [] : areas.areas.items.map(toRect);
}

function toRect({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rect {
  return { row: rowIndex, column: columnIndex, rowCount, columnCount };
}
