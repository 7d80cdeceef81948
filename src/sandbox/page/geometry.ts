import type { LineModel } from '../host/model';

/** Where the rows (or columns) of a sheet lie, in CSS pixels from the first one. */
export interface Axis {
  readonly count: number;
  /** `count + 1` offsets; line i spans offsets[i] to offsets[i + 1]. Hidden lines span nothing. */
  readonly offsets: Float64Array;
}

/** Lines `first` to `last`, both included, 0-based; empty when `last < first`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const PIXELS_PER_POINT = 96 / 72;

/** Lays out `count` lines; sizes in points become whole pixels, so that lines stay sharp. */
export function layOut(
  lines: ReadonlyMap<number, LineModel>,
  standardPoints: number,
  count: number,
): Axis {
  const standard = Math.round(standardPoints * PIXELS_PER_POINT);
  const offsets = new Float64Array(count + 1);
  for (let i = 0, at = 0; i < count; i += 1) {
    const line = lines.get(i);
    if (!line?.hidden)
      at +=
        line === undefined || line.size === null
          ? standard
          : Math.round(line.size * PIXELS_PER_POINT);
    offsets[i + 1] = at;
  }
  return { count, offsets };
}

/** Pixels before a line; the far edge for lines beyond the axis. */
export function startOf(axis: Axis, line: number): number {
  return axis.offsets[Math.min(Math.max(line, 0), axis.count)] ?? 0;
}

/** Pixels that `length` lines from `first` on take together. */
export function extentOf(axis: Axis, first: number, length: number): number {
  return startOf(axis, first + length) - startOf(axis, first);
}

/** The visible line at a pixel; the nearest end outside the axis. */
export function lineAt(axis: Axis, pixel: number): number {
  let low = 0;
  let high = axis.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(axis, middle) <= pixel) low = middle;
    else high = middle - 1;
  }
  // Of several lines that start here only the last has an extent; the others are hidden.
  return low;
}

/** The lines that show between two pixels, clipped to `within`. */
export function visibleSpan(axis: Axis, from: number, to: number, within: Span): Span {
  return {
    first: Math.max(within.first, lineAt(axis, from)),
    last: Math.min(within.last, lineAt(axis, Math.max(from, to - 1))),
  };
}

/** The next line in a direction that is not hidden; `line` itself when there is none. */
export function nextVisible(axis: Axis, line: number, step: 1 | -1): number {
  for (let next = line + step; next >= 0 && next < axis.count; next += step) {
    if (extentOf(axis, next, 1) > 0) return next;
  }
  return line;
}
