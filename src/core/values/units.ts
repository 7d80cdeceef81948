/**
 * What is known of units: the one data file. A unit has one canonical name; its other spellings
 * are listed beside it. Different units are never merged: 名 and 人 are the same unit (both count
 * people), 件 and 回, 校 and 校区, 社 and 事業者 are not.
 */
export interface Unit {
  readonly name: string;
  readonly spellings: readonly string[];
  /** count: things counted one by one (1.200人 is doubtful, 1.200kg is not). */
  readonly sort: 'count' | 'money' | 'measure' | 'ratio' | 'time';
}

const counted = (name: string, ...spellings: string[]): Unit => ({
  name,
  spellings,
  sort: 'count',
});
const measured = (name: string, ...spellings: string[]): Unit => ({
  name,
  spellings,
  sort: 'measure',
});
const timed = (name: string, ...spellings: string[]): Unit => ({ name, spellings, sort: 'time' });
const ratio = (name: string, ...spellings: string[]): Unit => ({ name, spellings, sort: 'ratio' });
const money = (name: string, ...spellings: string[]): Unit => ({ name, spellings, sort: 'money' });

const EACH_ITS_OWN =
  '件 回 校 校区 学区 小学校区 中学校区 社 団体 組 世帯 戸 棟 室 床 席 枚 冊 部 本 点 台 基 機 隻 両 頭 匹 羽 便 票 通 問 項目 事業 ' +
  '施策 取組 計画 講座 教室 コース クラス 学級 園 館 店 店舗 施設 拠点 会場 地区 地域 路線 区間 自治会 町会 町内会 クラブ ' +
  'グループ チーム 企業 事業所 事業者 法人 機関 協議会 組織 市町村 市 町 村 自治体 部局 課 議題 条例 回線 アクセス ' +
  'ビュー 回答 記事 作品 種類 種 品目 商品 区画 筆 河川 橋 公園 班 隊 試合 曲 話 段階 位 ' +
  '宅 軒 着 足 袋 箱 缶 皿 食 人工 地点 工区 系統 口 業務 手続 手続き 案件 提案 プラン ページ';

export const UNITS: readonly Unit[] = [
  ...EACH_ITS_OWN.split(' ').map((name) => counted(name)),
  counted('人', '名', '人数', 'にん', 'ひと', '名様'),
  counted('人・日', '人日'),
  counted('箇所', 'か所', 'ヶ所', 'カ所', 'ケ所', 'ヵ所', '個所', 'ゖ所', 'かしょ'),
  counted('個', 'コ', 'ケ'),
  counted('フォロワー', 'フォロアー'),
  counted('PV', 'ページビュー'),
  counted('品', '品種'),
  counted('例', '事例'),
  money('円', '圓', '円也'),
  money('ドル', '$'),
  ratio('%', 'パーセント', '㌫', 'パーセンテージ'),
  ratio('‰', 'パーミル'),
  ratio('ポイント', '%ポイント', 'パーセントポイント', 'pt', 'Pt', 'PT', 'ﾎﾟｲﾝﾄ', '㌽'),
  ratio('倍'),
  ratio('ppm'),
  ratio('ppb'),
  timed('年', '年間', 'か年', 'カ年', 'ヶ年', '箇年', 'ヵ年', 'ケ年'),
  timed('か月', 'ヶ月', 'カ月', '箇月', 'ケ月', 'ヵ月', 'か月間', 'ヶ月間', 'カ月間', '個月'),
  timed('週間', '週'),
  timed('日', '日間'),
  timed('時間'),
  timed('分', '分間'),
  timed('秒', '秒間'),
  timed('泊'),
  timed('歳', '才'),
  measured('㎡', '平方メートル', 'm2', 'm²', '平米', '㎡'),
  measured('km²', '㎢', '平方キロメートル', '平方キロ', 'km2'),
  measured('㎥', '立方メートル', 'm3', 'm³', '立米'),
  measured('ha', 'ヘクタール', '㌶', '㏊'),
  measured('a', 'アール'),
  measured('m', 'メートル', '㍍'),
  measured('cm', 'センチメートル', 'センチ', '㎝', '㌢'),
  measured('mm', 'ミリメートル', 'ミリ', '㎜', '㍉'),
  measured('km', 'キロメートル', '㎞', '㌖'),
  measured('トン', 't', '㌧', 'ton', 'T'),
  measured('kg', 'キログラム', '㎏', '㌔', 'Kg', 'KG', '㌕'),
  measured('g', 'グラム', '㌘'),
  measured('mg', 'ミリグラム', '㎎'),
  measured('t-CO2', 't-CO₂', 'tCO2', 'トン-CO2', 'トンCO2', 'CO2トン', 't-co2'),
  measured('kg-CO2', 'kg-CO₂', 'kgCO2'),
  measured('L', 'ℓ', 'リットル', '㍑'),
  measured('mL', 'ml', 'ミリリットル', '㎖', 'mℓ'),
  measured('kL', 'kl', 'キロリットル', '㎘'),
  measured('kWh', 'KWH', 'kwh', 'キロワット時'),
  measured('MWh', 'メガワット時'),
  measured('kW', 'キロワット', 'KW', 'kw'),
  measured('MW', 'メガワット'),
  measured('MJ', 'メガジュール'),
  measured('GJ', 'ギガジュール'),
  measured('TJ', 'テラジュール'),
  measured('Wh', 'ワット時'),
  measured('℃', '度C', '°C'),
  measured('度'),
  measured('dB', 'デシベル', 'db'),
  measured('μg/m³', 'μg/m3', 'μg/㎥'),
  measured('mg/L', 'mg/l', 'mg/ℓ'),
  measured('GB', 'ギガバイト', 'ギガ'),
  measured('MB', 'メガバイト'),
  measured('TB', 'テラバイト'),
  measured('バレル'),
];

/** Words that follow a digit or kanji number and multiply it, as powers of ten. */
export const SMALL_SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
export const LARGE_SCALES: Readonly<Record<string, number>> = { 万: 4, 億: 8, 兆: 12 };
