import { FormulaSyntaxError, type Token, tokenize } from '../formulas/tokens';

/**
 * Functions newer than the file format: files write them with a prefix that nobody types, and Excel
 * shows #NAME? without it (Microsoft support: "An _xlfn. prefix is displayed in front of a formula").
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...(
    'ACOT ACOTH ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH COMBINA CONCAT ' +
    'COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ENCODEURL FLOOR.MATH FORECAST.LINEAR ' +
    'FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM LET MAXIFS MINIFS MODE.MULT MODE.SNGL NUMBERVALUE ' +
    'PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI ' +
    'QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET SHEETS SKEW.P STDEV.P STDEV.S ' +
    'SWITCH TEXTJOIN UNICHAR UNICODE VAR.P VAR.S XLOOKUP XMATCH XOR UNIQUE SORTBY SEQUENCE ' +
    'RANDARRAY TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK TOCOL TOROW LAMBDA'
  )
    .split(' ')
    .map((name) => [name, '_xlfn.'] as const),
  ...['FILTER', 'SORT'].map((name) => [name, '_xlfn._xlws.'] as const),
]);

function withFunctionNames(formula: string, rename: (name: string) => string): string {
  let tokens: readonly Token[];
  try {
    tokens = tokenize(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
  let result = '';
  let copied = 0;
  for (const { kind, text, position } of tokens) {
    if (kind !== 'function') continue;
    result += formula.slice(copied, position) + rename(text);
    copied = position + text.length;
  }
  return result + formula.slice(copied);
}

/** A formula (without '=') as files write it. */
export function withPrefixes(formula: string): string {
  return withFunctionNames(formula, (name) => `${PREFIXES.get(name.toUpperCase()) ?? ''}${name}`);
}

/** A formula (without '=') as people type it. */
export function withoutPrefixes(formula: string): string {
  if (!/_xlfn\./i.test(formula)) return formula;
  return withFunctionNames(formula, (name) => {
    const plain = name.replace(/^(?:_xlfn\.)?(?:_xlws\.)?/i, '');
    return PREFIXES.has(plain.toUpperCase()) ? plain : name;
  });
}
