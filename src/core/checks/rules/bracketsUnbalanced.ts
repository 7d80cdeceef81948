import { foundInText, textCells } from '../textCells';
import { defineRule } from '../rule';

const OPENING = '（「『【(［〔《';
const CLOSING = '）」』】)］〕》';

/** 「1)」 or 「ア）」 at the start of a line is a label, not half a pair. */
const LABEL = /(^|\n)(\s*(?:[0-9０-９]{1,2}|[a-zａ-ｚA-ZＡ-Ｚ]|[ア-ン]|[①-⑳➀-➉]))[)）]/g;

export const bracketsUnbalanced = defineRule({
  id: 'brackets-unbalanced',
  severity: 'warning',
  find: (context) =>
    [...textCells(context)].flatMap((cell) => {
      // Same length, so that places stay the same.
      const text = cell.text.replace(LABEL, '$1$2 ');
      const at = firstUnpaired(text);
      if (at === null) return [];
      return [foundInText(cell, { start: at, end: at + 1 }, { bracket: cell.text.charAt(at) })];
    }),
});

/** The place of the first bracket without its other half; both widths of （） pair with each other. */
function firstUnpaired(text: string): number | null {
  const open: { readonly kind: number; readonly at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const opens = OPENING.indexOf(character);
    const closes = CLOSING.indexOf(character);
    if (opens >= 0) open.push({ kind: kindOf(opens), at });
    if (closes < 0) continue;
    const last = open.pop();
    if (last === undefined) return at;
    if (last.kind !== kindOf(closes)) return last.at;
  }
  return open.at(-1)?.at ?? null;
}

function kindOf(index: number): number {
  const HALF_WIDTH_ROUND = OPENING.indexOf('(');
  return index === HALF_WIDTH_ROUND ? 0 : index;
}
