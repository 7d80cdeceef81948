import { type Decimal } from '../core/values/reading';

/** '-1234567.5' → '-1,234,567.5'. */
export function grouped(decimal: Decimal): string {
  const [whole = '', fraction] = decimal.split('.');
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}

/** A ratio as a percentage, digits kept as they are: '0.7' → '70%', '1.0525' → '105.25%'. */
export function asPercent(ratio: Decimal): string {
  const negative = ratio.startsWith('-');
  const [whole = '0', fraction = ''] = ratio.replace('-', '').split('.');
  const digits = whole + fraction.padEnd(2, '0');
  const point = whole.length + 2;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point).replace(/0+$/, '');
  return `${negative ? '-' : ''}${grouped(left)}${right === '' ? '' : `.${right}`}%`;
}
