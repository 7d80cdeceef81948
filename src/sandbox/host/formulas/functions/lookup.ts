import {
  type Context,
  define,
  type FunctionTable,
  type Grid,
  type WorksheetFunction,
} from '../function';
import {
  compare,
  isError,
  isScalar,
  LAST_COLUMN,
  LAST_ROW,
  NA,
  REF,
  type Scalar,
  VALUE,
  type Value,
} from '../values';
import { wildcardPattern } from './criteria';

function turned(grid: Grid): Grid {
  return Array.from({ length: grid[0]?.length ?? 0 }, (_, c) => grid.map((row) => row[c] ?? null));
}

type Direction = 'exact' | 'atMost' | 'atLeast';

function sameKind(a: Scalar, b: Scalar): boolean {
  return a !== null && typeof a === typeof b && !isError(a);
}

/** Where an exact match stands, 0-based; text may use wildcards. -1 when nowhere. */
function findExact(wanted: Scalar, values: readonly Scalar[]): number {
  if (typeof wanted === 'string') {
    const pattern = wildcardPattern(wanted);
    const folded = wanted.toLowerCase();
    return values.findIndex(
      (value) =>
        typeof value === 'string' &&
        (pattern ? pattern.test(value) : value.toLowerCase() === folded),
    );
  }
  const subject = wanted ?? 0;
  return values.findIndex((value) => value === subject);
}

/**
 * The last position whose value does not exceed `wanted` in an ascending list, by bisection as
 * Excel does it: values of another type are stepped over. -1 when all are greater.
 */
function findSorted(wanted: Scalar, values: readonly Scalar[]): number {
  const subject = wanted ?? 0;
  const places = values.flatMap((value, i) => (sameKind(value, subject) ? [i] : []));
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(values[places[middle] ?? 0] ?? null, subject) <= 0) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? -1;
}

/** Lookups compare numbers bit by bit, unlike the operators. */
function order(a: Scalar, b: Scalar): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compare(a, b);
}

function findDescending(wanted: Scalar, values: readonly Scalar[]): number {
  const subject = wanted ?? 0;
  let found = -1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? null;
    if (!sameKind(value, subject)) continue;
    if (order(value, subject) < 0) break;
    found = i;
  }
  return found;
}

function find(wanted: Scalar, values: readonly Scalar[], direction: Direction): number {
  if (direction === 'exact') return findExact(wanted, values);
  return direction === 'atMost' ? findSorted(wanted, values) : findDescending(wanted, values);
}

/** The values of a single row or column; null for a block. */
function line(value: Value, context: Context): readonly Scalar[] | null {
  const rows = context.rows(value);
  if (rows.length === 1) return rows[0] ?? [];
  return rows[0]?.length === 1 ? rows.map(([first = null]) => first) : null;
}

/** One element, row or column of an area or array; 0 takes all. */
function element(value: Value, row: number, column: number, context: Context): Value {
  if (!isScalar(value) && value.kind === 'reference') {
    const { area, sheet } = value;
    const top = row === 0 ? area.top : area.top + row - 1;
    const left = column === 0 ? area.left : area.left + column - 1;
    if (top > area.bottom || left > area.right) return REF;
    return context.referenceTo(sheet, {
      top,
      left,
      bottom: row === 0 ? area.bottom : top,
      right: column === 0 ? area.right : left,
    });
  }
  const grid = context.rows(value);
  if (row > grid.length || column > (grid[0]?.length ?? 0)) return REF;
  const rows = row === 0 ? grid : grid.slice(row - 1, row);
  const cut = column === 0 ? rows : rows.map((cells) => cells.slice(column - 1, column));
  const [only] = cut[0] ?? [];
  return cut.length === 1 && cut[0]?.length === 1 ? (only ?? null) : { kind: 'matrix', rows: cut };
}

const INDEX = define('@ri|i', (context: Context, area: Value, first: number, second?: number) => {
  if (first < 0 || (second ?? 0) < 0) return VALUE;
  // With one number given, a single row is counted along its columns.
  const flat =
    second === undefined &&
    !isScalar(area) &&
    (area.kind === 'matrix' ? area.rows.length === 1 : area.area.top === area.area.bottom);
  const [row, column] = flat ? [0, first] : [first, second ?? 0];
  return element(area, row, column, context);
});

const MATCH = define('@sr|n', (context: Context, wanted: Scalar, area: Value, type = 1) => {
  const values = line(area, context);
  if (!values) return NA;
  const position = find(wanted, values, type === 0 ? 'exact' : type > 0 ? 'atMost' : 'atLeast');
  return position < 0 ? NA : position + 1;
});

function tableLookup(across: 'VLOOKUP' | 'HLOOKUP'): WorksheetFunction {
  return define(
    '@sri|b',
    (context: Context, wanted: Scalar, table: Value, index: number, sorted = true) => {
      const rows = across === 'VLOOKUP' ? context.rows(table) : turned(context.rows(table));
      if (index < 1) return VALUE;
      if (index > (rows[0]?.length ?? 0)) return REF;
      const keys = rows.map(([first = null]) => first);
      const position = find(wanted, keys, sorted ? 'atMost' : 'exact');
      return position < 0 ? NA : (rows[position]?.[index - 1] ?? null);
    },
  );
}

/** Keys that are errors are stepped over: LOOKUP(2,1/(A1:A9<>""),A1:A9) finds the last entry. */
const LOOKUP = define('@sa|r', (context: Context, wanted: Scalar, grid: Grid, results?: Value) => {
  const rows = (grid[0]?.length ?? 0) > grid.length ? turned(grid) : grid;
  const position = findSorted(
    wanted,
    rows.map(([first = null]) => first),
  );
  if (position < 0) return NA;
  if (results !== undefined) return line(results, context)?.[position] ?? NA;
  return rows[position]?.at(-1) ?? null;
});

const XLOOKUP = define(
  '@srr|vi',
  (
    context: Context,
    wanted: Scalar,
    keys: Value,
    results: Value,
    otherwise: Value = NA,
    mode = 0,
  ) => {
    const values = line(keys, context);
    if (!values) return VALUE;
    const subject = wanted ?? 0;
    let position =
      mode === 2 || typeof subject !== 'string'
        ? findExact(subject, values)
        : values.findIndex(
            (v) => typeof v === 'string' && v.toLowerCase() === subject.toLowerCase(),
          );
    if (position < 0 && (mode === -1 || mode === 1)) {
      values.forEach((value, i) => {
        if (!sameKind(value, subject) || Math.sign(order(value, subject)) !== mode) return;
        const best = values[position] ?? null;
        if (position < 0 || Math.sign(order(value, best)) === -mode) position = i;
      });
    }
    if (position < 0) return otherwise;
    const vertical = context.rows(keys).length > 1;
    return element(results, vertical ? position + 1 : 0, vertical ? 0 : position + 1, context);
  },
);

/** ROW() and COLUMN(): the formula's own position, or the first of the area. */
function positionOf(axis: 'row' | 'column'): WorksheetFunction {
  return define('@|r', ({ place }: Context, value?: Value) => {
    if (value === undefined) return place[axis] + 1;
    if (isScalar(value) || value.kind === 'matrix') return VALUE;
    const { top, left, bottom, right } = value.area;
    const [from, to] = axis === 'row' ? [top, bottom] : [left, right];
    if (!place.arrays) return from + 1;
    const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i + 1);
    return { kind: 'matrix', rows: axis === 'row' ? numbers.map((n) => [n]) : [numbers] };
  });
}

function sizeOf(axis: 'row' | 'column'): WorksheetFunction {
  return define('@r', ({ rows }: Context, value: Value) => {
    if (!isScalar(value) && value.kind === 'reference') {
      const { top, left, bottom, right } = value.area;
      return axis === 'row' ? bottom - top + 1 : right - left + 1;
    }
    const grid = rows(value);
    return axis === 'row' ? grid.length : (grid[0]?.length ?? 0);
  });
}

const OFFSET = define(
  '@rii|ii',
  (context: Context, base: Value, down: number, across: number, tall?: number, wide?: number) => {
    if (isScalar(base) || base.kind !== 'reference') return VALUE;
    const { area, sheet } = base;
    const height = tall ?? area.bottom - area.top + 1;
    const width = wide ?? area.right - area.left + 1;
    const [top, left] = [area.top + down, area.left + across];
    const [bottom, right] = [top + height - 1, left + width - 1];
    if (height < 1 || width < 1 || top < 0 || left < 0) return REF;
    if (bottom > LAST_ROW || right > LAST_COLUMN) return REF;
    return context.referenceTo(sheet, { top, left, bottom, right });
  },
);

/**
 * Everything that gives a reference or asks for one, and the searches: the libraries' compare text
 * by case, know no wildcards or return the key in the place of the value.
 */
export const LOOKUP_FUNCTIONS: FunctionTable = {
  INDEX,
  MATCH,
  VLOOKUP: tableLookup('VLOOKUP'),
  HLOOKUP: tableLookup('HLOOKUP'),
  LOOKUP,
  XLOOKUP,
  OFFSET,
  INDIRECT: define('@t', (context: Context, text: string) => context.referenceNamed(text)),
  ROW: positionOf('row'),
  COLUMN: positionOf('column'),
  ROWS: sizeOf('row'),
  COLUMNS: sizeOf('column'),
  TRANSPOSE: define('g', (grid: Grid) => ({ kind: 'matrix', rows: turned(grid) })),
};
