import { cliSentence } from '../../words/cliWords';
import { cliWordsFor } from '../../words/cliWordsFor';
import { parseCommand } from './arguments';
import { runCommand } from './commands';
import { chooseLanguage } from './language';
import { asLines, CannotRun, type Output } from './output';

/** The process that does the work: never a stack trace, always a status of 0, 1 or 2. */
async function run(args: readonly string[]): Promise<Output> {
  const language = chooseLanguage(args);
  const words = cliWordsFor(language);
  const parsed = parseCommand(args);
  try {
    if (!parsed.ok) throw new CannotRun(parsed.problem);
    return await runCommand(parsed.command, language);
  } catch (error) {
    const problem = error instanceof CannotRun ? error.problem : { kind: 'unforeseen' as const };
    return { stdout: '', stderr: asLines([cliSentence(words, problem)]), status: 2 };
  }
}

void run(process.argv.slice(2)).then(({ stdout, stderr, status }) => {
  process.exitCode = status;
  process.stderr.write(stderr);
  process.stdout.write(stdout, () => {
    // The channel to the guarding process would keep this one alive.
    if (process.connected) process.disconnect();
  });
});
