/** What the host uses of fast-formula-parser 1.0.19, which brings no types of its own. */

declare module 'fast-formula-parser' {
  class FormulaError extends Error {
    /** What the cell shows, '#N/A'. */
    readonly error: string;
  }

  export default class FormulaParser {
    /** The worksheet functions by name; some only say that they are not there (undefined). */
    readonly functions: Readonly<Record<string, ((...args: unknown[]) => unknown) | undefined>>;
    static readonly FormulaError: typeof FormulaError;
  }
}

declare module 'fast-formula-parser/grammar/lexing.js' {
  /** Throws on text that is no formula. */
  export function lex(text: string): { readonly tokens: readonly unknown[] };
}

declare module 'fast-formula-parser/grammar/parsing.js' {
  /** What the grammar does with a call and a defined name. */
  export interface Context<T> {
    callFunction(name: string, args: readonly (T | null)[]): T;
    getVariable(name: string): T;
  }

  /** What the grammar does with everything else; `image` is a piece of the formula's text. */
  export interface Actions<T> {
    applyInfix(left: T, operator: string, right: T): T;
    applyPrefix(operators: readonly string[], operand: T): T;
    applyPostfix(operand: T, operator: string): T;
    applyIntersect(operands: readonly T[]): T;
    applyUnion(operands: readonly T[]): T;
    applyRange(corners: readonly T[]): T;
    parseCellAddress(image: string): T;
    parseCol(image: string): T;
    toArray(rows: readonly (readonly T[])[]): T;
    toNumber(image: string): T;
    toString(image: string): T;
    toBoolean(image: string): T;
    toError(image: string): T;
    isFormulaError(operand: T): boolean;
  }

  /** The grammar. It writes a sheet's name into `ref.sheet` of what stands behind the `!`. */
  export class Parser<T> {
    constructor(context: Context<T>, actions: Actions<T>);
    input: readonly unknown[];
    readonly errors: readonly Error[];
    formulaWithBinaryOp(): T;
  }
}
