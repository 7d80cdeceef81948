import { type Rect } from '../sheet/address';

/** A border line; widths as Excel names them. */
export type BorderWeight = 'hairline' | 'thin' | 'medium' | 'thick';

/** How a cell looks. Absent members keep the tab's default. */
export interface CellStyle {
  readonly bold?: boolean;
  /** Points. */
  readonly fontSize?: number;
  /** '#RRGGBB'. */
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'distributed';
  /** `justify` spreads wrapped lines over the row: first line at the top, last at the bottom. */
  readonly vertical?: 'top' | 'center' | 'bottom' | 'justify';
  readonly wrap?: boolean;
  /** In steps of Excel's indent. */
  readonly indent?: number;
  readonly numberFormat?: string;
  readonly top?: BorderWeight;
  readonly bottom?: BorderWeight;
  readonly left?: BorderWeight;
  readonly right?: BorderWeight;
}

/** What a laid-out cell holds. Text goes in as text, whatever it looks like. */
export type LayoutContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'formula'; readonly formula: string };

export interface LayoutCell {
  /** 0-based; the top-left cell of `range` when merged. */
  readonly range: Rect;
  readonly content: LayoutContent | null;
  /** Key of `SheetLayout.styles`. */
  readonly style: string;
}

/** Page setup; lengths in points. */
export interface PageSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  /** Excel header and footer codes: '&P / &N'. */
  readonly header: { readonly left: string; readonly center: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  readonly printArea: Rect;
  /** 0-based first and last row repeated on every page; null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** 0-based rows before which a page starts, ascending. */
  readonly breaksBefore: readonly number[];
}

/** A whole tab, ready to be written. */
export interface SheetLayout {
  /** Valid and at most 31 characters; uniqueness is the writer's task. */
  readonly name: string;
  readonly fontName: string;
  readonly fontSize: number;
  /** Points, one per column from A. */
  readonly columnWidths: readonly number[];
  /** Points, one per row from 1; at most 409. */
  readonly rowHeights: readonly number[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly cells: readonly LayoutCell[];
  readonly page: PageSetup;
  /** Pages the layout computed. */
  readonly pageCount: number;
}
