import { type SheetModel } from '../model';
import { type Area, type Reference, type Scalar, type Value } from './values';

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

/** What a function may ask of the workbook it is evaluated in. */
export interface Context {
  readonly place: Place;
  readonly now: Date;
  /** All values of a reference; rows and columns beyond what the workbook uses are left out. */
  rows(value: Value): readonly (readonly Scalar[])[];
  /** One value where one is wanted, by the place's rule. */
  scalar(value: Value): Scalar;
  /** An address written as text; #REF! when it is none. */
  referenceNamed(text: string): Value;
  referenceTo(sheet: SheetModel, area: Area): Reference;
}

/**
 * A worksheet function. `params` has one letter per argument, the last one repeats:
 * s = one value (in array formulas the function runs once per element),
 * r = reference or array as it comes, a = the same, evaluated as an array formula.
 */
export interface WorksheetFunction {
  readonly params: string;
  readonly min: number;
  readonly max: number;
  /** Errors reach the function instead of being its result ('s' arguments only). */
  readonly takesErrors?: true;
  call(args: readonly Value[], context: Context): Value;
}

export type FunctionTable = Readonly<Record<string, WorksheetFunction>>;

/** A function of single values. */
export function scalarFunction(
  min: number,
  max: number,
  call: (args: readonly Scalar[], context: Context) => Value,
): WorksheetFunction {
  return {
    params: 's',
    min,
    max,
    call: (args, context) => call(args as readonly Scalar[], context),
  };
}

/** A function that takes any number of areas, arrays and values as they come. */
export function areaFunction(
  min: number,
  max: number,
  call: (args: readonly Value[], context: Context) => Value,
): WorksheetFunction {
  return { params: 'r', min, max, call };
}
