import { type Grid, type WorksheetFunction } from './function';
import {
  type ErrorValue,
  isError,
  isScalar,
  type Scalar,
  toBoolean,
  toNumber,
  toText,
  type Value,
} from './values';

type Argument =
  { readonly error: ErrorValue } | { readonly error?: undefined; readonly value: unknown };

/** The letter of the argument at a 0-based position. */
export function letterAt({ letters, repeats }: WorksheetFunction, index: number): string {
  if (index < letters.length || repeats === 0) return letters[index] ?? 's';
  const first = letters.length - repeats;
  return letters[first + ((index - first) % repeats)] ?? 's';
}

export function isSingle(letter: string): boolean {
  return 'nitbse'.includes(letter);
}

function single(letter: string, value: Scalar): unknown {
  switch (letter) {
    case 'n':
      return toNumber(value);
    case 'i': {
      const number = toNumber(value);
      return isError(number) ? number : Math.trunc(number);
    }
    case 't':
      return toText(value);
    case 'b':
      return toBoolean(value);
    default:
      return value;
  }
}

/**
 * The values of an area as a list, by Excel's rule: inside areas only values of the wanted kind
 * count, written as an argument also those that read as one (Microsoft: "SUM function", "AND
 * function" and alike for their kin). The first error is the answer.
 */
function list(letter: 'N' | 'T' | 'B', value: Value, rows: (value: Value) => Grid): Argument {
  const found: unknown[] = [];
  const direct = isScalar(value);
  for (const row of rows(value)) {
    for (const element of row) {
      if (isError(element)) return { error: element };
      if (letter === 'T') found.push(toText(element));
      else if (element === null) continue;
      else if (direct) {
        const read = letter === 'N' ? toNumber(element) : toBoolean(element);
        if (isError(read)) return { error: read };
        found.push(read);
      } else if (typeof element === 'number') found.push(letter === 'N' ? element : element !== 0);
      else if (letter === 'B' && typeof element === 'boolean') found.push(element);
    }
  }
  return { value: found };
}

/** An argument as its letter (see `WorksheetFunction`) wants it, or the error that stands for it. */
export function readArgument(letter: string, arg: Value, rows: (value: Value) => Grid): Argument {
  switch (letter) {
    case 'N':
    case 'T':
    case 'B':
      return list(letter, arg, rows);
    case 'a':
      return { value: rows(arg) };
    case 'g': {
      const grid = rows(arg);
      const error = grid.flat().find(isError);
      return error ? { error } : { value: grid };
    }
    case 'v':
    case 'e':
      return { value: arg };
    case 'r':
      return isError(arg) ? { error: arg } : { value: arg };
    default: {
      const value = single(letter, isScalar(arg) ? arg : null);
      return isError(value as Scalar) ? { error: value as ErrorValue } : { value };
    }
  }
}
