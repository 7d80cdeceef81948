import { readText } from '../../../src/core/values/readCell';
import { table } from './readTable';
import { sayCell } from './say';

table('[V5] characters of no width are nothing', [
  ['3\u200b0件', '30 件'],
  ['\ufeff30件', '30 件'],
]);

table('[V11] a scale word left out asks', [
  ['2万5', 'unclear notUnderstood: 20005 | 25000'],
  ['3億5', 'unclear notUnderstood: 300000005 | 350000000'],
  ['3億5千', 'unclear notUnderstood: 300005000 | 350000000'],
  ['3億5,000円', 'unclear notUnderstood: 300005000 円 | 350000000 円'],
  ['2千5', 'unclear notUnderstood: 2005 | 2500'],
  ['1億2,345,678円', '102345678 円'],
  ['1万500人', '10500 人'],
  ['2万5千', '25000'],
  ['百五人', '105 人'],
]);

table('[V12] kanji numerals only before a known unit, and 〇 alone is a mark', [
  ['〇', 'statement 〇'],
  ['〇〇', 'statement 〇'],
  ['七五三', 'unclear notUnderstood: 753'],
  ['一億総活躍', 'statement 一億総活躍'],
  ['十人十色', 'statement 十人十色'],
  ['一番', 'statement 一番'],
  ['三0件', 'unclear notUnderstood: 0 件'],
]);

table('[V13] a sign may be written out; two signs ask', [
  ['マイナス5％', '-5 %'],
  ['プラス5％', '5 % growth'],
  ['△▲5', 'unclear notUnderstood: -5'],
]);

table('[V14] counted things in brackets are hardly negative', [
  ['(5件)', 'unclear notUnderstood: -5 件 | 5 件'],
  ['（10人）', 'unclear notUnderstood: -10 人 | 10 人'],
  ['（1,234千円）', '-1234000 円'],
]);

table('[V15] 割 after a range holds for both ends', [
  ['5～8割', 'range 50..80 %'],
  ['5割～8割', 'range 50..80 %'],
  ['5→8割', 'change 50>80 %'],
]);

table('[V51] a year and month is a date, unless a unit follows', [
  ['2025.3', 'date 2025.3'],
  ['2025.3', '2025.3 ㎡', '㎡'],
  ['約1995.5kg', '約 1995.5 kg'],
  ['2025.3.31', 'date 2025.3.31'],
]);

table('[V18] sums are no numbers', [['3x4', 'statement 3x4']]);

table('[V25] a word after a known unit may say something else than a unit', [
  ['30人不足', 'unclear notUnderstood: 30 人'],
  ['100人超過', 'unclear notUnderstood: 100 人'],
  ['5件未処理', 'unclear notUnderstood: 5 件'],
  ['35件予定', 'unclear notUnderstood: 35 件 | pending 予定'],
  ['28校全校で実施', 'unclear notUnderstood: 28 校'],
  ['1時間半', 'unclear notUnderstood: 1 時間'],
  ['5校目', 'unclear notUnderstood: 5 校'],
  ['30余件', 'unclear notUnderstood: 30'],
  ['5部会', '5 部会'],
  ['12分野', '12 分野'],
]);

table('[V26] per, in other words', [
  ['1人1日当たり593g', '593 g/人・日'],
  ['593g（1人1日当たり）', '593 g/人・日'],
  ['593g/(人・日)', '593 g/人・日'],
  ['市民一人あたり5冊', '5 冊/人'],
  ['人口千人当たり3.2件', '3.2 件/1000人'],
  ['30件（月平均）', '30 件/月'],
  ['30件（年間）', '30 件/年'],
  ['120人日', '120 人・日'],
]);

table('[V32] signs for bounds', [
  ['>=60%', '60 % atLeast'],
  ['＞＝60%', '60 % atLeast'],
  ['<=60', '60 atMost'],
  ['>60', '60 moreThan'],
]);

table('[V33] provisional in other places', [
  ['見込み35件', '約 35 件'],
  ['30件（予測）', '約 30 件'],
  ['30件（仮）', '約 30 件'],
  ['30件（推定値）', '約 30 件'],
  ['30件（見込みを含む）', '約 30 件'],
  ['30件 ※速報値', '約 30 件'],
  ['30件（？）', 'unclear notUnderstood: 30 件'],
  ['30件（要確認）', 'unclear notUnderstood: 30 件 | pending 要確認'],
]);

table('[V34] a level that something fell or rose to is a level', [
  ['30件に削減', '30 件'],
  ['30件まで減少', '30 件'],
  ['30件以下に抑制', '30 件 atMost'],
  ['80%まで向上', '80 %'],
  ['40件から35件へ減少', 'change 40>35 件'],
  ['5％の削減', '5 % reduction'],
]);

table('[V40] the minus of a range may be of both ends', [
  ['▲5～10%', 'unclear notUnderstood: range -5..10 % | range -10..-5 %'],
  ['▲10～5%', 'unclear notUnderstood: range -10..5 % | range -10..-5 %'],
  ['-5～5', 'range -5..5'],
  ['▲5%～10%', 'range -5..10 %'],
  ['▲10%～▲5%', 'range -10..-5 %'],
]);

table('[V42] more than the whole asks', [
  ['45/40', 'unclear notUnderstood: fraction 45/40'],
  ['28校中40校', 'unclear notUnderstood: fraction 40/28 校'],
  ['28校中28校', 'fraction 28/28 校'],
]);

table('[V43] 隔月 and the like are no plain count; 各学期, 1年に', [
  ['隔月1回', 'unclear notUnderstood: 1 回'],
  ['各学期1回', '1 回 per schoolTerm'],
  ['1年に3回', '3 回 per year'],
]);

table("[V52] another year's figure, and one of half the year, asks", [
  ['令和5年度：35件', 'unclear notUnderstood: 35 件'],
  ['令和５年度実績35件', 'unclear notUnderstood: 35 件'],
  ['35件（R5）', 'unclear notUnderstood: 35 件'],
  ['35件（令和5年度実績）', 'unclear notUnderstood: 35 件'],
  ['30件 ※前年度実績', 'unclear notUnderstood: 30 件'],
  ['35件（12月末現在）', 'unclear notUnderstood: 35 件'],
  ['年度途中35件', 'unclear notUnderstood: 35 件'],
  ['半年で60人', 'unclear notUnderstood: 60 人'],
  ['毎回60人', 'unclear notUnderstood: 60 人'],
  ['予定35件', 'unclear notUnderstood: 35 件'],
  ['R6：35件', '35 件'],
  ['35件（令和6年度）', '35 件'],
  ['35件（令和7年3月31日現在）', '35 件'],
  ['35件（3月末現在）', '35 件'],
  ['35件（4月1日現在）', '35 件'],
  ['30件(R5)→40件(R6)', 'change 30>40 件'],
  ['12月末現在35件', 'unclear notUnderstood: 35 件'],
  ['H25比46％', 'unclear notUnderstood: 46 %'],
  ['2013年度比46％削減', '46 % reduction'],
]);

table('[V60] marks and bracketed labels in one line', [
  ['（１）10件（２）20件', '(1): 10 件 ‖ (2): 20 件'],
  ['ア）30件　イ）20件', 'ア): 30 件 ‖ イ): 20 件'],
  ['（個人）3億円（企業）5千万円', '個人: 300000000 円 ‖ 企業: 50000000 円'],
  ['30件（個人）5件（企業）', '個人: 30 件 ‖ 企業: 5 件'],
  ['（12）件', 'unclear notUnderstood:'],
]);

table('[V22] a unit column says it in many ways', [
  ['30', '30 回', '回数（回）'],
  ['30人', '30 人', '人数（人）'],
  ['30件', '30 件', '件数'],
  ['70', '70 点', '点（10点満点）'],
  ['28', '28 校', '校数'],
  ['3', '3 広場数', '広場数'],
]);

table('[V64] what several values may have meant, one by one', [
  ['R5 30件、R6 35件', 'unclear severalNumbers: 30 件 | 35 件'],
]);

table('[V71] not carried out, but a bracket holds what was', [
  ['中止（3回中2回実施）', 'unclear notUnderstood: notCarriedOut 中止 | fraction 2/3 回'],
  ['未実施（雨天中止）', 'notCarriedOut 未実施'],
  ['集計中（12月末時点 35件）', 'pending 集計中'],
]);

table('[V53] said beside the value', [
  ['45件（過去最多）', '45 件'],
  ['25校導入済み', '25 校'],
  ['月平均43.8％', '43.8 %'],
]);

table('[V73] what is no blank', [
  ['、', 'unclear notUnderstood:'],
  ['。', 'unclear notUnderstood:'],
  ['※30件', 'unclear notUnderstood:'],
]);

describe('[V52] years count where the fiscal year is known', () => {
  test.each([
    ['target', 2024, 'unclear notUnderstood: 80 %'],
    ['target', null, '80 %'],
    ['baseline', 2024, '80 %'],
  ] as const)('「80％（令和9年度）」 as %s of %s', (field, fiscalYear, expected) => {
    expect(sayCell(readText('80％（令和9年度）', { unit: '', field, fiscalYear }))).toBe(expected);
  });
});
