import { type AskReason } from '../../core/achievement/rated';
import { type UnclearReason } from '../../core/values/reading';
import { type Facts, type FindingWords } from '../findingWords';
import { ratedJa } from './rated';
import { unclearJa } from './readings';

const FIELDS: Readonly<Record<string, string>> = {
  target: '目標値',
  actual: '実績値',
  baseline: '基準値',
  priorActual: '前年度実績',
  achievement: '達成率',
  rating: '達成度',
};

const field = (facts: Facts): string => FIELDS[facts.text('field')] ?? '値';

/** 「アクセス数」（個人版）の */
const of = (facts: Facts): string => {
  const name = facts.text('name').replace(/\s+/g, '');
  const part = facts.text('part');
  const whole = name === '' ? '' : `「${name}」`;
  const which = part === '' ? whole : `${whole}（${part}）`;
  return which === '' ? '' : `${which}の`;
};

const pair = (facts: Facts): string =>
  `目標値「${facts.text('target')}」、実績値「${facts.text('actual')}」`;

const SCALE_FAULTS: Readonly<Record<string, (letters: string) => string>> = {
  noRatedGrade: () => '達成率の下限が一つも入っていません。',
  blankLetter: () => '記号が空欄の行があります。',
  duplicateLetter: (letters) => `記号「${letters}」が重複しています。`,
  sameBound: (letters) => `「${letters}」の下限が同じため、どちらになるか決まりません。`,
  outOfOrder: (letters) => `「${letters}」の下限が、一つ上の行より高くなっています。`,
  gapBelow: (letters) =>
    `一番下の「${letters}」の下限が0％より高く、それを下回ると記号が付きません。`,
};

/** 指摘の文：何が、なぜ、どうすればよいか。 */
export const findingsJa: FindingWords = {
  'value-error': {
    title: 'エラーになっているセル',
    message: (f) =>
      `${of(f)}${field(f)}が「${f.text('text')}」のエラーになっています。このままでは計算できないので、数式か参照先を直してください。`,
    purpose: 'エラーのセルがあると、達成率も集計も求められません。',
    example: '実績値のセルが #REF! になっている。',
  },
  'value-unclear': {
    title: '読み取れない値',
    message: (f) => {
      const alternatives = f.list('alternatives').map((text) => `「${text}」`);
      const hint = alternatives.length === 0 ? '' : `${alternatives.join('か')}のことでしょうか。`;
      const why = unclearJa[f.text('why') as UnclearReason] ?? '';
      return `${of(f)}${field(f)}「${f.text('text')}」を読み取れません。${why}。${hint}確かめて入れ直してください。`;
    },
    purpose: '推測で読むと、誤った達成度が付くおそれがあります。決められない値はお尋ねします。',
    example: '「12O件」（数字のゼロではなく英字のオーが入っている）。',
  },
  'value-is-date': {
    title: '日付になっている値',
    message: (f) =>
      `${of(f)}${field(f)}が日付（${f.text('text')}）になっています。「5-2」などの入力が日付に変わった可能性があるので、元の値を入れ直してください。`,
    purpose: '数のつもりで入れた文字が、Excel で日付に変わることがあります。',
    example: '「1/3」と入れたセルが 1月3日 になっている。',
  },
  'number-as-text': {
    title: '文字として入っている数',
    message: (f) =>
      `${of(f)}${field(f)}「${f.text('text')}」は、数ではなく文字として入っています。合計や数式で使えないので、数に直すことをお勧めします。`,
    purpose: '文字のままの数は合計に入らず、達成率も自動で更新されません。',
    example: '実績値のセルに、文字として「1310」が入っている。',
  },
  'width-mixed': {
    title: '全角と半角の混在',
    message: (f) =>
      `${of(f)}${field(f)}「${f.text('text')}」だけ全角の数字や記号です。ほかのセルに合わせて「${f.text('after')}」にそろえるとよいでしょう。`,
    purpose: '印刷したときの見た目がそろい、検索もしやすくなります。',
    example: 'ほかの行が「45%」なのに、1行だけ「４５％」になっている。',
  },
  'target-missing': {
    title: '目標値がない実績',
    message: (f) =>
      `${of(f)}実績値「${f.text('actual')}」はありますが、目標値がありません。達成度を決められないので、目標値を入れてください。`,
    purpose: '目標値がないと、達成したかどうかを判断できません。',
    example: '実績値「16社」に対し、目標値が空欄。',
  },
  'actual-missing': {
    title: '実績値の入れ忘れ',
    message: (f) =>
      `${of(f)}目標値「${f.text('target')}」に対する実績値が空欄です。集計がまだなら「集計中」、行わなかったなら「未実施」と入れてください。`,
    purpose: '空欄のままでは、集計待ちなのか入れ忘れなのかが分かりません。',
    example: '目標値「150人」に対し、実績値が空欄。',
  },
  'figures-missing': {
    title: '目標値も実績値もない指標',
    message: (f) =>
      `${of(f)}目標値と実績値がどちらも空欄です。使わない指標であれば、行を消すか備考に理由を書いてください。`,
    purpose: '名前だけ残った指標は、公表前に扱いを決める必要があります。',
    example: '指標名だけがあり、目標値も実績値も空欄。',
  },
  'actual-pending': {
    title: '集計待ちの実績値',
    message: (f) =>
      `${of(f)}実績値は「${f.text('text')}」です。数が決まったら入れてください。それまで達成度は付けません。`,
    purpose: '公表までに埋める値を一覧にします。',
    example: '実績値が「集計中」。',
  },
  'unit-mismatch': {
    title: '目標値と実績値の単位の違い',
    message: (f) =>
      `${of(f)}単位が目標値と実績値で違います（${pair(f)}）。同じものを数えているか確かめ、単位をそろえてください。`,
    purpose: '単位が違う数を割っても、達成率にはなりません。',
    example: '目標値「7校区」に対し、実績値「7件」。',
  },
  'unit-assumed': {
    title: '片方にしかない単位',
    message: (f) =>
      `${of(f)}単位が片方にしかないため、同じ単位とみなして計算しました（${pair(f)}）。違う場合は単位を書き足してください。`,
    purpose: 'みなして計算したことを、必ずお知らせします。',
    example: '目標値「10社」に対し、実績値「16」。',
  },
  'gross-mismatch': {
    title: '片方だけが延べ数',
    message: (f) =>
      `${of(f)}片方だけが延べ数です（${pair(f)}）。延べ人数と実人数では意味が違うので、どちらかにそろえてください。`,
    purpose: '延べ数と実数を比べると、達成率が大きく変わることがあります。',
    example: '目標値「延べ630人」に対し、実績値「365人」。',
  },
  'judgement-needed': {
    title: '人の判断が必要な行',
    message: (f) =>
      `${of(f)}達成度は自動で決められません（${pair(f)}）。${ratedJa.ask[f.text('reason') as AskReason] ?? ''}`,
    purpose: '計算だけでは決められない行を、推測せずにお尋ねします。',
    example: '「30件未満」の目標に対し、ちょうど30件だった。',
  },
  'direction-unclear': {
    title: '方向がはっきりしない指標',
    message: (f) =>
      f.text('typed') === ''
        ? `${of(f)}数は、多いほど良いのか少ないほど良いのか決められません。「方向」の列に「増加」「減少」「維持」のいずれかを入れてください。`
        : `${of(f)}方向「${f.text('typed')}」では計算のしかたを決められません。基準値・目標値・計算方法と合っているか確かめてください。`,
    purpose: '方向を取り違えると、悪くなった指標が達成と評価されてしまいます。',
    example: '「1人1日あたりのごみの量」に方向の指定がない。',
  },
  'direction-against-bound': {
    title: '方向と「以上」「以内」の食い違い',
    message: (f) =>
      `${of(f)}方向は「${f.text('direction')}」ですが、目標値は「${f.text('target')}」です。どちらが正しいか確かめ、もう一方を直してください。`,
    purpose: '方向と目標の書き方が逆だと、達成度も逆になります。',
    example: '方向「増加」で、目標値「30分以内」。',
  },
  'parts-unpaired': {
    title: '対応しない内訳',
    message: (f) =>
      `${of(f)}内訳「${f.text('labels')}」が、目標値と実績値で対応していません。内訳の名前をそろえるか、足りない方を書き足してください。`,
    purpose: '内訳は並び順ではなく名前で対応させるので、名前が違うと比べられません。',
    example: '目標値に（個人版）（企業版）があり、実績値には（個人版）しかない。',
  },
  'parts-differ': {
    title: '達成度が分かれた内訳',
    message: (f) =>
      `${of(f)}達成度が内訳ごとに違います（${f.text('ratings')}）。指標全体の達成度は、自動ではまとめません。担当の判断で決めてください。`,
    purpose: '平均するか、低い方をとるかは、市や部局の判断によります。',
    example: '個人版は B、企業版は C。',
  },
  'rate-over-100': {
    title: '100%を超える率',
    message: (f) =>
      `${of(f)}${field(f)}が「${f.text('text')}」で、100%を超えています。割合であれば、入力の誤りでないか確かめてください。`,
    purpose: '全体に対する割合は、100%を超えません。',
    example: '「加入率」の実績値が 627%。',
  },
  'figure-far-off': {
    title: 'けた違いの実績値',
    message: (f) => {
      const against = f.text('against') === 'target' ? '目標値' : '前年度実績';
      return `${of(f)}実績値「${f.text('actual')}」は、${against}「${f.text('reference')}」と100倍以上違います。単位（円と千円など）やけた数を確かめてください。`;
    },
    purpose: '千円を円と取り違えるなどの、けたの誤りを見つけます。',
    example: '目標値「50,000千円」に対し、実績値「48,000円」。',
  },
  'achievement-over-200': {
    title: '200%を超える達成率',
    message: (f) =>
      `${of(f)}達成率が${f.text('percent')}%です（${pair(f)}）。誤りでなければそのままで構いません。目標値が低すぎなかったかも確かめてください。`,
    purpose: '大きすぎる達成率は、入力の誤りか、目標の立て方を見直す手がかりになります。',
    example: '目標値「30,000件」に対し、実績値「62,947件」。',
  },
  'rounding-hides-bound': {
    title: '四捨五入で基準に届いて見える達成率',
    message: (f) =>
      `${of(f)}達成率は${f.text('shown')}%と表示されますが、四捨五入する前の値では基準に届かないため、達成度は「${f.text('rating')}」です。説明を求められたときのために控えておいてください。`,
    purpose: '表示と達成度が食い違って見える行を、先にお知らせします。',
    example: '69.96%は70.0%と表示されるが、B ではなく C になる。',
  },
  'figure-approximate': {
    title: '「約」などの付いた値',
    message: (f) =>
      `${of(f)}${field(f)}「${f.text('text')}」は概数です。その数のまま計算したので、正確な数が分かれば入れ直してください。`,
    purpose: '概数で計算した達成率は、公表前に確かめる必要があります。',
    example: '実績値「約1,100人」。',
  },
  'change-end-used': {
    title: '変化の書き方の値',
    message: (f) =>
      `${of(f)}${field(f)}「${f.text('text')}」は、変わったあとの「${f.text('used')}」で計算しました。違う場合は、使う値だけを書いてください。`,
    purpose: 'どちらの値で計算したかを、必ずお知らせします。',
    example: '実績値「76%→80%」。',
  },
  'total-against-breakdown': {
    title: '合計と内訳の食い違い',
    message: (f) =>
      `${of(f)}${field(f)}の合計は「${f.text('total')}」ですが、内訳を足すと「${f.text('sum')}」です（${f.text('parts')}）。どちらかを直してください。`,
    purpose: '合計と内訳が合わない資料は、信用を失います。',
    example: '「110件：電話22件、手紙68件、面談15件、メール6件」。',
  },
  'total-looks-exact': {
    title: '概数を含むのに端数まである合計',
    message: (f) =>
      `${of(f)}${field(f)}の内訳に概数や未集計のものがあります（${f.text('parts')}）が、合計「${f.text('total')}」は正確な数のように書かれています。「約」を付けるか、内訳を確かめてください。`,
    purpose: '概数や未集計を含む合計は、正確な数ではありません。',
    example: '「2,665人：講座565人、催し約1,100人、展示 未集計」。',
  },
  'achievement-differs': {
    title: '計算と違う達成率',
    message: (f) =>
      `${of(f)}達成率は「${f.text('typed')}」と入っていますが、目標値と実績値から計算すると${f.text('computed')}%です。入力か計算方法を確かめてください。`,
    purpose: '手で計算した達成率の誤りや、値を直したあとの更新忘れを見つけます。',
    example: '目標値30人、実績値18人で、達成率が「65%」。',
  },
  'rating-differs': {
    title: '計算と違う達成度',
    message: (f) => {
      const percent = f.text('percent') === '' ? '' : `（達成率${f.text('percent')}%）`;
      const todo =
        f.text('reason') === ''
          ? '変えるときは、理由を書いてください。'
          : '理由が書かれているので、内容が合っているか確かめてください。';
      return `${of(f)}達成度は「${f.text('typed')}」と入っていますが、計算では「${f.text('computed')}」です${percent}。${todo}`;
    },
    purpose: '人が決めた達成度は尊重しますが、計算と違うときは理由が必要です。',
    example: '達成率58%で、達成度が「B」。',
  },
  'rating-unknown': {
    title: '評価基準にない達成度',
    message: (f) =>
      `${of(f)}達成度「${f.text('typed')}」は、評価基準にありません。「${f.list('letters').join('」「')}」のいずれかにしてください。`,
    purpose: '基準にない記号は、集計から漏れます。',
    example: 'A～E の評価基準で、達成度が「F」。',
  },
  'rating-word-differs': {
    title: '達成度の記号とことばの食い違い',
    message: (f) =>
      `${of(f)}達成度が「${f.text('typed')}」ですが、「${f.text('letter')}」は「${f.text('word')}」です。記号とことばのどちらが正しいか確かめてください。`,
    purpose: '記号だけを直して、ことばが残ることがあります。',
    example: '「B 達成」（B は「概ね達成」）。',
  },
  'low-rating-without-reason': {
    title: '理由のない低い達成率',
    message: (f) =>
      `${of(f)}達成率が${f.text('percent')}%ですが、理由が書かれていません。議会などで尋ねられるので、主な理由を書いてください。`,
    purpose: '達成率が70%を下回る指標には、説明が求められます。',
    example: '達成率50.0%で、理由の欄が空欄。',
  },
  'goal-rating-against-front-page': {
    title: '一覧と個票の達成度の食い違い',
    message: (f) =>
      `重点目標「${f.text('goal')}」の達成度が、一覧では「${f.text('front')}」、個票では「${f.text('own')}」です。どちらかにそろえてください。`,
    purpose: '片方だけ直すと、同じ目標の評価が二通りになります。',
    example: '一覧では B、個票では C。',
  },
  'goal-rating-against-targets': {
    title: '内訳から外れた全体の達成度',
    message: (f) =>
      `重点目標「${f.text('goal')}」の全体の達成度は「${f.text('overall')}」ですが、今年度の達成目標は「${f.list('letters').join('」「')}」です。判断として差し支えありませんが、理由を書いてください。`,
    purpose: '全体の達成度は部長などの判断によりますが、内訳から外れるときは説明が必要です。',
    example: '達成目標が B と B で、全体が C。理由は書かれていない。',
  },
  'scale-fault': {
    title: '評価基準の不備',
    message: (f) =>
      `評価基準を確かめてください。${SCALE_FAULTS[f.text('kind')]?.(f.text('letters')) ?? ''}直すまで、達成度が正しく付かないことがあります。`,
    purpose: '評価基準に重なりやすき間があると、同じ達成率でも達成度が決まりません。',
    example: 'B と C の下限がどちらも50%。',
  },
  'duplicate-indicator': {
    title: '同じ名前の指標',
    message: (f) =>
      f.is('same')
        ? `指標「${f.text('name')}」が、同じ値（${f.text('figures')}）で二度出てきます。行の写し忘れでなければ、片方を消してください。`
        : `指標「${f.text('name')}」が二度出てきますが、値が違います（${f.text('otherFigures')}と${f.text('figures')}）。どちらが正しいか確かめるか、名前で区別してください。`,
    purpose: '行を写したまま残すと、二重に数えられます。',
    example: '「参加者数」の行が、同じ目標値と実績値で二つある。',
  },
  'same-as-last-year': {
    title: '前年度と同じ実績値',
    message: (f) =>
      `${of(f)}実績値「${f.text('text')}」が前年度実績とまったく同じです。前年度の値が残っていないか確かめてください。`,
    purpose: '前年度の表を写して使うと、古い値が残ることがあります。',
    example: '前年度実績も実績値も「62,947件」。',
  },
  'fiscal-year-differs': {
    title: '見出しの年度の食い違い',
    message: (f) =>
      `見出し「${f.text('text')}」は${f.text('headerYear')}年度ですが、このシートは${f.text('sheetYear')}年度のものです。見出しの直し忘れでないか確かめてください。`,
    purpose: '前年度の様式を写したとき、見出しが残ることがあります。',
    example: '令和6年度のシートに「令和５年度目標値」という列がある。',
  },
  'year-pair-disagrees': {
    title: '和暦と西暦の食い違い',
    message: (f) =>
      `「${f.text('quote')}」の和暦と西暦が合いません。${f.text('era')}年は${f.text('year')}年です。どちらかを直してください。`,
    purpose: '年を書き換えるとき、片方だけ直してしまうことがあります。',
    example: '「令和6年度（2025年度）」。',
  },
  'year-notation': {
    title: '年の書き方の誤り',
    message: (f) =>
      `「${f.text('quote')}」に、「年」の重なりまたは抜けがあります。直してください。`,
    purpose: '西暦を書き添えるときに起きやすい誤りです。',
    example: '「（2026年）年1月」「（2024度）」。',
  },
  'punctuation-doubled': {
    title: '句読点の重なり',
    message: (f) =>
      `「${f.text('quote')}」で、句読点が「${f.text('typed')}」と重なっています。一つにしてください。`,
    purpose:
      '文を直したあとに、句読点が残ることがあります。三つ続くものは表現とみなし、指摘しません。',
    example: '「集いました。。」',
  },
  'brackets-unbalanced': {
    title: '片方しかないかっこ',
    message: (f) =>
      `「${f.text('quote')}」のかっこ「${f.text('bracket')}」に、対になる方がありません。書き足すか、消してください。`,
    purpose: '長い文を直すうちに、かっこの片方が消えることがあります。',
    example: '「講座（全5回を開催」',
  },
  'word-doubled': {
    title: 'ことばの重なり',
    message: (f) =>
      `「${f.text('quote')}」で、「${f.text('typed')}」とことばが重なっています。書き誤りでないか確かめてください。`,
    purpose: '文を直したあとに、同じことばが残ることがあります。',
    example: '「視点の視点」',
  },
  'hidden-rows': {
    title: '隠れている行',
    message: (f) =>
      `非表示の行に指標が${f.text('count')}件あり、これらも検証と集計に含めています（${f.text('names')}など）。含めないときは、行を消してください。`,
    purpose: '隠れた行が知らないうちに集計に入らないよう、お知らせします。',
    example: 'フィルターで隠れた行に指標がある。',
  },
};
