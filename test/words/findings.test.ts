import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { rulesPage } from '../../docs/rulesPage';
import { check } from '../../src/core/checks/check';
import { type Finding } from '../../src/core/checks/finding';
import { RULES, type RuleId } from '../../src/core/checks/rules';
import { findingsEn } from '../../src/words/en/findings';
import { findingSentence, ruleWords } from '../../src/words/findings';
import { findingsJa } from '../../src/words/ja/findings';
import { COMPLETENESS, READING } from '../core/checks/tables/reading';
import { RATINGS } from '../core/checks/tables/ratings';
import { WITHIN_ROW } from '../core/checks/tables/row';
import { asYear, type RuleTable } from '../core/checks/tables/table';
import { ACROSS, WORDING } from '../core/checks/tables/texts';
import { contextOf } from '../core/checks/year';

const TABLES: Readonly<Record<RuleId, RuleTable>> = {
  ...READING,
  ...COMPLETENESS,
  ...WITHIN_ROW,
  ...RATINGS,
  ...ACROSS,
  ...WORDING,
};

/** Every finding the rules' own tables bring about. */
const FINDINGS: readonly Finding[] = RULES.flatMap(({ id }) =>
  TABLES[id].reject.flatMap(([given]) => check(contextOf(asYear(given)))),
);

test.each(RULES.map(({ id }) => id))('%s has words in both languages', (id) => {
  for (const words of [findingsJa[id], findingsEn[id]]) {
    expect([words.title, words.purpose, words.example]).not.toContain('');
  }
  expect(findingsJa[id].title).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  expect(findingsEn[id].title).toMatch(/^[A-Z]/);
});

test('no two rules share a title', () => {
  for (const words of [findingsJa, findingsEn]) {
    const titles = Object.values(words).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  }
});

describe('sentences', () => {
  const ja = FINDINGS.map((finding) => findingSentence(finding, 'ja'));
  const en = FINDINGS.map((finding) => findingSentence(finding, 'en'));

  test('every rule speaks in them', () => {
    expect(new Set(FINDINGS.map(({ rule }) => rule)).size).toBe(RULES.length);
  });
  test('Japanese: whole polite sentences, no codes, nothing left out', () => {
    for (const sentence of ja) {
      expect(sentence).toMatch(/(?:ください|ます|です|しょう|ません)。$/);
      expect(sentence).not.toMatch(
        /undefined|null|NaN|「」|（）|\bfield\b|[a-z]+-[a-z]+|[a-z][A-Z]/,
      );
    }
  });
  test('English: whole sentences, nothing left out', () => {
    for (const sentence of en) {
      expect(sentence).toMatch(/[.?]$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|“”|\(\)|\.\.|[a-z]\.[a-z]| {2}/);
    }
  });
  test('name the indicator and quote what was typed', () => {
    const [finding] = check(
      contextOf({ rows: [{ name: '避難訓練', target: '7校区', actual: '7件' }] }),
    );
    if (!finding) throw new Error('A finding');
    expect(findingSentence(finding, 'ja')).toBe(
      '「避難訓練」の単位が目標値と実績値で違います（目標値「7校区」、実績値「7件」）。同じものを数えているか確かめ、単位をそろえてください。',
    );
  });
  test('an unknown rule gives its id', () => {
    const [finding] = FINDINGS;
    if (!finding) throw new Error('A finding');
    expect(findingSentence({ ...finding, rule: 'no-such-rule' }, 'ja')).toBe('no-such-rule');
    expect(ruleWords('toString', 'ja')).toBeNull();
  });
});

test('docs/rules.md is in step: npx tsx docs/makeRules.ts', () => {
  const page = readFileSync(join(__dirname, '../../docs/rules.md'), 'utf8');
  expect(page).toBe(rulesPage());
});
