/**
 * Text with widths and look-alikes folded, and where each of its characters was typed. Folding is
 * by a list and not by NFKC: NFKC turns ①30件 into 130件 and ㎡ into m2, and leaves ➀, 〜 and −.
 */
export interface FoldedText {
  readonly text: string;
  /** Offset in the typed text of each UTF-16 unit of `text`, and its length at the end. */
  readonly origin: readonly number[];
}

const FOLDED_ALIKE: ReadonlyMap<string, string> = new Map(
  [
    ['~', '〜∼˜〰'],
    ['-', '−‐‑‒–﹣⁻'],
    ['―', '—─━⸺'],
    ['¥', '￥'],
    ['→', '⇒➡➔➜⟶⇨'],
    ['%', '﹪'],
    ['・', '･•‧∙·'],
    ['○', '◯'],
    [' ', '\u3000\u00a0\t\u202f\u205f'],
    ['', '\u200b\u200c\u200d\u2060\ufeff\u00ad'],
    ['\n', '\r\u000b\u000c\u0085\u2028\u2029'],
    ['≧', '≥'],
    ['≦', '≤'],
    ['ℓ', '㍑'],
    ["'", '’‘'],
  ].flatMap(([to = '', alike = '']) => [...alike].map((from) => [from, to] as const)),
);

/** ➀ (U+2780), ❶ (U+2776) and ➊ (U+278A) start runs of ten that mean ① to ⑩. */
const CIRCLED_RUNS = [0x2780, 0x2776, 0x278a];
const CIRCLED_ONE = 0x2460;

const NEEDS_FOLDING = /[^\x20-\x7e\n\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/;

/** Folds widths and look-alikes; every position can be led back to what was typed. */
export function foldWidths(typed: string): FoldedText {
  if (!NEEDS_FOLDING.test(typed)) {
    return { text: typed, origin: Array.from({ length: typed.length + 1 }, (_, i) => i) };
  }
  const origin: number[] = [];
  const pieces: string[] = [];
  let at = 0;
  while (at < typed.length) {
    const length = clusterLength(typed, at);
    const folded = foldCluster(typed.slice(at, at + length));
    origin.push(...Array.from({ length: folded.length }, () => at));
    pieces.push(folded);
    at += length;
  }
  origin.push(typed.length);
  // Characters of no width before the first that has one belong to it.
  origin[0] = 0;
  return { text: pieces.join(''), origin };
}

const VOICING_MARKS: ReadonlySet<string> = new Set(['\uff9e', '\uff9f', '\u3099', '\u309a']);

/** UTF-16 units that are folded together: a kana and its voicing mark, a line break, a pair. */
function clusterLength(typed: string, at: number): number {
  if (typed[at] === '\r' && typed[at + 1] === '\n') return 2;
  const code = typed.codePointAt(at) ?? 0;
  const size = code > 0xffff ? 2 : 1;
  return VOICING_MARKS.has(typed[at + size] ?? '') ? size + 1 : size;
}

function foldCluster(cluster: string): string {
  if (cluster === '\r\n') return '\n';
  const alike = FOLDED_ALIKE.get(cluster);
  if (alike !== undefined) return alike;
  const code = cluster.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e && cluster.length === 1) {
    return String.fromCharCode(code - 0xfee0);
  }
  if (code >= 0xff61 && code <= 0xff9f) return cluster.normalize('NFKC');
  if (cluster.length > 1) return cluster.normalize('NFC');
  // Kangxi radicals and compatibility ideographs stand for ordinary kanji in text out of PDFs.
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff)) {
    return cluster.normalize('NFKC');
  }
  if (code >= 0x2000 && code <= 0x200a) return ' ';
  const run = CIRCLED_RUNS.find((first) => code >= first && code < first + 10);
  return run === undefined ? cluster : String.fromCharCode(CIRCLED_ONE + code - run);
}
