import { KASHIWARA_SCALE } from '../../../../src/core/achievement/scalePresets';
import { type RuleTable } from './table';

const percent = (value: number) => ({ value, numberFormat: '0.0%' });
const annual = (...ratings: readonly string[]) =>
  ratings.map((rating, index) => ({ id: `T${index}`, text: '', status: '', rating }));
const [A, B, ...others] = KASHIWARA_SCALE.grades;
if (!A || !B) throw new Error('The scale has letters');

/** 80% and 40%. */
const TWO_PARTS = {
  target: '100人（個人版）\n50人（企業版）',
  actual: '80人（個人版）\n20人（企業版）',
};

export const RATINGS = {
  'achievement-differs': {
    accept: [
      { target: 30, actual: 18, achievement: percent(0.6) },
      { target: 30, actual: 18, achievement: '60.0％' },
      { target: 30, actual: 20, achievement: '66.7%' },
      { target: 30, actual: 20, achievement: '66%' },
      {
        target: 30,
        actual: 20,
        achievement: { value: 20 / 30, numberFormat: '0.0%', formula: '=H2/G2' },
      },
      { target: 30, actual: 20, achievement: 66.7 },
      { target: 30, actual: 20, achievement: '' },
      { target: 30, actual: '', achievement: '要確認' },
      { ...TWO_PARTS, achievement: '個人版 80.0%\n企業版 40.0%' },
    ],
    reject: [
      [
        { ...TWO_PARTS, achievement: '個人版 80.0%\n企業版 50.0%' },
        { cell: 'I2', facts: { typed: '企業版 50.0%', computed: '40.0' } },
      ],
      [
        { target: 30, actual: 18, achievement: '65%' },
        { cell: 'I2', facts: { typed: '65%', computed: '60.0' } },
      ],
      [
        { target: 30, actual: 18, achievement: percent(0.65) },
        { cell: 'I2', facts: { computed: '60.0' } },
      ],
      [
        { target: 580, actual: 593, direction: '減少', achievement: '102.2%' },
        { cell: 'I2', facts: { computed: '97.8' } },
      ],
    ],
  },
  'rating-differs': {
    accept: [
      { target: 30, actual: 18, rating: 'C' },
      { target: 30, actual: 18, rating: 'Ｃ　一部達成' },
      { target: 30, actual: 18, rating: '' },
      { target: 30, actual: '', rating: '未入力' },
      { target: 30, actual: '中止', rating: 'E' },
      { ...TWO_PARTS, rating: '個人版 B\n企業版 D' },
    ],
    reject: [
      [
        { ...TWO_PARTS, rating: '個人版 A\n企業版 D' },
        { cell: 'J2', facts: { typed: '個人版 A', computed: 'B', percent: '80.0' } },
      ],
      [
        { target: 30, actual: 18, rating: 'B 概ね達成' },
        { cell: 'J2', facts: { typed: 'B', computed: 'C', percent: '60.0', reason: '' } },
      ],
      [
        { target: 30, actual: '中止', rating: 'D' },
        { cell: 'J2', facts: { computed: 'E' } },
      ],
      [
        { target: 30, actual: 18, rating: 'B', reason: '年度末に集中' },
        { cell: 'J2', facts: { reason: '年度末に集中' } },
      ],
    ],
  },
  'rating-unknown': {
    accept: [
      { rating: 'A' },
      { rating: 'Ｂ' },
      { rating: '' },
      { rating: '－' },
      { rating: '要確認' },
      { rating: '#N/A' },
      { ...TWO_PARTS, rating: '個人版 B\n企業版 要確認' },
    ],
    reject: [
      [{ ...TWO_PARTS, rating: '個人版 B\n企業版 F' }, { cell: 'J2' }],
      [{ rating: 'F' }, { cell: 'J2', facts: { typed: 'F', letters: ['A', 'B', 'C', 'D', 'E'] } }],
      [{ rating: 'AA' }, { cell: 'J2' }],
      [{ rating: '◎' }, { cell: 'J2' }],
    ],
  },
  'rating-word-differs': {
    accept: [
      { rating: 'B' },
      { rating: 'B 概ね達成' },
      { rating: 'B（概ね達成）' },
      { rating: 'Ｂ：概ね達成' },
    ],
    reject: [[{ rating: 'B 達成' }, { cell: 'J2', facts: { letter: 'B', word: '概ね達成' } }]],
  },
  'low-rating-without-reason': {
    accept: [
      { target: 30, actual: 21 },
      { target: 30, actual: 15, reason: '開催回数が減った' },
      { target: 30, actual: 15, note: '開催回数が減った' },
      { rows: [{ name: 'a', target: 30, actual: 15 }], without: 'reason' },
      { target: 30, actual: '' },
    ],
    reject: [
      [
        { target: 30, actual: 15 },
        { cell: 'K2', facts: { percent: '50.0', rating: 'C' } },
      ],
    ],
  },
  'goal-rating-against-front-page': {
    accept: [
      { goals: [{ frontPageRating: 'B', overallRating: 'B 概ね達成' }] },
      { goals: [{ frontPageRating: '', overallRating: 'B' }] },
    ],
    reject: [
      [
        {
          goals: [{ id: 'G4', title: '防災', frontPageRating: 'B', overallRating: 'C' }],
          sheets: {
            重点目標: [
              ['ID', '目標'],
              ['G4', '防災'],
            ],
          },
        },
        { cell: '重点目標!A2', facts: { front: 'B', own: 'C' } },
      ],
    ],
  },
  'goal-rating-against-targets': {
    accept: [
      { goals: [{ overallRating: 'B', annualTargets: annual('B', 'A') }] },
      {
        goals: [
          { overallRating: 'C', overallReason: '備蓄が遅れた', annualTargets: annual('B', 'B') },
        ],
      },
      { goals: [{ overallRating: 'B', annualTargets: [] }] },
      { goals: [{ overallRating: '', annualTargets: annual('B') }] },
    ],
    reject: [
      [
        {
          goals: [
            {
              id: 'G4',
              title: '防災',
              overallRating: 'C 一部達成',
              annualTargets: annual('B', 'B'),
            },
          ],
          sheets: { 重点目標: [['目標'], ['防災']] },
        },
        { cell: '重点目標!A2', facts: { overall: 'C', letters: ['B', 'B'] } },
      ],
    ],
  },
  'scale-fault': {
    accept: [
      { rows: [] },
      {
        scale: {
          ...KASHIWARA_SCALE,
          grades: [
            { ...A, lowerBound: '0.9' },
            { ...B, lowerBound: '0' },
          ],
        },
      },
    ],
    reject: [
      [
        {
          scale: { ...KASHIWARA_SCALE, grades: [A, { ...B, lowerBound: '1' }, ...others] },
          sheets: { 評価基準: [['記号'], ['A'], ['B']] },
        },
        { cell: '評価基準!A2', facts: { kind: 'sameBound', letters: ['A', 'B'] } },
      ],
      [
        {
          scale: { ...KASHIWARA_SCALE, grades: [A, B] },
          sheets: { 評価基準: [['記号'], ['A'], ['B']] },
        },
        { cell: '評価基準!A3', facts: { kind: 'gapBelow' } },
      ],
    ],
  },
} satisfies Record<string, RuleTable>;
