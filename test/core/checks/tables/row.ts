import { type RuleTable } from './table';

const PARTS = '3億5000万円（個人版）\n5000万円（企業版）';

export const WITHIN_ROW = {
  'unit-mismatch': {
    accept: [
      { target: '7校区', actual: '7校区' },
      { target: '7校区', actual: 7 },
      { target: '10,000', actual: '9,000', unit: '件' },
      { target: '10,000人/年', actual: '12,665人' },
    ],
    reject: [
      [
        { target: '7校区', actual: '7件' },
        { cell: 'H2', facts: { target: '7校区', actual: '7件' } },
      ],
    ],
  },
  'unit-assumed': {
    accept: [
      { target: '10社', actual: '16社' },
      { target: 10, actual: 16 },
      { target: 10, actual: 16, unit: '社' },
    ],
    reject: [
      [
        { target: '10社', actual: 16 },
        { cell: 'H2', facts: { target: '10社', actual: '16' } },
      ],
    ],
  },
  'gross-mismatch': {
    accept: [
      { target: '延べ630人', actual: 'のべ365人' },
      { target: '630人', actual: '365人' },
      { target: '延べ630人', actual: '' },
    ],
    reject: [[{ target: '延べ630人', actual: '365人' }, { cell: 'H2' }]],
  },
  'judgement-needed': {
    accept: [
      { target: 10, actual: 8 },
      { target: '7校区', actual: '7件' },
      { target: 10, actual: '' },
    ],
    reject: [
      [
        { target: '30件未満', actual: '30件' },
        { cell: 'H2', facts: { reason: 'strictBoundMetWithEquality' } },
      ],
      [
        { target: '年4回', actual: '4回' },
        { cell: 'H2', facts: { reason: 'frequencyAgainstCount' } },
      ],
      [
        { target: 0, actual: 3 },
        { cell: 'H2', facts: { reason: 'zeroTarget' } },
      ],
      [
        { target: '30～40人', actual: '35人' },
        { cell: 'H2', facts: { reason: 'rangeTarget' } },
      ],
      [
        { target: '策定', actual: '12月策定' },
        { cell: 'H2', facts: { reason: 'statementNeedsPerson' } },
      ],
      [
        { target: 10, actual: 11, direction: '維持' },
        { cell: 'H2', facts: { reason: 'outsideMaintained' } },
      ],
    ],
  },
  'direction-unclear': {
    accept: [
      { name: '講座の参加者数', target: 10, actual: 8 },
      { name: '交通事故件数', target: 10, actual: 8, direction: '減少' },
      { name: '窓口の待ち時間', target: '30分以内', actual: '25分' },
    ],
    reject: [
      [
        { name: '1人1日あたりのごみの量', target: '580g', actual: '593g' },
        { cell: 'B2', facts: { typed: '' } },
      ],
      [
        { target: 10, actual: 8, direction: '要検討' },
        { cell: 'B2', facts: { typed: '要検討' } },
      ],
      [{ target: 10, actual: 8, direction: '減少', baseline: 5 }, { cell: 'B2' }],
    ],
  },
  'direction-against-bound': {
    accept: [
      { target: '30分以内', actual: '25分', direction: '減少' },
      { target: '30分以内', actual: '25分' },
      { target: '30件以上', actual: '25件', direction: '↑' },
      { target: '90%以上', actual: '91%', direction: '維持' },
    ],
    reject: [
      [
        { target: '30分以内', actual: '25分', direction: '増加' },
        { cell: 'B2', facts: { direction: '増加' } },
      ],
      [{ target: '30件以上', actual: '', direction: '減少' }, { cell: 'B2' }],
    ],
  },
  'parts-unpaired': {
    accept: [
      { target: PARTS, actual: PARTS },
      { target: PARTS, actual: '集計中' },
      { target: 10, actual: '8（個人版）' },
    ],
    reject: [
      [
        { target: PARTS, actual: '2億円（個人版）' },
        { cell: 'H2', facts: { labels: ['企業版'] } },
      ],
    ],
  },
  'parts-differ': {
    accept: [
      { target: PARTS, actual: PARTS },
      { target: 10, actual: 8 },
    ],
    reject: [
      [
        { target: PARTS, actual: '2億8124万5300円（個人版）\n2898万9028円（企業版）' },
        { cell: 'J2', facts: { ratings: ['個人版 B', '企業版 C'] } },
      ],
    ],
  },
  'rate-over-100': {
    accept: [
      { name: 'いじめの解消率', target: '100％', actual: '99％' },
      { name: '目標達成率', target: '100％', actual: '120％' },
      { name: '前年度比の増加率', target: '100％', actual: '120％' },
      { name: 'アクセス数', target: '100％', actual: '627％' },
    ],
    reject: [
      [
        { name: '自治会等加入世帯率', target: '65.0％', actual: '627％' },
        { cell: 'H2', facts: { text: '627%' } },
      ],
      [
        {
          name: '研修参加部署の割合',
          target: { value: 1.2, numberFormat: '0%' },
          actual: { value: 0.8, numberFormat: '0%' },
        },
        { cell: 'G2' },
      ],
    ],
  },
  'figure-far-off': {
    accept: [
      { target: 30000, actual: 62947 },
      { target: 0, actual: 3 },
      { target: 10, actual: 0 },
      { target: '50,000千円', actual: '48,000千円' },
      { target: 100, actual: 9900 },
    ],
    reject: [
      [
        { target: '50,000千円', actual: '48,000円' },
        { cell: 'H2', facts: { against: 'target' } },
      ],
      [
        { target: 10, actual: 12, priorActual: 1200 },
        { cell: 'H2', facts: { against: 'priorActual', reference: '1,200' } },
      ],
      [{ target: 100, actual: 10000 }, { cell: 'H2' }],
    ],
  },
  'achievement-over-200': {
    accept: [
      { target: 100, actual: 200 },
      { target: 0, actual: 5 },
    ],
    reject: [
      [
        { target: '30,000件', actual: '62,947件' },
        { cell: 'H2', facts: { percent: '209.8' } },
      ],
    ],
  },
  'rounding-hides-bound': {
    accept: [
      { target: 10000, actual: 7000 },
      { target: 10000, actual: 6994 },
    ],
    reject: [
      [
        { target: 10000, actual: 6996 },
        { cell: 'H2', facts: { shown: '70.0', exact: '69.96', rating: 'C' } },
      ],
    ],
  },
  'figure-approximate': {
    accept: [
      { target: '100人', actual: '98人' },
      { target: '100人', actual: '' },
    ],
    reject: [
      [
        { target: '100人', actual: '約98人' },
        { cell: 'H2', facts: { field: 'actual', text: '約98人' } },
      ],
      [
        { target: '概ね100人', actual: '98人' },
        { cell: 'G2', facts: { field: 'target' } },
      ],
    ],
  },
  'change-end-used': {
    accept: [{ target: '80%', actual: '80%' }],
    reject: [
      [
        { target: '80%', actual: '76%→80%' },
        { cell: 'H2', facts: { used: '80%' } },
      ],
    ],
  },
  'total-against-breakdown': {
    accept: [
      { target: '100件', actual: '110件：電話22件、手紙68件、面談15件、メール5件' },
      { target: '100件', actual: '110件' },
      { target: '100人', actual: '2,665人：講座565人、催し約1,100人、展示 未集計' },
    ],
    reject: [
      [
        { target: '100件', actual: '110件：電話22件、手紙68件、面談15件、メール6件' },
        { cell: 'H2', facts: { total: '110件', sum: '111件' } },
      ],
    ],
  },
  'total-looks-exact': {
    accept: [
      { target: '100件', actual: '110件：電話22件、手紙88件' },
      { target: '100人', actual: '約110人：講座22人、催し約88人' },
    ],
    reject: [
      [
        { target: '100人', actual: '2,665人：講座1,565人、催し約1,100人' },
        { cell: 'H2', facts: { parts: ['催し約1,100人'] } },
      ],
    ],
  },
} satisfies Record<string, RuleTable>;
