import { type Language, languageOf } from '../../words/language';

/**
 * The language to speak: `--lang ja|en` where given, else the environment's (`LC_ALL`, `LANG`),
 * Japanese where that says nothing. Read before anything else, so that a complaint about the
 * arguments is already in the right language.
 */
export function chooseLanguage(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const chosen = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  if (chosen === 'ja' || chosen === 'en') return chosen;
  const locale = environment['LC_ALL'] || environment['LANG'] || '';
  // C and POSIX are the absence of a choice.
  return /^(C|POSIX)([.@]|$)/.test(locale) ? 'ja' : languageOf(locale.replace('_', '-'));
}
