import { type SheetModel } from '../model';
import { type Area, type Scalar, type Value } from './values';

/** Where a formula stands and how it was entered. */
export interface Place {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /**
   * Entered as an array formula, or within an argument that always is one (SUMPRODUCT's): areas are
   * taken whole. Otherwise an area where one value is wanted gives the value in the formula's own
   * row or column (implicit intersection), which is what a plain formula in an .xlsx file means.
   */
  readonly arrays: boolean;
}

export type Grid = readonly (readonly Scalar[])[];

/** What a function may ask of the workbook it is evaluated in. */
export interface Context {
  readonly place: Place;
  readonly now: Date;
  /** All values of a reference; rows and columns beyond what the workbook uses are left out. */
  rows(value: Value): Grid;
  /** An address written as text; #REF! when it is none. */
  referenceNamed(text: string): Value;
  referenceTo(sheet: SheetModel, area: Area): Value;
}

/**
 * What a function takes, a letter for each argument; those behind `|` may be left out; `*` repeats
 * the last letter, `**` the last two; `@` in front asks for the context first.
 * One value (in array formulas the function runs once per element): n number, i whole number
 * (fractions cut off), t text, b truth value, s any, e any or an error.
 * Areas: N the numbers, T the texts, B the truth values in them as lists; g a grid of values;
 * r reference or array as it comes; v the same, or an error; a grid evaluated as an array formula,
 * errors within it included.
 * An error in any other argument is the function's result.
 */
export interface WorksheetFunction {
  readonly letters: string;
  readonly min: number;
  readonly max: number;
  /** How many of the last letters repeat. */
  readonly repeats: number;
  readonly takesContext: boolean;
  readonly call: (...args: unknown[]) => Value;
}

export type FunctionTable = Readonly<Record<string, WorksheetFunction>>;

/** `call` gets what `params` says: the letters are its parameters' types. */
export function define(params: string, call: (...args: never[]) => Value): WorksheetFunction {
  const [, context = '', required = '', optional = '', stars = ''] =
    /^(@?)(\w*)\|?(\w*)(\**)$/.exec(params) ?? [];
  return {
    letters: required + optional,
    min: required.length,
    max: stars === '' ? required.length + optional.length : 255,
    repeats: stars.length,
    takesContext: context !== '',
    call: call as (...args: unknown[]) => Value,
  };
}

/** Thrown where Excel has a result that this engine cannot find; see `recalculate`. */
export class Unsupported extends Error {
  /** @param shows What a cell shows that has no value yet. */
  constructor(readonly shows: string) {
    super(`This engine cannot compute the formula`);
  }
}
