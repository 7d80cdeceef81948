import { errorsEn } from './en/errors';
import { paneEn } from './en/pane';
import { ratedEn } from './en/rated';
import { readingsEn } from './en/readings';
import { type ErrorWords } from './errorWords';
import { errorsJa } from './ja/errors';
import { paneJa } from './ja/pane';
import { ratedJa } from './ja/rated';
import { readingsJa } from './ja/readings';
import { type Language } from './language';
import { type PaneWords } from './paneWords';
import { type RatedWords } from './ratedWords';
import { type ReadingWords } from './readingWords';

/** Every sentence shown to people, in one language. */
export interface Words {
  readonly pane: PaneWords;
  readonly errors: ErrorWords;
  readonly readings: ReadingWords;
  readonly rated: RatedWords;
}

const WORDS: Readonly<Record<Language, Words>> = {
  ja: { pane: paneJa, errors: errorsJa, readings: readingsJa, rated: ratedJa },
  en: { pane: paneEn, errors: errorsEn, readings: readingsEn, rated: ratedEn },
};

export function wordsFor(language: Language): Words {
  return WORDS[language];
}
