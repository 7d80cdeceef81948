/**
 * The import rules of the house. The flow is
 * sheet → rows → values → achievement / checks → forms → layout, around it workbook → actions → pane.
 */
const CORE_ORDER = ['sheet', 'rows', 'values', 'achievement', 'checks', 'fixes', 'forms', 'layout'];

const stageRules = CORE_ORDER.slice(0, -1).map((stage, index) => ({
  name: `core-${stage}-looks-back-only`,
  comment:
    'Data flows one way through core; a stage that reached forward could not be understood, tested or replaced alone.',
  severity: 'error',
  from: { path: `^src/core/${stage}/` },
  to: { path: `^src/core/(${CORE_ORDER.slice(index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...stageRules,
    {
      name: 'core-is-pure',
      comment:
        'Core runs in Excel, in Node and in tests alike: nothing of the host, the pane or the words may leak in. big.js (exact decimals) is the only library.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: '^(src/core/|node_modules/(@types/)?big\\.js/)' },
    },
    {
      name: 'decimals-in-one-file',
      comment: 'One place decides how numbers are added and rounded.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/values/decimal\\.ts$' },
      to: { path: '^node_modules/(@types/)?big\\.js/' },
    },
    {
      name: 'rules-and-forms-stand-alone',
      comment: 'A rule or a form can be removed or added without reading another.',
      severity: 'error',
      from: { path: '^src/core/(checks/rules|forms)/([^/]+)\\.ts$', pathNot: '/index\\.ts$' },
      to: {
        path: '^src/core/(checks/rules)/[^/]+\\.ts$',
        pathNot: '^src/core/$1/($2)\\.ts$',
      },
    },
    {
      name: 'checks-and-achievement-keep-apart',
      comment:
        'A check reads what achievement publishes (rated rows, scales, exact ratios), never how it got there; achievement knows no checks.',
      severity: 'error',
      from: { path: '^src/core/achievement/' },
      to: { path: '^src/core/checks/' },
    },
    {
      name: 'words-know-types-only',
      comment: 'Sentences are pure functions of facts; a sentence that computes hides a rule.',
      severity: 'error',
      from: { path: '^src/words/' },
      to: {
        path: '^src/(workbook|actions|commands|taskpane|sandbox)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'workbook-below-actions',
      comment: 'The workbook layer moves cells; what to move is decided above it.',
      severity: 'error',
      from: { path: '^src/workbook/' },
      to: { path: '^src/(actions|commands|taskpane|sandbox|words)/' },
    },
    {
      name: 'actions-below-the-surface',
      comment: 'An action runs from the pane, the ribbon and the command line alike.',
      severity: 'error',
      from: { path: '^src/actions/' },
      to: { path: '^src/(commands|taskpane|sandbox)/' },
    },
    {
      name: 'product-never-imports-sandbox',
      comment: 'The sandbox is not shipped.',
      severity: 'error',
      from: { path: '^src/(?!sandbox/)' },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'sandbox-comes-in-through-actions',
      comment:
        'The sandbox and the command line prove the code that runs in Excel, so they enter where Excel enters. The host borrows only addresses, reference notation and cell values; the page and the command line speak with the product’s own words.',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(sandbox/|actions/|words/|core/sheet/(address|cell|r1c1)\\.ts$|workbook/workbookError\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or one too many.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing reaches is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^src/core/rows/departmentYear\\.ts$'],
      },
      to: {},
    },
    {
      name: 'no-undeclared-packages',
      comment: 'What is imported is in package.json, so that npm ci is enough.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
