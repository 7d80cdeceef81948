export type PieceKind =
  | 'text'
  | 'table'
  | 'sheet'
  | 'error'
  | 'rows'
  | 'columns'
  | 'cell'
  | 'number'
  | 'function'
  | 'word';

/** A part of a formula that is neither operator nor white space, as it is written. */
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
  readonly position: number;
}

// Japanese sheet and defined names need no quotes in Excel; the ideographic space does.
const WORD = String.raw`[A-Za-z_\\\u0080-\u2FFF\u3001-\uFFFF][\w.\\?\u0080-\u2FFF\u3001-\uFFFF]*`;
const NO_WORD_AFTER = String.raw`(?![\w.(\u0080-\u2FFF\u3001-\uFFFF!])`;

/** In the order in which they are tried. An apostrophe escapes a sign within table brackets. */
const PATTERNS: Readonly<Record<PieceKind, string>> = {
  text: String.raw`"(?:[^"]|"")*"`,
  sheet: String.raw`(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?(?:${WORD}|\d[\w.]*))!`,
  table: String.raw`(?:${WORD})?\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]`,
  error: String.raw`#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)`,
  rows: String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\w.])`,
  columns: String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}${NO_WORD_AFTER}`,
  cell: String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}${NO_WORD_AFTER}`,
  number: String.raw`(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?`,
  function: String.raw`${WORD}\(`,
  word: WORD,
};

const PIECE = new RegExp(
  Object.entries(PATTERNS)
    .map(([kind, pattern]) => `(?<${kind}>${pattern})`)
    .join('|'),
  'gi',
);

/** The pieces of a formula (without its '='), from left to right. */
export function* piecesOf(formula: string): Generator<Piece> {
  for (const match of formula.matchAll(PIECE)) {
    for (const [kind, text] of Object.entries(match.groups ?? {})) {
      if (text !== undefined) yield { kind: kind as PieceKind, text, position: match.index };
    }
  }
}

/** A formula with some of its pieces written anew. */
export function rewritten(formula: string, spell: (piece: Piece) => string): string {
  let result = '';
  let copied = 0;
  for (const piece of piecesOf(formula)) {
    result += formula.slice(copied, piece.position) + spell(piece);
    copied = piece.position + piece.text.length;
  }
  return result + formula.slice(copied);
}
