import { foundInText, matches, textCells } from '../textCells';
import { defineRule } from '../rule';

const DIGIT = '[0-9０-９]';
/** 「（2026年）年1月」: the 年 is said twice. */
const YEAR_TWICE = new RegExp(`([（(]${DIGIT}{4}年[）)])年(?=\\s*${DIGIT}{1,2}月)`, 'g');
/** 「（2024度）」: the 年 is missing. */
const YEAR_MISSING = new RegExp(
  `(?<!${DIGIT})((?:19|20|１９|２０)${DIGIT}{2})度(?=\\s*[）)])`,
  'g',
);

export const yearNotation = defineRule({
  id: 'year-notation',
  severity: 'warning',
  find: (context) =>
    [...textCells(context)].flatMap((cell) => {
      const [first] = [...matches(cell.text, YEAR_TWICE), ...matches(cell.text, YEAR_MISSING)];
      if (!first) return [];
      const fixed = cell.text.replace(YEAR_TWICE, '$1').replace(YEAR_MISSING, '$1年度');
      const typed = cell.text.slice(first.start, first.end);
      return [foundInText(cell, first, { typed }, fixed)];
    }),
});
