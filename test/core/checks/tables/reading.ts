import { type RuleTable } from './table';

const date = { value: 45413, numberFormat: 'yyyy/m/d' };

export const READING = {
  'value-error': {
    accept: [
      { target: 10, actual: 8 },
      { target: '#1', actual: '' },
    ],
    reject: [
      [
        { target: '#REF!', actual: 8 },
        { cell: 'G2', facts: { field: 'target', text: '#REF!' } },
      ],
      [
        { target: 10, actual: '#N/A', achievement: '#VALUE!' },
        { cell: 'H2', facts: { field: 'actual' } },
        { cell: 'I2', facts: { field: 'achievement' } },
      ],
    ],
  },
  'value-unclear': {
    accept: [
      { target: '30,000件', actual: '62,947 件' },
      { target: '10', actual: '#REF!' },
      { target: 10, actual: date },
    ],
    reject: [
      [
        { target: '12O件', actual: 8 },
        { cell: 'G2', facts: { why: 'letterAmongDigits', alternatives: ['120件'] } },
      ],
      [
        { target: 10, actual: true },
        { cell: 'H2', facts: { why: 'booleanValue' } },
      ],
      [
        { target: '（10件', actual: 8 },
        { cell: 'G2', facts: { why: 'unbalancedBrackets' } },
      ],
    ],
  },
  'value-is-date': {
    accept: [
      { target: 45413, actual: 3 },
      { target: '12月策定', actual: '1月策定' },
    ],
    reject: [
      [
        { target: 10, actual: date },
        { cell: 'H2', facts: { field: 'actual' } },
      ],
    ],
  },
  'number-as-text': {
    accept: [
      { target: 10, actual: 8 },
      { target: '10件', actual: '007' },
      { target: '約10', actual: '集計中' },
      { target: 10, actual: { value: '8', formula: '="8"' } },
    ],
    reject: [
      [
        { target: '10', actual: '１，３１０' },
        { cell: 'G2', fixes: ['10'] },
        { cell: 'H2', fixes: ['1310'] },
      ],
      [
        { target: 10, actual: '1,310', unit: '人' },
        { cell: 'H2', fixes: ['1310'] },
      ],
    ],
  },
  'width-mixed': {
    accept: [
      { target: '４５', actual: '４３' },
      { target: '45％', actual: '43％' },
      { rows: [{ name: 'a', target: '45件', actual: 43 }] },
    ],
    reject: [
      [
        {
          rows: [
            { name: 'a', target: '45%', actual: '43%' },
            { name: 'b', target: '65％', actual: '62%' },
          ],
        },
        { cell: 'G3', fixes: ['65%'] },
      ],
      [
        { target: '１2件', actual: '１２件' },
        { cell: 'G2', fixes: ['12件'] },
      ],
    ],
  },
} satisfies Record<string, RuleTable>;

export const COMPLETENESS = {
  'target-missing': {
    accept: [
      { target: 10, actual: 8 },
      { target: '', actual: '' },
      { target: '', actual: '中止' },
    ],
    reject: [
      [
        { target: '', actual: '16社' },
        { cell: 'G2', facts: { actual: '16社' } },
      ],
      [{ target: '未定', actual: 8 }, { cell: 'G2' }],
    ],
  },
  'actual-missing': {
    accept: [
      { target: 10, actual: 0 },
      { target: 10, actual: '集計中' },
      { target: '', actual: '' },
    ],
    reject: [
      [
        { target: '150人', actual: '' },
        { cell: 'H2', facts: { target: '150人' } },
      ],
      [{ target: 150, actual: '　' }, { cell: 'H2' }],
    ],
  },
  'figures-missing': {
    accept: [
      { target: 10, actual: '' },
      { target: '', actual: 8 },
    ],
    reject: [
      [
        { target: '', actual: '' },
        { cell: 'G2', facts: { name: '講座の参加者数' } },
      ],
    ],
  },
  'actual-pending': {
    accept: [
      { target: 10, actual: '' },
      { target: 10, actual: '中止' },
    ],
    reject: [
      [
        { target: 10, actual: '集計中' },
        { cell: 'H2', facts: { text: '集計中' } },
      ],
      [{ target: 10, actual: '―' }, { cell: 'H2' }],
    ],
  },
} satisfies Record<string, RuleTable>;
