/**
 * What a form is made of. A form declares blocks in reading order; where they stand on the sheet
 * and on the paper is decided by `layout/`. Text is never changed on the way: what stands in a
 * block arrives in cells character by character.
 */
export type Block =
  /** The form's title, centred, once at the top. */
  | { readonly kind: 'title'; readonly text: string }
  /** ＜部の構成＞: never the last line of a page. */
  | { readonly kind: 'heading'; readonly text: string }
  /** The bar that opens a goal: never the last line of a page. */
  | { readonly kind: 'goalBar'; readonly text: string }
  /** 【施策シート：…】: a short line that belongs to what follows it. */
  | { readonly kind: 'leadLine'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  /** ※ …: kept on the page of what it explains, which stands before it. */
  | { readonly kind: 'note'; readonly text: string }
  | TableBlock
  | LabelledRowsBlock
  | ColumnsBlock
  /** A blank line; left out at the top of a page. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'pageBreak' };

/** A label standing free, and what is said under it, each paragraph beginning a line of its own. */
export interface ListItem {
  /** As typed: '➀', '(1)', '・'; '' lets the paragraphs take the label's place too. */
  readonly label: string;
  readonly paragraphs: readonly string[];
}

/** A table with a head, which is repeated on every page the table reaches. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** Rows of as many texts as there are columns. */
  readonly rows: readonly (readonly string[])[];
}

export interface TableColumn {
  readonly head: string;
  /** Part of the table's width; only the proportion to the other columns' shares counts. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

/** 実 績 | ➀…: framed rows with a label on the left; the label is repeated on every page. */
export interface LabelledRowsBlock {
  readonly kind: 'labelledRows';
  readonly rows: readonly {
    readonly label: string;
    readonly items: readonly ListItem[];
  }[];
}

/**
 * Framed columns side by side, each a stack that runs at its own pace; where the page ends they are
 * all cut at one height. What every stack has less than the highest is left empty below its last
 * running text, or widens its last row of cells. Bands stand one below the other; one that is not
 * high moves to the next page whole.
 */
export interface ColumnsBlock {
  readonly kind: 'columns';
  readonly size: ColumnSize;
  /** Stands above the bands on every page they reach; divided for itself. */
  readonly head: readonly Stack[];
  /** A stack of one row of cells (the goal's number) is repeated on every page. */
  readonly bands: readonly (readonly Stack[])[];
}

/** `small` is for three columns and more on one page. */
export type ColumnSize = 'regular' | 'small';

export interface Stack {
  /** Part of the block's width; only the proportion to the other stacks' shares counts. */
  readonly share: number;
  readonly parts: readonly StackPart[];
}

export type StackPart =
  /** A ruled row of cells across the stack; a row of labels alone stays with what follows it. */
  | { readonly kind: 'cells'; readonly cells: readonly StackCell[] }
  | { readonly kind: 'running'; readonly items: readonly RunningItem[] };

export interface StackCell {
  readonly text: string;
  readonly share: number;
  readonly look: 'label' | 'text' | 'center' | 'title' | 'rating';
}

/** A paragraph, or with a label an item of a list that hangs from it. */
export interface RunningItem {
  readonly label: string;
  /** Depth in a nested list, 0 for the outermost. */
  readonly level: number;
  readonly text: string;
}
