import { type CellReading, type Reading } from '../../../src/core/values/reading';

/** A reading on one line, for tables: '約 延べ 630 人 atLeast', 'unclear severalNumbers: 1 人 | 2 件'. */
export function say(reading: Reading): string {
  switch (reading.kind) {
    case 'quantity':
      return [
        reading.approx ? '約' : '',
        reading.gross ? '延べ' : '',
        reading.value,
        reading.unit,
        reading.comparator ?? '',
        reading.delta ?? '',
        reading.breakdown.length === 0
          ? ''
          : `{${reading.breakdown.map((part) => `${part.label}=${say(part.reading)}`).join(', ')}}`,
      ]
        .filter((word) => word !== '')
        .join(' ');
    case 'range':
      return `${reading.approx ? '約 ' : ''}range ${reading.low}..${reading.high} ${reading.unit}`.trim();
    case 'change':
      return `change ${reading.from}>${reading.to} ${reading.unit}`.trim();
    case 'fraction':
      return `fraction ${reading.numerator}/${reading.denominator} ${reading.unit}`.trim();
    case 'frequency':
      return [
        reading.approx ? '約' : '',
        `${reading.count} ${reading.unit} per ${reading.per}`,
        reading.comparator ?? '',
      ]
        .filter((word) => word !== '')
        .join(' ');
    case 'unclear':
      return `unclear ${reading.why}: ${reading.alternatives.map(say).join(' | ')}`.trim();
    case 'blank':
      return 'blank';
    default:
      return `${reading.kind} ${reading.text}`;
  }
}

/** Every part of a cell on one line: '個人版: 350000000 円 ‖ 企業版: 50000000 円'. */
export function sayCell(cell: CellReading): string {
  return cell.parts
    .map((part) => (part.label === '' ? say(part.reading) : `${part.label}: ${say(part.reading)}`))
    .join(' ‖ ');
}
