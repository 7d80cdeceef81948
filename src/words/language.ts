/** The languages the product speaks. */
export type Language = 'ja' | 'en';

/**
 * The language for a host's display language ('ja-JP', 'en-US', …). Japanese where the host says
 * nothing; English for every language other than Japanese.
 */
export function languageOf(displayLanguage: string | undefined): Language {
  if (displayLanguage === undefined || displayLanguage === '') return 'ja';
  return /^ja(-|$)/i.test(displayLanguage) ? 'ja' : 'en';
}
