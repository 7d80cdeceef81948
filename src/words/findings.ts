import { type Fact, type Finding } from '../core/checks/finding';
import { type RuleId } from '../core/checks/rules';
import { findingsEn } from './en/findings';
import { type Facts, type FindingWords, type RuleWords } from './findingWords';
import { findingsJa } from './ja/findings';
import { type Language } from './language';

const WORDS: Readonly<Record<Language, FindingWords>> = { ja: findingsJa, en: findingsEn };

/** What is said about a rule; null for an id that is no rule. */
export function ruleWords(rule: string, language: Language): RuleWords | null {
  const words = WORDS[language];
  return isRule(rule, words) ? words[rule] : null;
}

/** One finding as a sentence: what, why, what to do. The rule's id where it is unknown. */
export function findingSentence(finding: Finding, language: Language): string {
  return ruleWords(finding.rule, language)?.message(factsOf(finding.facts)) ?? finding.rule;
}

function isRule(rule: string, words: FindingWords): rule is RuleId {
  return Object.hasOwn(words, rule);
}

function factsOf(facts: Readonly<Record<string, Fact>>): Facts {
  return {
    text: (name) => {
      const fact = facts[name] ?? '';
      return typeof fact === 'object' ? fact.join('、') : String(fact);
    },
    list: (name) => {
      const fact = facts[name];
      return typeof fact === 'object' ? fact : [];
    },
    is: (name) => facts[name] === true,
  };
}
