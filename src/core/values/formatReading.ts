import { isNegative, toFixed } from './decimal';
import { type Comparator, type Decimal, type Reading } from './reading';

const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  atLeast: '以上',
  atMost: '以下',
  lessThan: '未満',
  moreThan: '超',
};

const PERIOD_WORDS: Readonly<Record<Extract<Reading, { kind: 'frequency' }>['per'], string>> = {
  year: '年',
  halfYear: '半期に',
  quarter: '四半期ごとに',
  month: '月',
  week: '週',
  day: '1日',
  schoolTerm: '学期ごとに',
};

/**
 * A reading in plain Japanese notation: 「約延べ1,234人以上」, 「30～40人」, 「年4回」. Read again it
 * gives the same reading [V90]; what was not understood comes back as it was typed.
 */
export function formatReading(reading: Reading): string {
  switch (reading.kind) {
    case 'quantity': {
      const delta = { reduction: '削減', growth: '増' };
      const breakdown = reading.breakdown
        .map((part) => `${part.label}${formatReading(part.reading)}`)
        .join('、');
      return [
        reading.approx ? '約' : '',
        reading.gross ? '延べ' : '',
        formatDecimal(reading.value, reading.decimals),
        reading.unit,
        reading.comparator === null ? '' : COMPARATOR_WORDS[reading.comparator],
        reading.delta === undefined ? '' : delta[reading.delta],
        breakdown === '' ? '' : `：${breakdown}`,
      ].join('');
    }
    case 'range': {
      // 「▲5～10%」 could mean a minus at both ends.
      const between = isNegative(reading.low) ? reading.unit : '';
      return `${reading.approx ? '約' : ''}${formatDecimal(reading.low)}${between}～${formatDecimal(reading.high)}${reading.unit}`;
    }
    case 'change':
      return `${formatDecimal(reading.from)}${reading.unit}→${formatDecimal(reading.to)}${reading.unit}`;
    case 'fraction':
      return reading.unit === ''
        ? `${formatDecimal(reading.denominator)}分の${formatDecimal(reading.numerator)}`
        : `${formatDecimal(reading.numerator)}/${formatDecimal(reading.denominator)}${reading.unit}`;
    case 'frequency':
      return [
        reading.approx ? '約' : '',
        PERIOD_WORDS[reading.per],
        formatDecimal(reading.count),
        reading.unit,
        reading.comparator === null ? '' : COMPARATOR_WORDS[reading.comparator],
      ].join('');
    case 'blank':
      return '';
    default:
      return reading.text;
  }
}

/** A decimal with thousands commas and at least `decimals` places; ▲ for minus, as in reports. */
export function formatDecimal(value: Decimal, decimals = 0): string {
  const places = Math.max(decimals, value.split('.')[1]?.length ?? 0);
  const [whole = '', fraction] = toFixed(value, places).replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
  return `${isNegative(value) ? '▲' : ''}${fraction === undefined ? grouped : `${grouped}.${fraction}`}`;
}
