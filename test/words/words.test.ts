/* Words for every kind of failure, reading and rating: exhaustive by type, decent by these tests. */
import { type WorkbookError } from '../../src/workbook/workbookError';
import { type CliProblem, cliSentence } from '../../src/words/cliWords';
import { cliWordsFor } from '../../src/words/cliWordsFor';
import { errorSentences } from '../../src/words/errorWords';
import { type Language, languageOf } from '../../src/words/language';
import { wordsFor } from '../../src/words/words';

/** One of each kind; a kind left out does not compile. */
const ERRORS: { readonly [Kind in WorkbookError['kind']]: Extract<WorkbookError, { kind: Kind }> } =
  {
    excelTooOld: { kind: 'excelTooOld' },
    cellBeingEdited: { kind: 'cellBeingEdited' },
    readOnlyWorkbook: { kind: 'readOnlyWorkbook' },
    protectedWorkbook: { kind: 'protectedWorkbook' },
    protectedSheet: { kind: 'protectedSheet', sheet: '指標' },
    filteredSheet: { kind: 'filteredSheet', sheet: '指標' },
    mergedTarget: { kind: 'mergedTarget', sheet: '指標', address: 'H3:I9' },
    tableCollision: { kind: 'tableCollision', sheet: '指標', table: '表１' },
    occupiedTarget: { kind: 'occupiedTarget', sheet: '指標', address: 'H3' },
    changedMeanwhile: { kind: 'changedMeanwhile', sheet: '指標', address: 'H3' },
    editedTab: { kind: 'editedTab', tab: '取り組み実績' },
    tooLarge: { kind: 'tooLarge', sheet: '' },
    emptyWorkbook: { kind: 'emptyWorkbook' },
    noIndicatorSheet: { kind: 'noIndicatorSheet', sheets: ['表紙', '連絡先'] },
    unclearHeader: {
      kind: 'unclearHeader',
      sheet: '指標',
      row: 3,
      missing: ['actual'],
      ambiguous: [['R5目標', 'R6目標']],
    },
    noIndicatorRows: { kind: 'noIndicatorRows', sheet: '指標' },
    nothingToRestore: { kind: 'nothingToRestore' },
    busy: { kind: 'busy' },
    cancelled: { kind: 'cancelled' },
    interrupted: { kind: 'interrupted' },
    connectionLost: { kind: 'connectionLost' },
    unexpected: { kind: 'unexpected', code: 'GeneralException' },
  };

const FILE = { file: '年度.xlsx' } as const;

const PROBLEMS: { readonly [Kind in CliProblem['kind']]: Extract<CliProblem, { kind: Kind }> } = {
  commandMissing: { kind: 'commandMissing' },
  unknownCommand: { kind: 'unknownCommand', command: '点検' },
  unknownOption: { kind: 'unknownOption', option: '--jsno' },
  optionWithoutValue: { kind: 'optionWithoutValue', option: '--out' },
  fileNameMissing: { kind: 'fileNameMissing' },
  tooManyFiles: { kind: 'tooManyFiles' },
  outMissing: { kind: 'outMissing' },
  formMissing: { kind: 'formMissing', forms: ['hirakata-results'] },
  unknownForm: { kind: 'unknownForm', form: '様式', forms: ['hirakata-results'] },
  fileMissing: { kind: 'fileMissing', ...FILE },
  fileIsFolder: { kind: 'fileIsFolder', ...FILE },
  fileUnreadable: { kind: 'fileUnreadable', ...FILE },
  fileEmpty: { kind: 'fileEmpty', ...FILE },
  fileCorrupt: { kind: 'fileCorrupt', ...FILE },
  fileTruncated: { kind: 'fileTruncated', ...FILE },
  fileEncrypted: { kind: 'fileEncrypted', ...FILE },
  fileOldFormat: { kind: 'fileOldFormat', ...FILE },
  fileNotWorkbook: { kind: 'fileNotWorkbook', ...FILE },
  fileTooCompressed: { kind: 'fileTooCompressed', ...FILE },
  fileTooLarge: { kind: 'fileTooLarge', ...FILE },
  outExists: { kind: 'outExists', ...FILE },
  outIsInput: { kind: 'outIsInput', ...FILE },
  outNotWritable: { kind: 'outNotWritable', ...FILE },
  wouldLose: { kind: 'wouldLose', ...FILE, losses: ['macros', 'pictures'] },
  inputNotJson: { kind: 'inputNotJson' },
  inputNotArray: { kind: 'inputNotArray' },
  inputItemInvalid: { kind: 'inputItemInvalid', position: 2, member: 'target' },
  tookTooLong: { kind: 'tookTooLong' },
  workbook: { kind: 'workbook', error: ERRORS.noIndicatorSheet },
  unforeseen: { kind: 'unforeseen' },
};

/** Every sentence that needs no facts, wherever it lies. */
function plainSentences(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(plainSentences);
}

const ALLOWED_LATIN = /Excel|Microsoft|Enter|Esc|ID|A4|A～E/g;

describe.each(Object.values(ERRORS))('the failure $kind', (error) => {
  it('is said in three Japanese sentences, without code or English', () => {
    for (const part of Object.values(errorSentences(wordsFor('ja').errors, error))) {
      expect(part).toMatch(/[。）]$/);
      const facts = /「[^」]*」|[A-Z]+[0-9]+(:[A-Z]+[0-9]+)?/g;
      expect(String(part).replace(ALLOWED_LATIN, '').replace(facts, '')).not.toMatch(/[A-Za-z]/);
    }
  });

  it('is said in three English sentences', () => {
    for (const part of Object.values(errorSentences(wordsFor('en').errors, error))) {
      expect(part).toMatch(/^[A-Z“].*[.)]$/s);
      expect(part).not.toMatch(/undefined|null|GeneralException/);
    }
  });
});

describe.each(Object.values(PROBLEMS))('the command line’s problem $kind', (problem) => {
  it.each<Language>(['ja', 'en'])('is one line in %s that names the file', (language) => {
    const line = cliSentence(cliWordsFor(language), problem);
    expect(line).not.toBe('');
    expect(line).not.toMatch(/\n|undefined/);
    if ('file' in problem) expect(line).toContain(problem.file);
  });
});

describe('the words of the pane', () => {
  it('hold no English in Japanese', () => {
    const { readings, rated, pane } = wordsFor('ja');
    for (const sentence of plainSentences({ readings, rated, pane })) {
      expect(sentence.replace(ALLOWED_LATIN, '')).not.toMatch(/[A-Za-z]{2,}/);
    }
  });

  it('hold no Japanese in English, but for names on the sheets', () => {
    for (const sentence of plainSentences(wordsFor('en'))) {
      expect(sentence.replaceAll('評価基準', '')).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    }
  });

  it('write fiscal years as the city does', () => {
    const { fiscalYear } = wordsFor('ja').pane.understood;
    expect(fiscalYear(2024)).toBe('令和6年度（2024年度）');
    expect(fiscalYear(2019)).toBe('令和元年度（2019年度）');
    expect(fiscalYear(2018)).toBe('平成30年度（2018年度）');
    expect(fiscalYear(1980)).toBe('1980年度');
  });

  it('say nothing about counts of zero after a rating', () => {
    const report = {
      liveRows: 2,
      valueRows: 0,
      keptRows: 0,
      askRows: 0,
      pendingRows: 0,
      countByLetter: {},
    };
    // The sentences do not look at what was understood.
    const said = wordsFor('ja').pane.jobs.fill.done(report as never);
    expect(said).toEqual(['2 行に達成率と達成度を書き込みました（計算式 2 行、値 0 行）。']);
  });
});

describe('the language', () => {
  it.each([
    ['ja-JP', 'ja'],
    ['ja', 'ja'],
    ['JA-jp', 'ja'],
    ['en-US', 'en'],
    ['de-DE', 'en'],
    ['jav', 'en'],
    ['', 'ja'],
    [undefined, 'ja'],
  ] as const)('for %s is %s', (host, language) => {
    expect(languageOf(host)).toBe(language);
  });
});
