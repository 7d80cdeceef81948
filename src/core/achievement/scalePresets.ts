import { type Grade, type RatingScale } from './ratingScale';

/*
 * Scales in use in Japanese cities. Where a published scale states the bounds in percent of
 * achievement, they are taken over; where it names the levels only, the bounds are the usual ones
 * and the city is expected to set its own.
 */

const GREEN = '#C6E0B4';
const LIGHT_GREEN = '#E2EFDA';
const YELLOW = '#FFF2CC';
const ORANGE = '#F8CBAD';
const GREY = '#D9D9D9';
const BLUE = '#BDD7EE';

function grade(
  letter: string,
  word: string,
  lowerBound: Grade['lowerBound'],
  colour: string,
): Grade {
  return { letter, word, lowerBound, colour };
}

/** 柏原市 部の運営方針: A 100% · B 70–<100 · C 50–<70 · D <50 · E 未実施. The default. */
export const KASHIWARA_SCALE: RatingScale = {
  name: 'A～E（100・70・50％）',
  grades: [
    grade('A', '達成', '1', GREEN),
    grade('B', '概ね達成', '0.7', LIGHT_GREEN),
    grade('C', '一部達成', '0.5', YELLOW),
    grade('D', '未達成', '0', ORANGE),
    grade('E', '未実施', null, GREY),
  ],
};

/** The scales offered when a city sets up 評価基準, the default first. */
export const SCALE_PRESETS: readonly RatingScale[] = [
  KASHIWARA_SCALE,
  {
    name: 'S・A～D（110・100・80・60％）',
    grades: [
      grade('S', '目標を大きく上回る', '1.1', BLUE),
      grade('A', '目標どおり', '1', GREEN),
      grade('B', '概ね目標どおり', '0.8', LIGHT_GREEN),
      grade('C', '目標を下回る', '0.6', YELLOW),
      grade('D', '目標を大きく下回る', '0', ORANGE),
    ],
  },
  {
    name: '◎○△×（100・80・50％）',
    grades: [
      grade('◎', '達成', '1', GREEN),
      grade('○', '概ね達成', '0.8', LIGHT_GREEN),
      grade('△', 'やや遅れ', '0.5', YELLOW),
      grade('×', '遅れ', '0', ORANGE),
      grade('－', '評価対象外', null, GREY),
    ],
  },
  {
    name: 'AA～C（120・100・80％）',
    grades: [
      grade('AA', '目標を上回る', '1.2', BLUE),
      grade('A', '達成', '1', GREEN),
      grade('B', '概ね達成', '0.8', YELLOW),
      grade('C', '未達成', '0', ORANGE),
    ],
  },
  {
    name: 'A～D（100・80・60％）',
    grades: [
      grade('A', '達成', '1', GREEN),
      grade('B', '概ね達成', '0.8', LIGHT_GREEN),
      grade('C', 'やや不十分', '0.6', YELLOW),
      grade('D', '不十分', '0', ORANGE),
    ],
  },
  {
    name: '５～１（100・80・60・40％）',
    grades: [
      grade('5', '達成', '1', GREEN),
      grade('4', '概ね達成', '0.8', LIGHT_GREEN),
      grade('3', '半ば達成', '0.6', YELLOW),
      grade('2', '一部達成', '0.4', ORANGE),
      grade('1', '未達成', '0', GREY),
    ],
  },
  {
    name: 'ことば（達成・概ね達成・一部達成・未達成・未実施）',
    grades: [
      grade('達成', '100％以上', '1', GREEN),
      grade('概ね達成', '70％以上100％未満', '0.7', LIGHT_GREEN),
      grade('一部達成', '50％以上70％未満', '0.5', YELLOW),
      grade('未達成', '50％未満', '0', ORANGE),
      grade('未実施', '取りやめなど', null, GREY),
    ],
  },
];
