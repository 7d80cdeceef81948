import { parseHeaderText } from '../../../src/core/rows/headerText';
import { departmentInTitle, headingMeaning } from '../../../src/core/rows/headings';

describe('headingMeaning', () => {
  it.each([
    ['重点的な取り組み：人権啓発の推進', { kind: 'goal', goal: '人権啓発の推進', goalNo: '' }],
    ['重点目標 2　公民連携の充実', { kind: 'goal', goal: '公民連携の充実', goalNo: '2' }],
    ['【重点目標１】職員の能力向上', { kind: 'goal', goal: '職員の能力向上', goalNo: '1' }],
    ['■市長公室', { kind: 'department', department: '市長公室' }],
    ['政策推進部', { kind: 'department', department: '政策推進部' }],
    ['人権政策課', { kind: 'section', section: '人権政策課' }],
    ['（単位：件）', { kind: 'other' }],
    ['重点目標', { kind: 'other' }],
  ])('%s', (text, meaning) => {
    expect(headingMeaning(text)).toEqual(meaning);
  });
});

describe('departmentInTitle', () => {
  it.each([
    ['令和６年度\u3000市長公室\u3000指標一覧', '市長公室'],
    ['（2024年度） 市長公室の取り組み実績', '市長公室'],
    ['令和7年度 政策推進部の運営方針', '政策推進部'],
    ['R6環境部', '環境部'],
    ['教育委員会事務局', '教育委員会事務局'],
    ['令和６年度 指標一覧', ''],
    ['各部 共通', ''],
    ['Sheet1', ''],
  ])('%s → %s', (title, department) => {
    expect(departmentInTitle(title)).toBe(department);
  });
});

describe('parseHeaderText', () => {
  it.each([
    ['目 標\n値', { base: '目標値', years: [], qualifiers: [] }],
    ['令和６年度\n目標値（件）', { base: '目標値', years: [2024], qualifiers: ['件'] }],
    ['目標（R6）', { base: '目標', years: [2024], qualifiers: [] }],
    ['【実績値】', { base: '実績値', years: [], qualifiers: [] }],
    ['①取り組みの成果を測る指標 ※1', { base: '取組の成果を測る指標', years: [], qualifiers: [] }],
    ['前年度実績', { base: '前年度実績', relative: 'prior' }],
    ['実績（前年度）', { base: '実績', relative: 'prior', qualifiers: [] }],
    ['令和6年度', { base: '', years: [2024] }],
    ['あ'.repeat(61), { base: '', years: [] }],
  ])('%j', (typed, header) => {
    expect(parseHeaderText(typed)).toMatchObject(header);
  });
});
