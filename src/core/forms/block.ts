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
