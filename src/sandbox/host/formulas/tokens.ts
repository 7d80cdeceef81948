/** What the text could not be read as a formula for; the cell shows #NAME?. */
export class FormulaSyntaxError extends Error {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

export type TokenKind =
  | 'string'
  | 'error'
  | 'number'
  | 'sheet'
  | 'cell'
  | 'columns'
  | 'rows'
  | 'function'
  | 'table'
  | 'word'
  | 'operator'
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** Sheet and function tokens without their `!` and `(`; strings without quotes. */
  readonly text: string;
  readonly position: number;
}

// Japanese sheet and defined names need no quotes in Excel; the ideographic space does.
const WORD = String.raw`[A-Za-z_\\\u0080-\u2FFF\u3001-\uFFFF][\w.\\?\u0080-\u2FFF\u3001-\uFFFF]*`;
const NO_WORD_AFTER = String.raw`(?![\w.(\u0080-\u2FFF\u3001-\uFFFF!])`;

const PATTERNS: readonly (readonly [TokenKind | 'space', RegExp])[] = [
  ['space', /\s+/y],
  ['string', /"(?:[^"]|"")*"/y],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/iy],
  ['sheet', /'(?:[^']|'')+'!/y],
  ['sheet', new RegExp(String.raw`(?:\[[^\]]+\])?(?:${WORD}|\d[\w.]*)!`, 'y')],
  ['rows', /\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\w.])/y],
  ['columns', new RegExp(String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${NO_WORD_AFTER}`, 'y')],
  ['cell', new RegExp(String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}${NO_WORD_AFTER}`, 'y')],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy],
  ['function', new RegExp(String.raw`${WORD}\(`, 'y')],
  ['table', new RegExp(String.raw`(?:${WORD})?(?=\[)`, 'y')],
  ['word', new RegExp(WORD, 'y')],
  ['operator', /<>|<=|>=|[-+*/^&=<>:,;(){}%@]/y],
];

function unquote(kind: TokenKind, text: string): string {
  switch (kind) {
    case 'string':
      return text.slice(1, -1).replaceAll('""', '"');
    case 'sheet':
      return text.startsWith("'") ? text.slice(1, -2).replaceAll("''", "'") : text.slice(0, -1);
    case 'function':
      return text.slice(0, -1);
    default:
      return text;
  }
}

/** The bracketed part of a structured reference, from its first `[` to the matching `]`. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    const char = formula[i];
    // An apostrophe escapes brackets, # and itself inside a column name.
    if (char === "'") i++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return i + 1;
  }
  throw new FormulaSyntaxError('unclosed bracket', start);
}

/** Cuts a formula (without its '=') into tokens, white space left out, an 'end' token last. */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  scan: while (position < formula.length) {
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = position;
      const match = pattern.exec(formula);
      if (!match) continue;
      const end = kind === 'table' ? bracketEnd(formula, pattern.lastIndex) : pattern.lastIndex;
      if (kind !== 'space') {
        tokens.push({ kind, text: unquote(kind, formula.slice(position, end)), position });
      }
      position = end;
      continue scan;
    }
    throw new FormulaSyntaxError('unexpected character', position);
  }
  tokens.push({ kind: 'end', text: '', position });
  return tokens;
}
