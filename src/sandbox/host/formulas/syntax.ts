import { type Area, type Scalar } from './values';

export type BinaryOperator =
  '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=' | ':';

/** Which part of a table a structured reference names ('表1[[#Headers],[目標値]]'). */
export type TablePart = 'data' | 'headers' | 'totals' | 'all' | 'thisRow';

/** The sheet a reference names, as written without quotes; absent for the formula's own. */
export interface SheetPart {
  sheet?: string;
}

/** A formula as a tree. */
export type Node =
  | { readonly kind: 'literal'; readonly value: Scalar }
  | { readonly kind: 'missing' }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Scalar[])[] }
  | { readonly kind: 'area'; readonly ref: SheetPart; readonly area: Area }
  | { readonly kind: 'name'; readonly ref: SheetPart; readonly name: string }
  | {
      readonly kind: 'table';
      /** null is the table around the formula's cell. */
      readonly table: string | null;
      readonly part: TablePart;
      /** First and last column by header; null is the whole width. */
      readonly columns: { readonly first: string; readonly last: string } | null;
    }
  | { readonly kind: 'prefix'; readonly operator: '-' | '+'; readonly operand: Node }
  | { readonly kind: 'percent'; readonly operand: Node }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Node;
      readonly right: Node;
    }
  /** Function names in capitals, without the file's prefixes `_xlfn.` and `_xlws.`. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  /** Excel reads it, this engine does not; `shows` is for a cell that has no value yet. */
  | { readonly kind: 'unsupported'; readonly shows: '#NAME?' | '#REF!' };
