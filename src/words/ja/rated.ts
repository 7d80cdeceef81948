import { type RatedWords } from '../ratedWords';

export const ratedJa: RatedWords = {
  outcome: {
    judged: '判定済み',
    pending: '集計待ち',
    'not-rated': '評価の対象外',
    ask: '要確認',
    'not-implemented': 'この版では判定できません',
  },
  direction: {
    increase: '増加（多いほど良い）',
    decrease: '減少（少ないほど良い）',
    maintain: '維持（範囲に収まれば良い）',
  },
  directionSource: {
    column: '「方向」の列のとおり',
    confirmed: '以前に確認したとおり',
    comparator: '目標値の「以上」「以下」などから',
    reduction: '目標値と実績値がともに削減の量のため',
    assumed: '指定がないため仮に',
  },
  method: {
    actualOverTarget: '実績値 ÷ 目標値',
    targetOverActual: '目標値 ÷ 実績値',
    twoMinusRatio: '2 − 実績値 ÷ 目標値',
    reductionFromBaseline: '（基準値 − 実績値）÷（基準値 − 目標値）',
    growthFromBaseline: '（実績値 − 基準値）÷（目標値 − 基準値）',
    withinTarget: '目標の範囲に収まっているため達成',
    achievedWithoutRatio: '率は計算せず、達成と判定',
  },
  ask: {
    unclearTarget: '目標値を読み取れません。書き方を確かめてください。',
    unclearActual: '実績値を読み取れません。書き方を確かめてください。',
    unclearBaseline: '基準値を読み取れません。書き方を確かめてください。',
    noBaseline: 'この計算方法に必要な基準値がありません。',
    actualIsBound: '実績値が「以上」「未満」などの範囲で書かれています。実際の値を入れてください。',
    noTarget: '目標値がありません。',
    zeroTarget: '目標値が 0 のため、率を計算できません。',
    unitMismatch: '目標値と実績値の単位が違います。',
    frequencyAgainstCount:
      '目標値と実績値の一方が頻度、他方が回数です。年間の回数にそろえてください。',
    rangeTarget: '目標値に幅があります。どの値を目標とするか決めてください。',
    rangeActual: '実績値に幅があります。どの値を実績とするか決めてください。',
    negativeWithoutBaseline: '負の数があり、基準値がないため計算できません。',
    baselineEqualsTarget: '基準値と目標値が同じため、率を計算できません。',
    outsideMaintained: '維持する範囲から外れています。達成度を人が決めてください。',
    strictBoundMetWithEquality:
      '「未満」または「超」の目標に、ちょうど同じ値です。達成とみるか決めてください。',
    directionUnclear:
      '多いほど良いのか少ないほど良いのか、決められません。「方向」の列に入れてください。',
    unpairedPart: '目標値と実績値の内訳が対応していません。内訳の名前をそろえてください。',
    severalParts: '一つのセルに複数の内訳があります。全体の達成度を人が決めてください。',
    statementNeedsPerson: '文で書かれた目標です。達成度を人が決めてください。',
    kindMismatch: '目標値と実績値の種類が違い、比べられません。',
  },
  caution: {
    approximate: '「約」「概ね」などの付いた値で計算しています。',
    over200: '達成率が 200% を超えています。値を確かめてください。',
    assumedDirection: '方向の指定がないため、多いほど良いとみなしました。',
    roundingHidesBound: '四捨五入した表示では基準に届いて見えますが、実際には届いていません。',
    assumedUnit: '単位が片方にしかないため、同じ単位とみなしました。',
    comparatorUnmet: '目標の「以上」「以下」などの条件は満たしていません。',
    endOfChange: '「…から…へ」と書かれた値は、変わったあとの値で計算しました。',
  },
};
