import { type Severity } from '../src/core/checks/finding';
import { RULES } from '../src/core/checks/rules';
import { findingsEn } from '../src/words/en/findings';
import { findingsJa } from '../src/words/ja/findings';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: '要修正',
  warning: '要確認',
  info: '参考',
};

/** The text of docs/rules.md: every rule in Japanese, with its English title. */
export function rulesPage(): string {
  const rules = RULES.map(({ id, severity }) => {
    const { title, purpose, example } = findingsJa[id];
    return [
      `## ${title}`,
      '',
      `${findingsEn[id].title} · \`${id}\` · **${SEVERITIES[severity]}**`,
      '',
      `- 目的：${purpose}`,
      `- 例：${example}`,
      '',
    ].join('\n');
  });
  return [
    '# 検証の規則',
    '',
    '<!-- Made by docs/makeRules.ts from the rules and their words; do not edit by hand. -->',
    '',
    `規則は ${RULES.length} 件です。**要修正**は誤りか、このままでは達成度を決められないもの、**要確認**は意図と違うと思われるもの、**参考**は知っておくとよいものです。`,
    '',
    ...rules,
  ].join('\n');
}
