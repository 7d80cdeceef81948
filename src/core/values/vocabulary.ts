import { type Comparator } from './reading';

/** The words that change what a number says, in folded text. Data only; longest match first. */

export const COMPARATORS_AFTER: readonly (readonly [string, Comparator])[] = [
  ['を超えない', 'atMost'],
  ['を超える', 'moreThan'],
  ['を超えた', 'moreThan'],
  ['を上回る', 'moreThan'],
  ['を上回った', 'moreThan'],
  ['を下回る', 'lessThan'],
  ['を下回った', 'lessThan'],
  ['に満たない', 'lessThan'],
  ['以上', 'atLeast'],
  ['以下', 'atMost'],
  ['以内', 'atMost'],
  ['未満', 'lessThan'],
  ['超え', 'moreThan'],
  ['超', 'moreThan'],
  ['まで', 'atMost'],
];

export const COMPARATORS_BEFORE: readonly (readonly [string, Comparator])[] = [
  ['少なくとも', 'atLeast'],
  ['最低でも', 'atLeast'],
  ['最低限', 'atLeast'],
  ['最低', 'atLeast'],
  ['最大で', 'atMost'],
  ['最大', 'atMost'],
  ['上限', 'atMost'],
  ['≧', 'atLeast'],
  ['>=', 'atLeast'],
  ['<=', 'atMost'],
  ['=<', 'atMost'],
  ['≦', 'atMost'],
  ['>', 'moreThan'],
  ['<', 'lessThan'],
];

export const APPROX_BEFORE = [
  'おおよそ',
  'おおむね',
  'およそ',
  '概ね',
  '大体',
  'だいたい',
  '凡そ',
  'ほぼ',
  '見込み',
  '見込',
  '約',
];

export const APPROX_AFTER = [
  '程度',
  'くらい',
  'ぐらい',
  '位程度',
  'ほど',
  '前後',
  '内外',
  '余り',
  'あまり',
  '見込み',
  '見込',
  '強',
  '弱',
  '余',
  '目安',
  '目途',
  '暫定値',
  '暫定',
  '速報値',
  '速報',
  '概算値',
  '概算',
  '推計値',
  '推計',
  '推定',
];

export const GROSS_BEFORE = ['延べ数', '延べ', 'のべ', '延'];

/** 「5％削減」: the number is a change, not a level. */
export const REDUCTIONS = [
  '削減',
  '減少',
  '低減',
  '縮減',
  '縮小',
  '低下',
  '短縮',
  '圧縮',
  '抑制',
  'マイナス',
  'ダウン',
  '減',
];
export const GROWTHS = [
  '増加',
  '増額',
  '増員',
  '増設',
  '純増',
  '向上',
  '上昇',
  'アップ',
  'UP',
  'Up',
  'up',
  'プラス',
  '増',
];

/** Words before a number that say nothing about its size. */
export const TOTALS_BEFORE = [
  '合計で',
  '合計',
  '総計',
  '総数',
  'トータル',
  '計',
  '全',
  '金',
  '平均',
  '累計',
  '累積',
  '通算',
];

/** Nouns and endings after a number that say nothing about its size: 「6回開催しました」. */
export const HARMLESS_AFTER = [
  ...'実施 開催 参加 出席 来場 来館 来庁 利用 登録 加入 設置 策定 作成 制作 発行 配布 配付 送付 郵送 支援 助成 交付 採択 選定 認定 認証'.split(
    ' ',
  ),
  ...'達成 確保 整備 完了 修了 受講 受診 受付 受理 回答 応募 申請 対応 派遣 訪問 相談 掲載 発信 投稿 配信 公開 公表 締結 導入 済み 済 移行 維持 継続'.split(
    ' ',
  ),
  ...'貸出 閲覧 検討 研修 実装 運用 運行 植樹 回収 収集 処理 調査 点検 改修 更新 指定 委嘱 任命 養成 育成 育成者 就職 就労 成立 成約 誘致'.split(
    ' ',
  ),
  ...'の を が に で と は も へ する します した しました しています している され される された されました です でした である だった'.split(
    ' ',
  ),
  ...'となった となりました となる になった になりました に上る に上った に上り があった がありました ある あり あった とする を目指す をめざす 目標 目標値 実績 実績値 。 、 ! * ♪ 也'.split(
    ' ',
  ),
];

/** Prefixes under which a number is not this year's value, or not a level. */
export const OTHER_VALUE_BEFORE =
  /前年|前年度|昨年|一昨年|前回|前期|従来|当初|過去(?!最)|対前|うち|内訳|半年|毎回|残り|あと|各|述べ|隔|途中|目標|不足|差引|除く|を除き|未満|平年|基準/;

/** Words after a number and a particle that turn its meaning round. */
export const MEANING_CHANGERS =
  /増(?!進)|減(?!税)|超過|不足|未|不|非|除|外|残|差|うち|中止|目標|前年|昨年|前回|予定|見込|届|満た|達し|達せ|及ば|下回|上回|倍|半|比|欠席|辞退|却下|ない|なかった|ません|ず|取消|取り消|キャンセル|減少|代わ|台|以上|以下|以内|程度|または|若しくは|もしくは/;

/** After a known unit these begin a word of their own, and one that matters: 30人不足, 1時間半. */
export const AFTER_UNIT = /(?:不|未|超過|欠|予定|中止|辞退|半|代|目|全|減|増)/y;

/** A figure that may still move. */
export const PROVISIONAL =
  /^(?:約|概数|概ね|おおむね|仮|仮集計|予測値?|速報値?|暫定値?|推計値?|推定値?|概算値?|見込み?(?:を?含む)?|見通し)(?:です)?[。]?$/;

/** Beside a figure: whose it is. */
export const PRIOR_FIGURE =
  /^(?:前年度?|昨年度?|一昨年度?|前回)(?:の|末)?(?:実績値?|数値|値|データ|集計|調査)?[。]?$/;

/** Not counted yet, or nothing to say yet. */
export const PENDING =
  /未集計|集計中|集計待ち|集計作業中|集計予定|集計前|未確定|確定前|確定待ち|確定予定|公表予定|公表待ち|公表前|未公表|未発表|発表予定|調査中|調査予定|算定中|算定予定|算出中|算出予定|確認中|精査中|未定|結果待ち|判明予定|把握予定|回答待ち|後日|未設定|設定なし|目標なし|目標値なし|未算定|未算出|未判明|要確認/;

/** Said not to have been carried out. */
export const NOT_CARRIED_OUT =
  /中止|廃止|未実施|評価不能|実施せず|実施しなかった|実施しない|実施できなかった|実施できず|実施なし|開催せず|開催しなかった|開催できなかった|開催なし|不開催|未開催|取りやめ|取り止め|取止め|とりやめ|見送り|見送った|休止|未着手|事業終了/;
