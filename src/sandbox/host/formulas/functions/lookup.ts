import { cellAddress } from '../../../../core/sheet/address';
import {
  areaFunction,
  type Context,
  type FunctionTable,
  scalarFunction,
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
  toBoolean,
  toNumber,
  toText,
  VALUE,
  type Value,
} from '../values';
import { wildcardPattern } from './criteria';

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

const INDEX: WorksheetFunction = {
  params: 'rss',
  min: 2,
  max: 3,
  call: (args, context) => {
    const [area = null] = args;
    if (isError(area)) return area;
    const first = toNumber(context.scalar(args[1] ?? null));
    const second = toNumber(context.scalar(args[2] ?? null));
    if (isError(first)) return first;
    if (isError(second)) return second;
    if (first < 0 || second < 0) return VALUE;
    // With one number given, a single row is counted along its columns.
    const flat =
      args.length === 2 &&
      !isScalar(area) &&
      (area.kind === 'matrix' ? area.rows.length === 1 : area.area.top === area.area.bottom);
    const [row, column] = flat ? [0, first] : [first, second];
    return element(area, Math.trunc(row), Math.trunc(column), context);
  },
};

const MATCH: WorksheetFunction = {
  params: 'srs',
  min: 2,
  max: 3,
  call: (args, context) => {
    const wanted = context.scalar(args[0] ?? null);
    const type = args.length < 3 ? 1 : toNumber(context.scalar(args[2] ?? null));
    if (isError(type)) return type;
    if (isError(args[1] ?? null)) return args[1] ?? null;
    const values = line(args[1] ?? null, context);
    if (!values) return NA;
    const position = find(wanted, values, type === 0 ? 'exact' : type > 0 ? 'atMost' : 'atLeast');
    return position < 0 ? NA : position + 1;
  },
};

function tableLookup(across: 'VLOOKUP' | 'HLOOKUP'): WorksheetFunction {
  return {
    params: 'srss',
    min: 3,
    max: 4,
    call: (args, context) => {
      const wanted = context.scalar(args[0] ?? null);
      const table = args[1] ?? null;
      const number = toNumber(context.scalar(args[2] ?? null));
      const sorted = args.length < 4 ? true : toBoolean(context.scalar(args[3] ?? null));
      if (isError(table)) return table;
      if (isError(number)) return number;
      if (isError(sorted)) return sorted;
      const rows = context.rows(table);
      const vertical = across === 'VLOOKUP';
      const keys = vertical ? rows.map(([first = null]) => first) : (rows[0] ?? []);
      const index = Math.trunc(number);
      if (index < 1) return VALUE;
      if (index > (vertical ? (rows[0]?.length ?? 0) : rows.length)) return REF;
      const position = find(wanted, keys, sorted ? 'atMost' : 'exact');
      if (position < 0) return NA;
      return (vertical ? rows[position]?.[index - 1] : rows[index - 1]?.[position]) ?? null;
    },
  };
}

const LOOKUP: WorksheetFunction = {
  params: 'sar',
  min: 2,
  max: 3,
  call: (args, context) => {
    const wanted = context.scalar(args[0] ?? null);
    const table = args[1] ?? null;
    if (isError(table)) return table;
    const rows = context.rows(table);
    const wide = (rows[0]?.length ?? 0) > rows.length;
    const keys = wide ? (rows[0] ?? []) : rows.map(([first = null]) => first);
    // Keys that are errors are stepped over: LOOKUP(2,1/(A1:A9<>""),A1:A9) finds the last entry.
    const position = findSorted(wanted, keys);
    if (position < 0) return NA;
    if (args.length > 2) return line(args[2] ?? null, context)?.[position] ?? NA;
    const last = rows[rows.length - 1] ?? [];
    return (wide ? last[position] : rows[position]?.[(rows[0]?.length ?? 1) - 1]) ?? null;
  },
};

const XLOOKUP: WorksheetFunction = {
  params: 'srrrss',
  min: 3,
  max: 6,
  call: (args, context) => {
    const [wanted = null, keys = null, results = null, otherwise] = args;
    const mode = toNumber(context.scalar(args[4] ?? null));
    if (isError(mode)) return mode;
    const values = line(keys, context);
    if (!values) return VALUE;
    const subject = context.scalar(wanted) ?? 0;
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
    if (position < 0) return otherwise ?? NA;
    const vertical = context.rows(keys).length > 1;
    return element(results, vertical ? position + 1 : 0, vertical ? 0 : position + 1, context);
  },
};

/** ROW() and COLUMN(): the formula's own position, or the first of the area. */
function positionOf(axis: 'row' | 'column'): WorksheetFunction {
  return areaFunction(0, 1, ([value], context) => {
    if (value === undefined) return context.place[axis] + 1;
    if (isScalar(value) || value.kind === 'matrix') return VALUE;
    const { top, left, bottom, right } = value.area;
    if (!context.place.arrays) return (axis === 'row' ? top : left) + 1;
    const [from, to] = axis === 'row' ? [top, bottom] : [left, right];
    const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i + 1);
    return { kind: 'matrix', rows: axis === 'row' ? numbers.map((n) => [n]) : [numbers] };
  });
}

function sizeOf(axis: 'row' | 'column'): WorksheetFunction {
  return areaFunction(1, 1, ([value = null], context) => {
    if (isError(value)) return value;
    if (!isScalar(value) && value.kind === 'reference') {
      const { top, left, bottom, right } = value.area;
      return axis === 'row' ? bottom - top + 1 : right - left + 1;
    }
    const rows = context.rows(value);
    return axis === 'row' ? rows.length : (rows[0]?.length ?? 0);
  });
}

const OFFSET: WorksheetFunction = {
  params: 'rssss',
  min: 3,
  max: 5,
  call: (args, context) => {
    const [base = null] = args;
    if (isScalar(base) || base.kind !== 'reference') return VALUE;
    const numbers: number[] = [];
    for (const arg of args.slice(1)) {
      const number = toNumber(context.scalar(arg));
      if (isError(number)) return number;
      numbers.push(Math.trunc(number));
    }
    const { area, sheet } = base;
    const [down = 0, across = 0] = numbers;
    const height = numbers[2] ?? area.bottom - area.top + 1;
    const width = numbers[3] ?? area.right - area.left + 1;
    const top = area.top + down;
    const left = area.left + across;
    const [bottom, right] = [top + height - 1, left + width - 1];
    if (height < 1 || width < 1 || top < 0 || left < 0) return REF;
    if (bottom > LAST_ROW || right > LAST_COLUMN) return REF;
    return context.referenceTo(sheet, { top, left, bottom, right });
  },
};

export const LOOKUP_FUNCTIONS: FunctionTable = {
  INDEX,
  MATCH,
  VLOOKUP: tableLookup('VLOOKUP'),
  HLOOKUP: tableLookup('HLOOKUP'),
  LOOKUP,
  XLOOKUP,
  OFFSET,
  INDIRECT: scalarFunction(1, 1, ([text = null], context) => {
    const address = toText(text);
    return isError(address) ? address : context.referenceNamed(address);
  }),
  ADDRESS: scalarFunction(2, 2, ([row = null, column = null]) => {
    const [r, c] = [toNumber(row), toNumber(column)];
    if (isError(r)) return r;
    if (isError(c)) return c;
    if (r < 1 || c < 1 || r > LAST_ROW + 1 || c > LAST_COLUMN + 1) return VALUE;
    return cellAddress(Math.trunc(r) - 1, Math.trunc(c) - 1).replace(/^([A-Z]+)/, '$$$1$$');
  }),
  ROW: positionOf('row'),
  COLUMN: positionOf('column'),
  ROWS: sizeOf('row'),
  COLUMNS: sizeOf('column'),
  TRANSPOSE: areaFunction(1, 1, ([value = null], context) => {
    const rows = context.rows(value);
    const width = rows[0]?.length ?? 0;
    return {
      kind: 'matrix',
      rows: Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? null)),
    };
  }),
};
