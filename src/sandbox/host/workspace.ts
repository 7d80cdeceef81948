import type { HostObject, ObjectKinds } from './hostObject';
import type { BookModel, SheetModel } from './model';

export type ChangeSource = 'addin' | 'user';

/** Something that happened to the workbook, as events and the sandbox page hear of it. */
export type Change =
  | {
      readonly kind: 'cells';
      readonly sheet: SheetModel;
      readonly address: string;
      readonly changeType: 'RangeEdited' | 'RowInserted' | 'ColumnInserted' | 'CellInserted';
      readonly source: ChangeSource;
    }
  | { readonly kind: 'selection'; readonly sheet: SheetModel; readonly address: string }
  /** Anything else that shows: formats, sizes, sheets, page setup. */
  | { readonly kind: 'look' };

/** What the objects of one host share: the workbook, and what must outlive a request. */
export interface Workspace {
  readonly book: BookModel;
  readonly kinds: ObjectKinds;
  readonly today: () => Date;
  /** Objects the client keeps, by reference id. */
  readonly kept: Map<string, HostObject>;
  /** How often each event is registered for, by its id. */
  readonly registrations: Map<number, number>;
  /** An id never given before in this host. */
  nextId(): number;
  /** Formulas must be computed again before the next read. */
  touch(): void;
  /** Brings formulas up to date if something was touched, unless the workbook computes by hand. */
  calculate(): void;
  raise(change: Change): void;
}
