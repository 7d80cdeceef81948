import { lex } from 'fast-formula-parser/grammar/lexing.js';
import { type Actions, type Context, Parser } from 'fast-formula-parser/grammar/parsing.js';
import { columnIndex } from '../../../core/sheet/address';
import { type BinaryOperator, type Node, type SheetPart, type TablePart } from './syntax';
import { type Token, tokenize } from './tokens';
import { type Area, errorNamed, isError, LAST_COLUMN, LAST_ROW, type Scalar } from './values';

/** The library's words are ASCII: other signs of a name travel as their code. */
const CODED = /_uni([0-9A-F]{4})_/g;

function coded(name: string): string {
  // TRUE_RATE would be read as TRUE and a name, _ref1_ as a reference.
  const starts = /^(?:TRUE.|FALSE.|_ref|_uni)/i.test(name) ? /^./ : /[^\w.?]/g;
  const code = (c: string): string =>
    `_uni${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  return name.replace(starts, code).replace(/[^\w.?]/g, code);
}

function decoded(name: string): string {
  return name.replace(CODED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/**
 * One token as the library spells it: 0.5 for .5, 1E+9 for 1E9, ASCII names. The grammar knows no
 * structured references: they come back as a name.
 */
function spelled(kind: Token['kind'], text: string): string {
  switch (kind) {
    case 'number':
      return text.replace(/^\./, '0.').replace(/e(?=\d)/i, 'E+');
    case 'function':
      return `${coded(text.slice(0, -1))}(`;
    case 'word':
      return /^(?:TRUE|FALSE)$/i.test(text) ? text : coded(text);
    case 'table':
      return coded(text);
    default:
      return text;
  }
}

/** A formula as the library reads it: its references stand aside, `_ref0_` and so on in their place. */
interface Pattern {
  readonly text: string;
  readonly references: readonly string[];
}

type Unsupported = Node & { readonly kind: 'unsupported' };

/** The pattern of a formula, or what Excel reads and the library cannot, or not right. */
function patternOf(formula: string): Pattern | Unsupported {
  const tokens = tokenize(formula);
  const references: string[] = [];
  let text = '';
  for (const [i, { kind, text: inside, position }] of tokens.entries()) {
    const next = tokens[i + 1];
    // An empty first argument: the library drops it and moves the others up.
    const shifts = kind === 'function' && next?.kind === 'operator' && next.text === ',';
    const isNew = kind === 'error' && /^#(?:SPILL|CALC|GET)/i.test(inside);
    if (shifts || isNew || (kind === 'operator' && inside === '@')) return UNSUPPORTED;
    if (kind === 'sheet' && inside.includes('[')) return { kind: 'unsupported', shows: '#REF!' };
    // A space between references is an operator, and means nothing elsewhere.
    if (kind === 'cell' || kind === 'columns' || kind === 'rows') {
      text += `_ref${references.length}_ `;
      references.push(inside);
    } else text += `${spelled(kind, formula.slice(position, next?.position).trimEnd())} `;
  }
  return { text, references };
}

const UNSUPPORTED: Unsupported = { kind: 'unsupported', shows: '#NAME?' };

const TABLE_PARTS: Readonly<Record<string, TablePart>> = {
  '#data': 'data',
  '#headers': 'headers',
  '#totals': 'totals',
  '#all': 'all',
  '#this row': 'thisRow',
};

/** The area of 'B2', 'A:C' or '2:4' as tokens hold them; null outside the sheet's bounds. */
function areaOf(text: string): Area | null {
  const corners = text.split(':').map((corner) => {
    const [, letters = '', digits = ''] = /^\$?([A-Z]*)\$?(\d*)$/i.exec(corner) ?? [];
    return { columns: letters && columnIndex(letters), rows: digits && Number(digits) - 1 };
  });
  const rows = corners.flatMap(({ rows }) => (rows === '' ? [0, LAST_ROW] : [rows]));
  const columns = corners.flatMap(({ columns }) => (columns === '' ? [0, LAST_COLUMN] : [columns]));
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return area.bottom > LAST_ROW || area.right > LAST_COLUMN ? null : area;
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
  return { kind: 'binary', operator: ':', left, right };
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

/**
 * The library's parser evaluates as it reads; here it makes what builds the tree for any references,
 * so that a formula filled down ten thousand rows is parsed once.
 */
interface Builder {
  readonly build: (references: readonly string[]) => Node;
  /** Where the grammar writes the sheet. */
  readonly ref: SheetPart;
  readonly constant?: Scalar;
}

function builder(build: Builder['build'], ref: SheetPart = {}): Builder {
  return { build, ref };
}

function constant(value: Scalar): Builder {
  return { build: () => ({ kind: 'literal', value }), ref: {}, constant: value };
}

function named(name: string): Builder {
  const ref: SheetPart = {};
  const [, index] = /^_ref(\d+)_$/.exec(name) ?? [];
  if (index !== undefined) {
    return builder((references) => {
      const text = references[Number(index)] ?? '';
      const area = areaOf(text);
      return area ? { kind: 'area', ref, area } : { kind: 'name', ref, name: text };
    }, ref);
  }
  const written = decoded(name);
  return written.endsWith(']')
    ? builder(() => structuredReference(written))
    : builder(() => ({ kind: 'name', ref, name: written }), ref);
}

const ACTIONS: Actions<Builder> = {
  applyInfix: (left, operator, right) =>
    builder((references) => ({
      kind: 'binary',
      operator: operator as BinaryOperator,
      left: left.build(references),
      right: right.build(references),
    })),
  applyPrefix: (operators, operand) =>
    operators.reduceRight((inner, operator) => {
      if (typeof inner.constant === 'number') {
        return constant(operator === '-' ? 0 - inner.constant : inner.constant);
      }
      return builder((references) => ({
        kind: 'prefix',
        operator: operator as '-' | '+',
        operand: inner.build(references),
      }));
    }, operand),
  applyPostfix: ({ build }) =>
    builder((references) => ({ kind: 'percent', operand: build(references) })),
  applyIntersect: () => builder(() => UNSUPPORTED),
  applyUnion: () => builder(() => UNSUPPORTED),
  applyRange: (corners) =>
    builder(
      (references) => corners.map(({ build }) => build(references)).reduce(rangeOf),
      corners[0]?.ref,
    ),
  parseCellAddress: named,
  parseCol: named,
  toArray: (rows) => {
    const values = rows.map((row) => row.map(({ constant = null }) => constant));
    return builder(() => ({ kind: 'array', rows: values }));
  },
  toNumber: (image) => constant(Number(image)),
  toString: (image) => constant(image.slice(1, -1).replaceAll('""', '"')),
  toBoolean: (image) => constant(image.toUpperCase() === 'TRUE'),
  toError: (image) => constant(errorNamed(image.toUpperCase())),
  isFormulaError: ({ constant = null }) => isError(constant),
};

const CONTEXT: Context<Builder> = {
  getVariable: named,
  callFunction: (name, args) => {
    const plain = decoded(name)
      .toUpperCase()
      .replace(/^(?:_XLFN\.|_XLWS\.)+/, '');
    return builder((references) => ({
      kind: 'call',
      name: plain,
      args: args.map((arg) => arg?.build(references) ?? { kind: 'missing' }),
    }));
  },
};

const parser = new Parser(CONTEXT, ACTIONS);

const MEMORY = 100_000;

/** What `make` gives for a text, remembered. */
function remembering<T>(make: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (memory.size >= MEMORY) memory.clear();
    memory.set(text, made);
    return made;
  };
}

const builderOf = remembering((text): Builder | null => {
  parser.input = lex(text).tokens;
  const made = parser.formulaWithBinaryOp();
  return parser.errors.length > 0 ? null : made;
});

/**
 * The tree of a formula written with its leading '=' in Excel's file form (commas, English names,
 * sheet names quoted or not), read by fast-formula-parser's grammar. null when the text is no
 * formula. Trees are remembered by text.
 */
export const parseFormula = remembering((formula): Node | null => {
  try {
    const pattern = patternOf(formula.startsWith('=') ? formula.slice(1) : formula);
    if ('kind' in pattern) return pattern;
    return builderOf(pattern.text)?.build(pattern.references) ?? null;
  } catch {
    // Both lexers throw on text that is no formula, the actions on parts that do not fit.
    return null;
  }
});
