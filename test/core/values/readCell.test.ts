import { readText } from '../../../src/core/values/readCell';
import { table } from './readTable';
import { sayCell } from './say';

table('[V10] digits, commas and points, full width or half', [
  ['30,000 件', '30000 件'],
  ['１２３４', '1234'],
  ['１，２３４人', '1234 人'],
  ['43.8％', '43.8 %'],
  ['65.0％', '65 %'],
  ['0.125', '0.125'],
  ['1.234%', '1.234 %'],
  ['12.345kg', '12.345 kg'],
  ['2.35人', '2.35 人'],
  ['627％', '627 %'],
  ['2024', '2024'],
  ['￥1,000', '1000 円'],
  ['¥1,000-', '1000 円'],
]);

table('[V11] scale words, with spaces or broken lines inside', [
  ['3 億 5000 万円', '350000000 円'],
  ['2 億 8124 万 5300 円', '281245300 円'],
  ['3.5億円', '350000000 円'],
  ['1億2千万円', '120000000 円'],
  ['350千円', '350000 円'],
  ['52百万円', '52000000 円'],
  ['5万円', '50000 円'],
  ['10万人', '100000 人'],
  ['3億5000\n万円', '350000000 円'],
]);

table('[V12] kanji numerals where a unit follows or nothing stands beside them', [
  ['三十人', '30 人'],
  ['十二件', '12 件'],
  ['二千人', '2000 人'],
  ['二〇二四人', '2024 人'],
  ['三億五千万円', '350000000 円'],
  ['十', '10'],
  ['一部', 'statement 一部'],
  ['十分', 'statement 十分'],
  ['一', 'unclear notUnderstood: 1'],
]);

table('[V13] minus signs', [
  ['▲5.2%', '-5.2 %'],
  ['△3', '-3'],
  ['▲1,234千円', '-1234000 円'],
  ['−5件', '-5 件'],
  ['－5.5％', '-5.5 %'],
  ['-5%', '-5 %'],
  ['ー45%', 'unclear notUnderstood: 45 %'],
  ['―45%', 'unclear notUnderstood: 45 %'],
  ['±0', '0'],
]);

table('[V14] a whole value in round brackets is negative unless it looks like a label', [
  ['(1,234)', '-1234'],
  ['（3.5）', '-3.5'],
  ['(5)', 'unclear notUnderstood: -5 | 5'],
]);

table('[V15] 割, 分 and 厘 are percent; 分 alone is minutes', [
  ['8割', '80 %'],
  ['８．５割', '85 %'],
  ['3割5分', '35 %'],
  ['2割5分3厘', '25.3 %'],
  ['概ね8割', '約 80 %'],
  ['15分', '15 分'],
]);

table('[V16] separators that may mean two things ask', [
  ['1.200人', 'unclear ambiguousSeparator: 1200 人 | 1.2 人'],
  ['1、200人', 'unclear ambiguousSeparator: 1200 人'],
  ['1, 200人', 'unclear ambiguousSeparator: 1200 人'],
  ['1 200人', 'unclear ambiguousSeparator: 1200 人'],
  ['1,20', 'unclear ambiguousSeparator: 120 | 1.2'],
  ['12,34', 'unclear ambiguousSeparator: 1234 | 12.34'],
  [',5', 'unclear notUnderstood: 5'],
  ['5,', 'unclear notUnderstood: 5'],
  ['1.234.567', 'unclear ambiguousSeparator: 1234567'],
]);

table('[V17] letters among digits ask', [
  ['12O件', 'unclear letterAmongDigits: 120 件'],
  ['1O0件', 'unclear letterAmongDigits: 100 件'],
  ['l2件', 'unclear letterAmongDigits: 12 件'],
  ['12〇件', 'unclear letterAmongDigits: 120 件'],
]);

table('[V18] vague numbers and numbers of no kind ask', [
  ['数十件', 'unclear notUnderstood:'],
  ['30数件', 'unclear notUnderstood: 30 数件'],
  ['100件台', 'unclear notUnderstood: 100 件'],
  ['5-2', 'unclear notUnderstood:'],
  ['1e5', 'unclear notUnderstood:'],
  ['=A1', 'unclear notUnderstood:'],
  ['〇件', 'unclear notUnderstood:'],
  ['件', 'unclear notUnderstood:'],
  ['千円', 'unclear notUnderstood: 1000 円'],
]);

table('[V20] units have one canonical name', [
  ['5名', '5 人'],
  ['10ヶ所', '10 箇所'],
  ['10か所', '10 箇所'],
  ['30㎡', '30 ㎡'],
  ['30m2', '30 ㎡'],
  ['5㌧', '5 トン'],
  ['593ｇ', '593 g'],
  ['9.9t-CO2', '9.9 t-CO2'],
  ['0.5ポイント', '0.5 ポイント'],
  ['3‰', '3 ‰'],
  ['6か月', '6 か月'],
  ['120人・日', '120 人・日'],
  ['30\n件', '30 件'],
]);

table('[V22] the unit column speaks where the cell has no unit', [
  ['30', '30 件', '件'],
  ['30', '30 人', '（単位：名）'],
  ['30', '延べ 30 人', '人（延べ）'],
  ['30', '30', '―'],
  ['30', '30 人/年', '人／年'],
  ['4', '4 回 per year', '回/年'],
  ['30件', '30 件', '件・人'],
  ['30', '30', '件・人'],
]);

table('[V23] a unit column with a scale multiplies bare numbers', [
  ['350', '350000 円', '千円'],
  ['350', '350000000 円', '百万円'],
  ['350千円', '350000 円', '千円'],
  ['52百万円', '52000000 円', '円'],
  ['3億円', '300000000 円', '百万円'],
]);

table('[V24] cell and unit column that disagree ask', [
  ['30人', 'unclear unitConflict: 30 人 | 30 件', '件'],
  ['45%', 'unclear unitConflict: 45 % | 45 人', '人'],
  ['350,000円', 'unclear unitConflict: 350000 円 | 350000000 円', '千円'],
  ['3億', 'unclear unitConflict: 300000000 円 | 300000000000000 円', '百万円'],
  ['30社', 'unclear unitConflict: 30 社 | 30 件', '件・人'],
]);

table('[V25] an unknown unit is kept as typed', [
  ['5広場', '5 広場'],
  ['1,733回答', '1733 回答'],
]);

table('[V26] per', [
  ['10,000 人/年', '10000 人/年'],
  ['年間10,000人', '10000 人/年'],
  ['月30件', '30 件/月'],
  ['1日平均30人', '30 人/日'],
  ['月平均30件', '30 件/月'],
  ['1人あたり20冊', '20 冊/人'],
  ['20冊（1人当たり）', '20 冊/人'],
  ['人口10万人あたり15.3人', '15.3 人/100000人'],
]);

table('[V30] about', [
  ['約 1,100 人', '約 1100 人'],
  ['概ね80%', '約 80 %'],
  ['おおむね80%程度', '約 80 %'],
  ['30人ほど', '約 30 人'],
  ['10件前後', '約 10 件'],
  ['10件余り', '約 10 件'],
  ['予約30件', '30 件'],
  ['契約 約30件', '約 30 件'],
]);

table('[V31] gross', [
  ['延べ 630 人', '延べ 630 人'],
  ['のべ320枚', '延べ 320 枚'],
  ['30人（延べ）', '延べ 30 人'],
  ['遅延30件', '30 件'],
  ['延べ利用者数 30人', '延べ 30 人'],
  ['延べ床面積 300㎡', '300 ㎡'],
]);

table('[V32] comparators', [
  ['30件以上', '30 件 atLeast'],
  ['15分以内', '15 分 atMost'],
  ['580g以下', '580 g atMost'],
  ['10%未満', '10 % lessThan'],
  ['100人超', '100 人 moreThan'],
  ['30件を超える', '30 件 moreThan'],
  ['最低30件', '30 件 atLeast'],
  ['30件程度以上', '約 30 件 atLeast'],
  ['80％以上を維持', '80 % atLeast'],
]);

table('[V33] provisional figures are about', [
  ['30人（見込み）', '約 30 人'],
  ['30人（速報値）', '約 30 人'],
]);

table('[V34] a rise or fall is no level, and says so', [
  ['5％削減', '5 % reduction'],
  ['4.2％の減少', '4.2 % reduction'],
  ['13社増', '13 社 growth'],
  ['＋10人', '10 人 growth'],
  ['約40％増', '約 40 % growth'],
]);

table('[V40] ranges', [
  ['30～40人', 'range 30..40 人'],
  ['30〜40', 'range 30..40'],
  ['30ー40人', 'range 30..40 人'],
  ['30-40人', 'range 30..40 人'],
  ['30人~40人', 'range 30..40 人'],
  ['約30～40人', '約 range 30..40 人'],
  ['±5%以内', 'range -5..5 %'],
  ['50人以上100人以下', 'range 50..100 人'],
  ['50以上100未満', 'unclear notUnderstood: range 50..100'],
  ['40～30人', 'unclear notUnderstood:'],
  ['3～5千人', 'unclear notUnderstood: range 3..5000 人'],
]);

table('[V41] changes', [
  ['76%→80%', 'change 76>80 %'],
  ['76⇒80%', 'change 76>80 %'],
  ['30件から45件に増加', 'change 30>45 件'],
  ['76％から80％', 'unclear notUnderstood: change 76>80 % | range 76..80 %'],
  ['77%(R4)→8割(R5~6)→100%(R7)', 'unclear severalNumbers: 77 % | 80 % | 100 %'],
]);

table('[V42] fractions', [
  ['28/40校', 'fraction 28/40 校'],
  ['28校／40校', 'fraction 28/40 校'],
  ['28校中28校', 'fraction 28/28 校'],
  ['40校のうち28校', 'fraction 28/40 校'],
  ['4分の3', 'fraction 3/4'],
  ['3/4', 'fraction 3/4 校', '校'],
  ['3/4', 'unclear notUnderstood: fraction 3/4'],
]);

table('[V43] frequencies', [
  ['年４回', '4 回 per year'],
  ['年間12回', '12 回 per year'],
  ['12回/年', '12 回 per year'],
  ['毎月1回以上', '1 回 per month atLeast'],
  ['月１回以上', '1 回 per month atLeast'],
  ['週2回', '2 回 per week'],
  ['1日1回', '1 回 per day'],
  ['半期に1回', '1 回 per halfYear'],
  ['四半期ごとに1回', '1 回 per quarter'],
  ['概ね学期ごとに１回', '約 1 回 per schoolTerm'],
  ['月1', 'unclear notUnderstood: 1 回 per month'],
  ['月1', '1 回 per month', '回'],
  ['年1～2回', 'unclear severalNumbers: 1 回 per year | 2 回 per year'],
]);

table('[V50] a name before the number', [
  ['出前講座等参加者数4,000人', '4000 人'],
  ['参加者数 470 人', '470 人'],
  ['＜参加者数 470 人＞', '470 人'],
  ['全6回', '6 回'],
  ['計30件', '30 件'],
  ['施策3', 'unclear notUnderstood: 3'],
]);

table('[V51] digits in names and dates are no values', [
  ['CO2排出量 593g', '593 g'],
  ['第3次計画 12事業', '12 事業'],
  ['10代の相談 30件', '30 件'],
  ['令和6年度 5件', '5 件'],
  ['75歳以上の相談 30件', '30 件'],
  ['A4判 30枚', '30 枚'],
  ['COVID-19 30件', '30 件'],
  ['3R推進 5件', '5 件'],
  ['第2四半期 30件', '30 件'],
  ['①30件', '30 件'],
  ['➀30件', '30 件'],
  ['〇5件', '5 件'],
]);

table("[V52] another year's or another column's figure asks", [
  ['前年度30件', 'unclear notUnderstood: 30 件'],
  ['目標値 30件', 'unclear notUnderstood: 30 件'],
  ['30件（目標）', 'unclear notUnderstood: 30 件'],
  ['各5回', 'unclear notUnderstood: 5 回'],
]);

table('[V53] a sentence around the number', [
  ['参加者は3,495人でした。', '3495 人'],
  ['6回開催しました', '6 回'],
  ['約56,000人に給付金を給付しました。', '約 56000 人'],
  ['目標30件に届かず', 'unclear notUnderstood: 30 件'],
  ['30人の市民が参加', 'unclear notUnderstood: 30 人'],
  ['30件が不採択でした', 'unclear notUnderstood: 30 件'],
]);

table('[V60] labelled parts, on lines or in one line', [
  ['3 億 5000 万円（個人版） \n5000 万円（企業版）', '個人版: 350000000 円 ‖ 企業版: 50000000 円'],
  ['個人版：3億円\n企業版：5000万円', '個人版: 300000000 円 ‖ 企業版: 50000000 円'],
  ['(個人版)3億円、(企業版)5000万円', '個人版: 300000000 円 ‖ 企業版: 50000000 円'],
  ['個人版 3億円　企業版 5000万円', '個人版: 300000000 円 ‖ 企業版: 50000000 円'],
  ['①30件②45件', '①: 30 件 ‖ ②: 45 件'],
  ['➀30件\n➁45件', '①: 30 件 ‖ ②: 45 件'],
  ['➀電話30件　➁面接45件', '電話: 30 件 ‖ 面接: 45 件'],
  ['小学校９校、中学校８校', '小学校: 9 校 ‖ 中学校: 8 校'],
  ['＜電話 483 件、面接 300 件＞', '電話: 483 件 ‖ 面接: 300 件'],
  ['個人版：3億円\n企業版：未集計', '個人版: 300000000 円 ‖ 企業版: pending 未集計'],
  ['個人版：30件\n企業版：―', '個人版: 30 件 ‖ 企業版: pending ―'],
  ['計画：策定\n講座：5回', '計画: statement 策定 ‖ 講座: 5 回'],
]);

table('[V62] totals with their breakdown', [
  ['110 件：電話 22件、手紙68件', '110 件 {電話=22 件, 手紙=68 件}'],
  ['110件（内訳　電話22件、手紙68件）', '110 件 {電話=22 件, 手紙=68 件}'],
  ['110件\n（内訳：電話22件、手紙68件）', '110 件 {電話=22 件, 手紙=68 件}'],
  ['42人(市内29人・市外13人)', '42 人 {市内=29 人, 市外=13 人}'],
  ['110件\n・電話 22件\n・手紙 68件', '110 件 {電話=22 件, 手紙=68 件}'],
]);

table('[V64] two numbers without structure ask', [
  ['30件 45件', 'unclear severalNumbers: 30 件 | 45 件'],
  ['30件\n45件', 'unclear severalNumbers: 30 件 | 45 件'],
  ['62回、延べ1310人参加', 'unclear severalNumbers: 62 回 | 延べ 1310 人'],
  ['R5 30件 R6 45件', 'unclear severalNumbers: 30 件 | 45 件'],
]);

table('[V65] hard line breaks', [
  ['シティプロモーション\nサイト 30,000件', '30000 件'],
  ['参加者\n30人', '30 人'],
  ['令和７年\n８月公表予定', 'pending 令和７年\n８月公表予定'],
]);

table('[V66] half a pair of brackets asks', [
  ['30件（', 'unclear unbalancedBrackets: 30 件'],
  ['30件）', 'unclear unbalancedBrackets: 30 件'],
]);

table('[V70] not counted yet', [
  ['未集計', 'pending 未集計'],
  ['集計中（8月公表予定）', 'pending 集計中'],
  ['ロビー展示のため未集計', 'pending ロビー展示のため未集計'],
  ['令和7年8月公表予定', 'pending 令和7年8月公表予定'],
  ['―', 'pending ―'],
  ['－', 'pending －'],
  ['未定', 'pending 未定'],
  ['調査中', 'pending 調査中'],
]);

table('[V71] not carried out only where it says so', [
  ['中止', 'notCarriedOut 中止'],
  ['事業廃止', 'notCarriedOut 事業廃止'],
  ['新型コロナにより中止', 'notCarriedOut 新型コロナにより中止'],
  ['未実施', 'notCarriedOut 未実施'],
  ['実施せず', 'notCarriedOut 実施せず'],
  ['評価不能', 'notCarriedOut 評価不能'],
  ['一部中止', 'statement 一部中止'],
  ['調査未実施', 'unclear notUnderstood: pending 調査未実施 | notCarriedOut 調査未実施'],
  ['0回（中止）', 'unclear notUnderstood: 0 回 | notCarriedOut 中止'],
]);

table('[V72] statements, dates and periods', [
  ['策定', 'statement 策定'],
  ['12月策定', 'statement 12月策定'],
  ['令和7年3月制定', 'statement 令和7年3月制定'],
  ['半数', 'statement 半数'],
  ['○', 'statement ○'],
  ['12月', 'date 12月'],
  ['〇12月', 'date 12月'],
  ['令和6年4月1日', 'date 令和6年4月1日'],
  ['2024/4/1', 'date 2024/4/1'],
  ['通年', 'period 通年'],
  ['5月～2月', 'period 5月～2月'],
  ['R8～', 'period R8～'],
  ['随時', 'period 随時'],
]);

table('[V73] nothing typed, or 「なし」', [
  ['', 'blank'],
  ['　\n ', 'blank'],
  ['なし', 'unclear notUnderstood: pending なし'],
  ['???', 'unclear notUnderstood: pending ???'],
]);

describe('[V55] remarks are kept apart from the value', () => {
  test.each([
    ['640人（前年度比＋10人）', '640 人', ['前年度比＋10人']],
    ['50人（うち新規10人）', '50 人', ['うち新規10人']],
    ['80％（令和9年度）', '80 %', ['令和9年度']],
    ['30件※1', '30 件', ['※1']],
    ['30件\n※説明会を含む', '30 件', ['※説明会を含む']],
    ['70％（28/40校）', '70 %', ['28/40校']],
  ])('%j', (typed, expected, notes) => {
    const cell = readText(typed, { unit: '', field: 'actual', fiscalYear: null });
    expect([sayCell(cell), cell.notes]).toEqual([expected, notes]);
  });
});

describe('[V75] what is only planned is no result', () => {
  test.each([
    ['actual', 'unclear notUnderstood: 5 回 | pending 実施予定'],
    ['target', '5 回'],
  ] as const)('「5回実施予定」 as %s', (field, expected) => {
    expect(sayCell(readText('5回実施予定', { unit: '', field, fiscalYear: 2024 }))).toBe(expected);
  });
});
