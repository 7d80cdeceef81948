import { type Amount, amountAt } from './amounts';
import { calendarAt } from './calendar';

/** A stretch of folded text that means one thing. Tokens follow each other without gaps. */
export type Token =
  | {
      readonly kind: 'amount';
      readonly start: number;
      readonly end: number;
      readonly amount: Amount;
    }
  | { readonly kind: PlainKind; readonly start: number; readonly end: number };

export type PlainKind =
  | 'word'
  | 'space'
  | 'newline'
  /** ①, ⑴: a label, never a number. */
  | 'mark'
  /** 〇, ○, ・ at the start of an item. */
  | 'bullet'
  | 'comma'
  | 'dot'
  | 'colon'
  | 'range'
  | 'dash'
  | 'arrow'
  | 'slash'
  /** 中, のうち, 分の between two amounts. */
  | 'partOf'
  | 'from'
  | 'open'
  | 'close'
  | 'date'
  | 'period'
  | 'ordinal'
  /** ※1, 注1), ¹. */
  | 'reference'
  /** ※ and what follows it on the line. */
  | 'remark'
  | 'symbol';

const CIRCLED = /[①-⒛㉑-㉟㊱-㊿ⓐ-ⓩ⓪-⓿]/;
const SUPERSCRIPT = /[¹²³⁰⁴-⁹₀-₉]+/y;
const BULLET = /[〇○●◎■□◆◇★☆▪▫►▶◦•*・]|[-―](?= )/y;
const LIST_NUMBER = /(?:\([0-9]{1,2}\)|[0-9]{1,2}\)|\([ア-ンa-z]\)|[ア-ンa-z]\)) ?(?=[^\s])/y;
const REFERENCE =
  /(?:※|\*|注)[0-9]{1,2}(?![0-9,.%件人回円校社])[)]?|\((?:※|注|\*)[0-9]{0,2}\)|(?:\[|〔)[0-9]{1,2}(?:\]|〕)/y;
const REMARK = /(?:※|(?:\(注\)|注[:)]))[^\n]*/y;
const ARROW = /→|[-=]>/y;
const PART_OF = /(?:中|のうち|の内|分の)(?: ?(?:の)? ?)?(?=[0-9])/y;
const FROM = /から(?= ?(?:約|およそ|延べ|[0-9▲△-]))/y;
const LATIN = /[A-Za-zα-ωΑ-Ω](?:[A-Za-z0-9α-ωΑ-Ω]|[.+&'_-](?=[A-Za-z0-9]))*/y;
const LOOK_ALIKE_START = /[OoIl|]+(?=[0-9])[0-9OoIl|,.]*/y;
const PLAIN: Readonly<Record<string, PlainKind>> = {
  '\n': 'newline',
  ' ': 'space',
  '、': 'comma',
  ',': 'comma',
  ';': 'comma',
  '・': 'dot',
  ':': 'colon',
  '~': 'range',
  '/': 'slash',
  '-': 'dash',
  '―': 'dash',
};
const OPENING = '([{〔【〈《「『';
const CLOSING = ')]}〕】〉》」』';

/** Cuts folded text into tokens, from left to right, each character looked at a bounded number of times. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const lastClosingAngle = text.lastIndexOf('>');
  let at = 0;
  let itemStart = true;
  let wordStart = -1;
  const endWord = (): void => {
    if (wordStart >= 0) tokens.push({ kind: 'word', start: wordStart, end: at });
    wordStart = -1;
  };
  while (at < text.length) {
    const token = tokenAt(
      text,
      at,
      itemStart,
      wordStart >= 0,
      tokens.at(-1),
      tokens[0]?.kind === 'mark',
      lastClosingAngle,
    );
    if (token === null) {
      if (wordStart < 0) wordStart = at;
      at += 1;
      itemStart = false;
      continue;
    }
    endWord();
    tokens.push(token);
    at = token.end;
    if (token.kind !== 'space') itemStart = startsItem(token.kind);
  }
  endWord();
  return tokens;
}

function startsItem(kind: Token['kind']): boolean {
  return (
    kind === 'newline' ||
    kind === 'comma' ||
    kind === 'open' ||
    kind === 'mark' ||
    kind === 'bullet'
  );
}

function tokenAt(
  text: string,
  at: number,
  itemStart: boolean,
  inWord: boolean,
  previous: Token | undefined,
  listed: boolean,
  lastClosingAngle: number,
): Token | null {
  const character = text.charAt(at);
  const found = (kind: PlainKind, end: number): Token => ({ kind, start: at, end });
  if (CIRCLED.test(character)) return found('mark', at + 1);
  if (itemStart || (listed && !inWord)) {
    const list = previous?.kind === 'open' ? null : endOf(LIST_NUMBER, text, at);
    if (list !== null && !/^\s*(?:[)%人件回円校]|$)/.test(text.slice(list, list + 4)))
      return found('mark', list);
  }
  if (itemStart) {
    const bullet = endOf(BULLET, text, at);
    if (bullet !== null && /\S/.test(text.slice(bullet, bullet + 40)))
      return found('bullet', bullet);
  }
  const reference =
    endOf(REFERENCE, text, at) ??
    (previous?.kind === 'amount' ? endOf(SUPERSCRIPT, text, at) : null);
  if (reference !== null && !(itemStart && character !== '(')) return found('reference', reference);
  const remark = endOf(REMARK, text, at);
  if (remark !== null) return found('remark', remark);
  const arrow = endOf(ARROW, text, at);
  if (arrow !== null) return found('arrow', arrow);
  if (previous?.kind === 'amount' && !inWord) {
    const partOf = endOf(PART_OF, text, at);
    if (partOf !== null) return found('partOf', partOf);
    const from = endOf(FROM, text, at);
    if (from !== null) return found('from', from);
    if (/[-―ー]/.test(character) && /^ ?[0-9約]/.test(text.slice(at + 1, at + 3)))
      return found('range', at + 1);
  }
  if (OPENING.includes(character) || (character === '<' && lastClosingAngle > at))
    return found('open', at + 1);
  if (CLOSING.includes(character)) return found('close', at + 1);
  const plain = PLAIN[character];
  if (
    plain !== undefined &&
    !(plain === 'dash' && itemStart && /[0-9]/.test(text.charAt(at + 1)))
  ) {
    return found(plain, at + 1);
  }
  return (
    wordlike(text, at, previous, inWord) ?? (character === '>' ? found('close', at + 1) : null)
  );
}

/** Dates, amounts and Latin words: what may start in the middle of other text. */
function wordlike(
  text: string,
  at: number,
  previous: Token | undefined,
  inWord: boolean,
): Token | null {
  const character = text.charAt(at);
  if (!MAY_START.test(character)) return null;
  const calendar = calendarAt(text, at);
  if (calendar !== null) return { kind: calendar.kind, start: at, end: calendar.end };
  const alike = inWord ? null : endOf(LOOK_ALIKE_START, text, at);
  if (alike !== null) return lookAlike(text, at, alike);
  const latin = endOf(LATIN, text, at);
  if (latin !== null && /[A-Za-zα-ωΑ-Ω]/.test(character))
    return { kind: 'word', start: at, end: latin };
  const kanjiInWord =
    KANJI_NUMBER.test(character) &&
    (inWord || previous?.kind === 'word') &&
    endOf(KANJI_PER, text, at) === null;
  if (kanjiInWord) return null;
  const amount = amountAt(text, at);
  if (amount !== null) return { kind: 'amount', start: at, end: amount.end, amount };
  if (!/[0-9]/.test(character)) return null;
  const digits = endOf(/[0-9]+(?:[A-Za-z0-9-]*)/y, text, at) ?? at + 1;
  return { kind: 'ordinal', start: at, end: digits };
}

/** 「l2件」, 「O5」: letters typed for the first digits. */
function lookAlike(text: string, at: number, end: number): Token | null {
  const shown = text.slice(at, end).replace(/[Oo]/g, '0').replace(/[Il|]/g, '1');
  const amount = amountAt(shown + text.slice(end, end + 24), 0);
  if (amount === null) return null;
  const steps = amount.steps.map((step) => ({
    ...step,
    start: step.start + at,
    end: step.end + at,
  }));
  const problem = { why: 'letterAmongDigits' as const, values: [amount.value] };
  const moved = { ...amount, start: at, end: amount.end + at, steps, problem };
  return { kind: 'amount', start: at, end: moved.end, amount: moved };
}

/** 「市民一人あたり」, 「人口千人当たり」: kanji numerals within a word. */
const KANJI_PER = /[一十百千万]{1,3}人(?:1日|一日)?(?:あたり|当たり|当り|につき)/y;
const KANJI_NUMBER = /[〇一二三四五六七八九十百千万億兆]/;
const MAY_START =
  /[0-9A-Za-zα-ωΑ-Ω〇一二三四五六七八九十百千万億兆令平昭大明第要ステレベフラ区№番唯統通年上下前後随毎適順常期約概およそだ凡ほ見延の最少限≧≦<>計合総全金累積トーマプ+±▲△¥月週日各学半四-]/;

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
