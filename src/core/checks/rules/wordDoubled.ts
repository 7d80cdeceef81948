import { foundInText, matches, textCells } from '../textCells';
import { defineRule } from '../rule';

/** 「視点の視点」; 「市民の市民による」 and the like are figures of speech. */
const SAME_OF_SAME = /([\u4e00-\u9fff]{2,6})の\1(?!によ|のため)(?![\u4e00-\u9fff])/g;
const PARTICLE = /をを/g;

export const wordDoubled = defineRule({
  id: 'word-doubled',
  severity: 'info',
  find: (context) =>
    [...textCells(context)].flatMap((cell) =>
      [...matches(cell.text, SAME_OF_SAME), ...matches(cell.text, PARTICLE)].map((match) =>
        foundInText(cell, match, { typed: cell.text.slice(match.start, match.end) }),
      ),
    ),
});
