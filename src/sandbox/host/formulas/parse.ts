import { lex } from 'fast-formula-parser/grammar/lexing.js';
import { type Actions, type Context, Parser } from 'fast-formula-parser/grammar/parsing.js';
import { columnIndex } from '../../../core/sheet/address';
import { piecesOf, rewritten, type Piece } from './pieces';
import { type BinaryOperator, type Node } from './syntax';
import { type Area, errorNamed, LAST_COLUMN, LAST_ROW } from './values';

/** The library's words are ASCII: other signs of a name travel as their code. */
const CODED = /_uni([0-9A-F]{4})_/g;

function coded(name: string): string {
  // TRUE_RATE would be read as TRUE and a name.
  const starts = /^(?:TRUE|FALSE)./i.test(name) ? /^./ : /[^\w.?]/g;
  const code = (c: string): string =>
    `_uni${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  return name.replace(starts, code).replace(/[^\w.?]/g, code);
}

function decoded(name: string): string {
  return name.replace(CODED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** One piece as the library spells it: 0.5 for .5, 1E+9 for 1E9, 1:3 for $1:$3, ASCII names. */
function libraryPiece({ kind, text }: Piece): string {
  switch (kind) {
    case 'rows':
      return text.replaceAll('$', '');
    case 'number':
      return text.replace(/^\./, '0.').replace(/e(?=\d)/i, 'E+');
    case 'function':
      return `${coded(text.slice(0, -1))}(`;
    case 'word':
      return /^(?:TRUE|FALSE)$/i.test(text) ? text : coded(text);
    default:
      return text;
  }
}

/**
 * What Excel reads and the library's grammar does not, or not right: structured references, the
 * implicit intersection operator, errors of dynamic arrays, an empty first argument (the library
 * drops it) and references to other workbooks.
 */
function unsupportedPart(formula: string): Node | null {
  const unsupported: Node = { kind: 'unsupported', shows: '#NAME?' };
  for (const { kind, text, position } of piecesOf(formula)) {
    if (kind === 'sheet' && text.includes('[')) return { kind: 'unsupported', shows: '#REF!' };
    if (kind === 'table') return unsupported;
    if (kind === 'error' && /^#(?:SPILL|CALC|GET)/i.test(text)) return unsupported;
    if (kind === 'function' && /^\s*,/.test(formula.slice(position + text.length)))
      return unsupported;
  }
  return rewritten(formula, () => '').includes('@') ? unsupported : null;
}

/** Both corners ('B2', 'A', 3) as an area; null outside the sheet's bounds. */
function areaOf(...corners: readonly string[]): Area | null {
  const parts = corners.map((text) => {
    const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/i.exec(text.replaceAll('$', '')) ?? [];
    return { column: letters && columnIndex(letters), row: digits && Number(digits) - 1 };
  });
  const rows = parts.flatMap(({ row }) => (row === '' ? [0, LAST_ROW] : [row]));
  const columns = parts.flatMap(({ column }) => (column === '' ? [0, LAST_COLUMN] : [column]));
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return bottom > LAST_ROW || right > LAST_COLUMN ? null : { top, left, bottom, right };
}

/** `A1:B2` becomes one area, so that what a formula depends on can be read off its tree. */
function rangeOf(left: Node, right: Node): Node {
  if (left.kind === 'area' && right.kind === 'area') {
    const [a, b] = [left.area, right.area];
    const area = {
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    };
    return { kind: 'area', ref: left.ref, area };
  }
  // Whole columns arrive as names, whole rows as numbers.
  if (left.kind === 'name' && right.kind === 'name') {
    const area = areaOf(left.name, right.name);
    if (area) return { kind: 'area', ref: left.ref, area };
  }
  if (left.kind === 'literal' && right.kind === 'literal') {
    const area = areaOf(String(left.value), String(right.value));
    if (area) return { kind: 'area', ref: {}, area };
  }
  const ref = 'ref' in left && left.ref ? left.ref : {};
  return { kind: 'binary', operator: ':', left, right, ref };
}

/** The library's parser evaluates as it reads; here it builds a tree, which is kept. */
const ACTIONS: Actions<Node> = {
  applyInfix: (left, operator, right) => ({
    kind: 'binary',
    operator: operator as BinaryOperator,
    left,
    right,
  }),
  applyPrefix: (operators, operand) =>
    operators.reduceRight<Node>((inner, operator) => {
      if (inner.kind === 'literal' && typeof inner.value === 'number') {
        return { kind: 'literal', value: operator === '-' ? 0 - inner.value : inner.value };
      }
      return { kind: 'prefix', operator: operator as '-' | '+', operand: inner };
    }, operand),
  applyPostfix: (operand) => ({ kind: 'percent', operand }),
  applyIntersect: () => ({ kind: 'unsupported', shows: '#NAME?' }),
  applyUnion: () => ({ kind: 'unsupported', shows: '#NAME?' }),
  applyRange: (corners) => corners.reduce(rangeOf),
  parseCellAddress: (image) => {
    const area = areaOf(image);
    return area ? { kind: 'area', ref: {}, area } : { kind: 'name', ref: {}, name: image };
  },
  parseCol: (image) => ({ kind: 'name', ref: {}, name: image }),
  toArray: (rows) => ({
    kind: 'array',
    rows: rows.map((row) => row.map((node) => (node.kind === 'literal' ? node.value : null))),
  }),
  toNumber: (image) => ({ kind: 'literal', value: Number(image) }),
  toString: (image) => ({ kind: 'literal', value: image.slice(1, -1).replaceAll('""', '"') }),
  toBoolean: (image) => ({ kind: 'literal', value: image.toUpperCase() === 'TRUE' }),
  toError: (image) => ({ kind: 'literal', value: errorNamed(image.toUpperCase()) }),
  isFormulaError: ({ kind }) => kind === 'literal',
};

const CONTEXT: Context<Node> = {
  getVariable: (name) => ({ kind: 'name', ref: {}, name: decoded(name) }),
  callFunction: (name, args) => ({
    kind: 'call',
    name: decoded(name)
      .toUpperCase()
      .replace(/^(?:_XLFN\.|_XLWS\.)+/, ''),
    args: args.map((arg) => arg ?? { kind: 'missing' }),
  }),
};

const parser = new Parser(CONTEXT, ACTIONS);

function parsed(formula: string): Node | null {
  try {
    const text = rewritten(formula, libraryPiece);
    const unsupported = unsupportedPart(formula);
    if (unsupported) return unsupported;
    parser.input = lex(text).tokens;
    const node = parser.formulaWithBinaryOp();
    return parser.errors.length > 0 ? null : node;
  } catch {
    // The lexer throws on text that is no formula, the actions on parts that do not fit.
    return null;
  }
}

const MEMORY = 100_000;
const memory = new Map<string, Node | null>();

/**
 * The tree of a formula written with its leading '=' in Excel's file form (commas, English names,
 * sheet names quoted or not), read by fast-formula-parser's grammar. null when the text is no
 * formula. Trees are remembered by text.
 */
export function parseFormula(formula: string): Node | null {
  const known = memory.get(formula);
  if (known !== undefined) return known;
  const node = parsed(formula.startsWith('=') ? formula.slice(1) : formula);
  if (memory.size >= MEMORY) memory.clear();
  memory.set(formula, node);
  return node;
}
