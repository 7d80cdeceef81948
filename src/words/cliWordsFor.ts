import { type CliWords } from './cliWords';
import { cliEn } from './en/cli';
import { cliJa } from './ja/cli';
import { type Language } from './language';

const WORDS: Readonly<Record<Language, CliWords>> = { ja: cliJa, en: cliEn };

/** The command line's sentences, apart from `wordsFor` so that the pane does not carry them. */
export function cliWordsFor(language: Language): CliWords {
  return WORDS[language];
}
