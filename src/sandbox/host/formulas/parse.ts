import { lex } from 'fast-formula-parser/grammar/lexing.js';
import { type Actions, type Context, Parser } from 'fast-formula-parser/grammar/parsing.js';
import { columnIndex } from '../../../core/sheet/address';
import { type BinaryOperator, type Node, type TablePart } from './syntax';
import { type Token, tokenize } from './tokens';
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

/** One token as the library spells it: 0.5 for .5, 1E+9 for 1E9, 1:3 for $1:$3, ASCII names. */
function spelled(kind: Token['kind'], text: string): string {
  switch (kind) {
    case 'rows':
      return text.replaceAll('$', '');
    case 'number':
      return text.replace(/^\./, '0.').replace(/e(?=\d)/i, 'E+');
    case 'function':
      return `${coded(text.slice(0, -1))}(`;
    case 'word':
      return /^(?:TRUE|FALSE)$/i.test(text) ? text : coded(text);
    case 'table':
      // The grammar knows no structured references: they come back as a name.
      return coded(text);
    default:
      return text;
  }
}

/** A formula as the library reads it, or what Excel reads and the library cannot, or not right. */
function libraryText(formula: string): string | (Node & { kind: 'unsupported' }) {
  const tokens = tokenize(formula);
  let text = '';
  for (const [i, { kind, text: inside, position }] of tokens.entries()) {
    const next = tokens[i + 1];
    // An empty first argument: the library drops it and moves the others up.
    const shifts = kind === 'function' && next?.kind === 'operator' && next.text === ',';
    const isNew = kind === 'error' && /^#(?:SPILL|CALC|GET)/i.test(inside);
    if (shifts || isNew || inside === '@') return { kind: 'unsupported', shows: '#NAME?' };
    if (kind === 'sheet' && inside.includes('[')) return { kind: 'unsupported', shows: '#REF!' };
    const written = formula.slice(position, next?.position).trimEnd();
    // Space between references is an operator, and means nothing elsewhere.
    text += `${spelled(kind, written)} `;
  }
  return text;
}

const TABLE_PARTS: Readonly<Record<string, TablePart>> = {
  '#data': 'data',
  '#headers': 'headers',
  '#totals': 'totals',
  '#all': 'all',
  '#this row': 'thisRow',
};

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

function unescapeColumn(name: string): string {
  return name.trim().replace(/'(.)/g, '$1');
}

/** '表1[[#Headers],[目標値]:[実績値]]', '[@目標値]', '[#This Row]' as a node. */
function structuredReference(text: string): Node {
  const open = text.indexOf('[');
  const table = text.slice(0, open) || null;
  let inside = text.slice(open + 1, -1).trim();
  let part: TablePart = 'data';
  if (inside.startsWith('@')) {
    part = 'thisRow';
    inside = inside.slice(1).trim();
  }
  const names = inside.includes('[')
    ? [...inside.matchAll(/\[((?:[^'[\]]|'.)*)\]/g)].map((match) => match[1] ?? '')
    : inside === ''
      ? []
      : [inside];
  const columns: string[] = [];
  for (const name of names) {
    const special = TABLE_PARTS[name.trim().toLowerCase()];
    if (special) part = special;
    else columns.push(unescapeColumn(name));
  }
  const [first, last = first] = columns;
  return {
    kind: 'table',
    table,
    part,
    columns: first === undefined || last === undefined ? null : { first, last },
  };
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
  getVariable: (coded) => {
    const name = decoded(coded);
    return name.endsWith(']') ? structuredReference(name) : { kind: 'name', ref: {}, name };
  },
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
    const text = libraryText(formula);
    if (typeof text !== 'string') return text;
    parser.input = lex(text).tokens;
    const node = parser.formulaWithBinaryOp();
    return parser.errors.length > 0 ? null : node;
  } catch {
    // Both lexers throw on text that is no formula, the actions on parts that do not fit.
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
