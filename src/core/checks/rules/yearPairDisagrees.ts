import { foundInText, matches, textCells } from '../textCells';
import { defineRule } from '../rule';

const FIRST_YEAR: Readonly<Record<string, number>> = {
  令和: 2019,
  R: 2019,
  平成: 1989,
  H: 1989,
  昭和: 1926,
  S: 1926,
};

const DIGIT = '[0-9０-９]';
const PAIR = new RegExp(
  `(令和|平成|昭和|[RHSＲＨＳ])\\s*(元|${DIGIT}{1,2})\\s*年?\\s*度?\\s*[（(]\\s*(${DIGIT}{4})\\s*年?\\s*度?\\s*[）)]`,
  'g',
);

export const yearPairDisagrees = defineRule({
  id: 'year-pair-disagrees',
  severity: 'error',
  find: (context) =>
    [...textCells(context)].flatMap((cell) =>
      [...matches(cell.text, PAIR)].flatMap((match) => {
        const [era = '', number = '', western = ''] = match.groups.map((group) =>
          group.normalize('NFKC'),
        );
        const first = FIRST_YEAR[era];
        if (first === undefined) return [];
        const year = first - 1 + (number === '元' ? 1 : Number(number));
        if (year === Number(western)) return [];
        const typed = cell.text.slice(match.start, match.end);
        return [foundInText(cell, match, { typed, era: `${era}${number}`, year, western })];
      }),
    ),
});
