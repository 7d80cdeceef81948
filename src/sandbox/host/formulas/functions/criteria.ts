import { compare, fifteenDigits, isError, numberOfText, type Scalar } from '../values';

/**
 * A condition on one value. `key` is set where the condition is plain equality: the values that meet
 * it are those whose `equalityKey` is the same, so that a long column is searched once, not per row.
 */
export interface Criterion {
  readonly meets: (value: Scalar) => boolean;
  readonly key?: string;
}

/** Values with one key are equal to COUNTIF: a number and the text that reads as it, any case. */
export function equalityKey(value: Scalar): string | null {
  if (typeof value === 'number') return `n${fifteenDigits(value)}`;
  if (typeof value !== 'string') return null;
  const number = numberOfText(value);
  return number === null ? `t${value.toLowerCase()}` : `n${fifteenDigits(number)}`;
}

/** Excel's wildcards: * any text, ? one character, ~ takes the next sign literally. Whole text. */
export function wildcardPattern(text: string): RegExp | null {
  if (!/[*?~]/.test(text)) return null;
  const source = text.replace(
    /~([*?~])|([*?])|([\\^$.|+()[\]{}])/g,
    (_, literal, wild, special) => {
      if (literal !== undefined) return `\\${String(literal)}`;
      if (special !== undefined) return `\\${String(special)}`;
      return wild === '*' ? '[^]*' : '[^]';
    },
  );
  return new RegExp(`^${source}$`, 'iu');
}

function sameText(text: string): (value: string) => boolean {
  const pattern = wildcardPattern(text);
  const folded = text.toLowerCase();
  return pattern ? (value) => pattern.test(value) : (value) => value.toLowerCase() === folded;
}

function equalTo(operand: string): Criterion {
  const number = numberOfText(operand);
  if (number !== null) {
    const key = equalityKey(number);
    return { key: `n${fifteenDigits(number)}`, meets: (value) => equalityKey(value) === key };
  }
  if (/^(?:TRUE|FALSE)$/i.test(operand)) {
    const truth = operand.toUpperCase() === 'TRUE';
    return { meets: (value) => value === truth };
  }
  if (operand.startsWith('#')) {
    const code = operand.toUpperCase();
    return { meets: (value) => (isError(value) ? value.code === code : value === operand) };
  }
  const same = sameText(operand);
  const meets = (value: Scalar): boolean => typeof value === 'string' && same(value);
  return /[*?~]/.test(operand) ? { meets } : { meets, key: `t${operand.toLowerCase()}` };
}

function beyond(operator: string, operand: string): Criterion {
  const limit: Scalar = numberOfText(operand) ?? operand;
  return {
    meets: (value) => {
      if (typeof value !== typeof limit) return false;
      const order = compare(value, limit);
      if (operator === '<') return order < 0;
      if (operator === '<=') return order <= 0;
      return operator === '>' ? order > 0 : order >= 0;
    },
  };
}

/**
 * The condition of COUNTIF and its kin (Microsoft: "COUNTIF function"): a value, or text with an
 * operator in front. Numbers also match text that reads as that number, text matches without regard
 * to case and with wildcards, '' and "=" match empty cells, "<>" cells that are not.
 */
export function criterionOf(criterion: Scalar): Criterion {
  if (isError(criterion)) {
    return { meets: (value) => isError(value) && value.code === criterion.code };
  }
  if (criterion === null) return equalTo('0');
  if (typeof criterion === 'boolean') return { meets: (value) => value === criterion };
  if (typeof criterion === 'number') return equalTo(String(criterion));
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(criterion) ?? [];
  if (operand === '') {
    if (operator === '') return { meets: (value) => value === null || value === '' };
    if (operator === '=') return { meets: (value) => value === null };
    return { meets: (value) => operator === '<>' && value !== null };
  }
  if (operator === '' || operator === '=') return equalTo(operand);
  if (operator === '<>') {
    const equal = equalTo(operand);
    return { meets: (value) => !equal.meets(value) };
  }
  return beyond(operator, operand);
}
