/**
 * Paper sizes by the number files use (ECMA-376 part 1, 18.3.1.63) as Excel.PaperType names them.
 * Numbers without a name here are kept as '#13'.
 */
export const PAPERS: ReadonlyMap<number, string> = new Map([
  [1, 'Letter'],
  [2, 'LetterSmall'],
  [3, 'Tabloid'],
  [4, 'Ledger'],
  [5, 'Legal'],
  [6, 'Statement'],
  [7, 'Executive'],
  [8, 'A3'],
  [9, 'A4'],
  [10, 'A4Small'],
  [11, 'A5'],
  [12, 'B4'],
  [13, 'B5'],
  [14, 'Folio'],
  [15, 'Quatro'],
  [16, 'Paper10x14'],
  [17, 'Paper11x17'],
  [18, 'Note'],
]);

/** The number of a paper's name, 'A4' in either case; 9 (A4) for names no file can hold. */
export function paperNumber(paper: string): number {
  const number = /^#(\d+)$/.exec(paper);
  if (number) return Number(number[1]);
  const wanted = paper.toLowerCase();
  return [...PAPERS].find(([, name]) => name.toLowerCase() === wanted)?.[0] ?? 9;
}
