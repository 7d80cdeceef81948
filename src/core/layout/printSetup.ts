import { type Rect } from '../sheet/address';
import { toPixel } from './pixel';
import { FONT_NAME } from './textStyles';
import { type PageSetup } from './sheetLayout';

export type Orientation = PageSetup['orientation'];

/** A4 in points. */
const PAPER = {
  portrait: { width: 595.3, height: 841.9 },
  landscape: { width: 841.9, height: 595.3 },
};

/** Points. The top leaves room to punch or staple; header and footer stand inside the margins. */
const MARGINS: PageSetup['margins'] = {
  top: 68,
  bottom: 54,
  left: 57,
  right: 57,
  header: 34,
  footer: 25,
};

/**
 * Part of the printable area that is filled: Excel's columns and rows come out a little wider or
 * higher on some printers, and a column that spills over would double the pages.
 */
const FILLED = { width: 0.97, height: 0.975 };

/** Width and height in points that a page's cells may take. */
export function pageRoom(orientation: Orientation): {
  readonly width: number;
  readonly height: number;
} {
  const { width, height } = PAPER[orientation];
  return {
    width: toPixel((width - MARGINS.left - MARGINS.right) * FILLED.width),
    height: (height - MARGINS.top - MARGINS.bottom) * FILLED.height,
  };
}

/** What is printed at the head of every page. */
export interface PageHeader {
  readonly left: string;
  readonly right: string;
}

/**
 * A4, centred, with the given header and 「n / N ページ」 at the foot. No scaling: 「次のページ数に
 * 合わせて印刷」 would make Excel ignore our page breaks.
 */
export function printSetup(
  orientation: Orientation,
  header: PageHeader,
  printArea: Rect,
  breaksBefore: readonly number[],
): PageSetup {
  return {
    paper: 'A4',
    orientation,
    margins: MARGINS,
    centerHorizontally: true,
    header: { left: headerText(header.left), center: '', right: headerText(header.right) },
    footer: { left: '', center: `${HEADER_FONT}&P / &N ページ`, right: '' },
    printArea,
    titleRows: null,
    breaksBefore,
  };
}

const HEADER_FONT = `&"${FONT_NAME},Regular"&9`;

/**
 * Text as a header shows it: & is doubled, and a digit first is set off, lest it be taken for the
 * font's size (&92024 would be 92,024 points).
 */
function headerText(text: string): string {
  if (text === '') return '';
  const escaped = text.replaceAll('&', '&&');
  return `${HEADER_FONT}${/^[0-9]/.test(escaped) ? ' ' : ''}${escaped}`;
}
