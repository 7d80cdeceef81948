import { columnIndex } from '../../../core/sheet/address';
import { type BinaryOperator, type Node, type TablePart } from './syntax';
import { FormulaSyntaxError, type Token, tokenize } from './tokens';
import { type Area, errorNamed, LAST_COLUMN, LAST_ROW, type Scalar } from './values';

/** Loosest first; Excel reads all of them from the left, `^` too (2^3^2 is 64). */
const PRECEDENCE: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

const TABLE_PARTS: Readonly<Record<string, TablePart>> = {
  '#data': 'data',
  '#headers': 'headers',
  '#totals': 'totals',
  '#all': 'all',
  '#this row': 'thisRow',
};

/** `['B', '2']` of `$B$2`; either part is '' in whole columns and rows. */
function corner(text: string): { readonly column: number; readonly row: number } {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/i.exec(text.replaceAll('$', '')) ?? [];
  return { column: columnIndex(letters), row: Number(digits) - 1 };
}

/** The area of 'B2', 'A:C' or '2:4' as tokens hold them; null outside the sheet's bounds. */
export function areaOf(text: string): Area | null {
  const [first = '', last = first] = text.split(':');
  const [a, b] = [corner(first), corner(last)];
  const columns = [a.column, b.column].map((c) => (Number.isNaN(c) ? null : c));
  const rows = [a.row, b.row].map((r) => (r < 0 ? null : r));
  const area = {
    top: Math.min(rows[0] ?? 0, rows[1] ?? 0),
    bottom: Math.max(rows[0] ?? LAST_ROW, rows[1] ?? LAST_ROW),
    left: Math.min(columns[0] ?? 0, columns[1] ?? 0),
    right: Math.max(columns[0] ?? LAST_COLUMN, columns[1] ?? LAST_COLUMN),
  };
  return area.bottom > LAST_ROW || area.right > LAST_COLUMN ? null : area;
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

function parseTokens(tokens: readonly Token[]): Node {
  let index = 0;
  const end: Token = { kind: 'end', text: '', position: 0 };
  const peek = (): Token => tokens[index] ?? end;
  const take = (): Token => tokens[index++] ?? end;
  const isOperator = (text: string): boolean => peek().kind === 'operator' && peek().text === text;
  const fail = (message: string): never => {
    throw new FormulaSyntaxError(message, peek().position);
  };
  const expect = (text: string): void => {
    if (!isOperator(text)) fail(`expected ${text}`);
    index++;
  };

  function reference(sheet: string | null): Node {
    const token = take();
    switch (token.kind) {
      case 'cell':
      case 'columns':
      case 'rows': {
        const area = areaOf(token.text);
        return area ? { kind: 'area', sheet, area } : { kind: 'name', sheet, name: token.text };
      }
      case 'word':
        return { kind: 'name', sheet, name: token.text };
      case 'error':
        return { kind: 'literal', value: errorNamed(token.text.toUpperCase()) };
      default:
        return fail('expected a reference');
    }
  }

  function arrayConstant(): Node {
    const rows: Scalar[][] = [[]];
    for (;;) {
      const sign = isOperator('-') || isOperator('+') ? take().text : '';
      const token = take();
      let value: Scalar;
      if (token.kind === 'number') value = Number(sign + token.text);
      else if (token.kind === 'string') value = token.text;
      else if (token.kind === 'error') value = errorNamed(token.text.toUpperCase());
      else if (/^(?:TRUE|FALSE)$/i.test(token.text)) value = token.text.toUpperCase() === 'TRUE';
      else return fail('expected a constant');
      rows[rows.length - 1]?.push(value);
      if (isOperator('}')) break;
      if (isOperator(';')) rows.push([]);
      else if (!isOperator(',')) fail('expected , or ;');
      index++;
    }
    index++;
    const width = rows[0]?.length;
    return rows.every((row) => row.length === width)
      ? { kind: 'array', rows }
      : fail('rows of different lengths');
  }

  function call(name: string): Node {
    const args: Node[] = [];
    if (isOperator(')')) {
      index++;
    } else {
      for (;;) {
        args.push(isOperator(',') || isOperator(')') ? { kind: 'missing' } : expression(1));
        if (isOperator(')')) break;
        expect(',');
      }
      index++;
    }
    return { kind: 'call', name: name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, ''), args };
  }

  function primary(): Node {
    const token = peek();
    switch (token.kind) {
      case 'number':
        index++;
        return { kind: 'literal', value: Number(token.text) };
      case 'string':
        index++;
        return { kind: 'literal', value: token.text };
      case 'sheet':
        index++;
        return reference(token.text);
      case 'function':
        index++;
        return call(token.text);
      case 'table':
        index++;
        return structuredReference(token.text);
      case 'word':
        if (/^(?:TRUE|FALSE)$/i.test(token.text)) {
          index++;
          return { kind: 'literal', value: token.text.toUpperCase() === 'TRUE' };
        }
        return reference(null);
      case 'cell':
      case 'columns':
      case 'rows':
      case 'error':
        return reference(null);
      default:
    }
    if (isOperator('(')) {
      index++;
      const inside = expression(1);
      expect(')');
      return inside;
    }
    if (isOperator('{')) {
      index++;
      return arrayConstant();
    }
    return fail('expected a value');
  }

  function postfix(): Node {
    let node = primary();
    while (isOperator(':')) {
      index++;
      node = rangeOf(node, primary());
    }
    while (isOperator('%')) {
      index++;
      node = { kind: 'percent', operand: node };
    }
    return node;
  }

  function unary(): Node {
    const token = peek();
    if (token.kind === 'operator' && /^[-+@]$/.test(token.text)) {
      index++;
      return { kind: 'prefix', operator: token.text as '-' | '+' | '@', operand: unary() };
    }
    return postfix();
  }

  function expression(loosest: number): Node {
    let left = unary();
    for (;;) {
      const { kind, text } = peek();
      const precedence = kind === 'operator' ? PRECEDENCE[text] : undefined;
      if (precedence === undefined || precedence < loosest) return left;
      index++;
      const right = expression(precedence + 1);
      left = { kind: 'binary', operator: text as BinaryOperator, left, right };
    }
  }

  const node = expression(1);
  return peek().kind === 'end' ? node : fail('text after the end');
}

/** `A1:B2` becomes one area, so that what a formula depends on can be read off its tree. */
function rangeOf(left: Node, right: Node): Node {
  if (
    left.kind === 'area' &&
    right.kind === 'area' &&
    (right.sheet === null || right.sheet === left.sheet)
  ) {
    const area = {
      top: Math.min(left.area.top, right.area.top),
      left: Math.min(left.area.left, right.area.left),
      bottom: Math.max(left.area.bottom, right.area.bottom),
      right: Math.max(left.area.right, right.area.right),
    };
    return { kind: 'area', sheet: left.sheet, area };
  }
  return { kind: 'binary', operator: ':', left, right };
}

const MEMORY = 100_000;
const memory = new Map<string, Node | null>();

/**
 * The tree of a formula written with its leading '=' in Excel's file form (commas, English names,
 * sheet names quoted or not). null when the text is no formula this engine can read: references to
 * other workbooks' cells parse (their values are #REF!), unions and intersections do not.
 * Trees are remembered by text.
 */
export function parseFormula(formula: string): Node | null {
  const known = memory.get(formula);
  if (known !== undefined) return known;
  let node: Node | null = null;
  try {
    node = parseTokens(tokenize(formula.startsWith('=') ? formula.slice(1) : formula));
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError) && !(error instanceof RangeError)) throw error;
  }
  if (memory.size >= MEMORY) memory.clear();
  memory.set(formula, node);
  return node;
}
