import { foundInText, matches, textCells } from '../textCells';
import { defineRule } from '../rule';

/** Exactly two; three and more (、、、) are style. */
const DOUBLED = /(?<![、。，．])(?:。。|、、|、。|。、|，，)(?![、。，．])/g;

export const punctuationDoubled = defineRule({
  id: 'punctuation-doubled',
  severity: 'warning',
  find: (context) =>
    [...textCells(context)].flatMap((cell) => {
      const [first] = matches(cell.text, DOUBLED);
      if (!first) return [];
      const typed = cell.text.slice(first.start, first.end);
      const fixed = cell.text.replace(DOUBLED, (marks) =>
        marks.includes('。') ? '。' : marks.charAt(0),
      );
      return [foundInText(cell, first, { typed }, fixed)];
    }),
});
