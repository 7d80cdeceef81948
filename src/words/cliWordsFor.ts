import { type CliWords } from './cliWords';
import { type CliReportWords } from './cliReportWords';
import { cliEn } from './en/cli';
import { cliReportEn } from './en/cliReport';
import { cliJa } from './ja/cli';
import { cliReportJa } from './ja/cliReport';
import { type Language } from './language';

const WORDS: Readonly<Record<Language, CliWords>> = { ja: cliJa, en: cliEn };

/** The command line's sentences, apart from `wordsFor` so that the pane does not carry them. */
export function cliWordsFor(language: Language): CliWords {
  return WORDS[language];
}

const REPORT_WORDS: Readonly<Record<Language, CliReportWords>> = {
  ja: cliReportJa,
  en: cliReportEn,
};

/** What the command line says about a workbook it read. */
export function cliReportWordsFor(language: Language): CliReportWords {
  return REPORT_WORDS[language];
}
