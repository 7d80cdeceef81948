/**
 * Why an action did not happen, as a value: never a code in front of a person. Each kind has one
 * sentence in `src/words`, in Japanese and in English. All but `unexpected`, `connectionLost` and
 * `interrupted` are raised before anything was written.
 */
export type WorkbookError =
  | { readonly kind: 'excelTooOld' }
  | { readonly kind: 'cellBeingEdited' }
  | { readonly kind: 'readOnlyWorkbook' }
  | { readonly kind: 'protectedWorkbook' }
  | { readonly kind: 'protectedSheet'; readonly sheet: string }
  | { readonly kind: 'filteredSheet'; readonly sheet: string }
  | { readonly kind: 'mergedTarget'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'tableCollision'; readonly sheet: string; readonly table: string }
  | { readonly kind: 'occupiedTarget'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'changedMeanwhile'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'editedTab'; readonly tab: string }
  | { readonly kind: 'tooLarge'; readonly sheet: string }
  | { readonly kind: 'emptyWorkbook' }
  | { readonly kind: 'noIndicatorSheet'; readonly sheets: readonly string[] }
  /** A heading row that comes close to an indicator table's. `row` is 1-based, headings as typed. */
  | {
      readonly kind: 'unclearHeader';
      readonly sheet: string;
      readonly row: number;
      readonly missing: readonly RequiredField[];
      readonly ambiguous: readonly (readonly string[])[];
    }
  | { readonly kind: 'noIndicatorRows'; readonly sheet: string }
  | { readonly kind: 'nothingToRestore' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'cancelled' }
  /** Some of the change may have happened; the journal holds what it replaced. */
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'connectionLost' }
  | { readonly kind: 'unexpected'; readonly code: string };

/** The columns without which a table is none of indicators. */
export type RequiredField = 'name' | 'target' | 'actual';

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: WorkbookError };
