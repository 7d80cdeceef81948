import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Places that may say Excel. or Office.: the rest of the product stays testable without a host. */
const HOST_FOLDERS = [
  'src/workbook/**',
  'src/commands/**',
  'src/taskpane/index.tsx',
  'src/sandbox/**',
  'test/**',
];

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'test-results/', 'coverage/', 'assets/**/*.js'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      [
        'call-sync-after-load',
        'call-sync-before-read',
        'load-object-before-read',
        'no-context-sync-in-loop',
        'no-empty-load',
        'no-navigational-load',
        'no-office-initialize',
        'test-for-null-using-isNullObject',
      ].map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: HOST_FOLDERS,
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Excel', message: 'Only src/workbook and the composition roots talk to Excel.' },
        { name: 'Office', message: 'Only src/workbook and the composition roots talk to Office.' },
        { name: 'OfficeExtension', message: 'Only src/workbook talks to Office.' },
      ],
    },
  },
  {
    files: ['src/taskpane/**/*.tsx', 'src/sandbox/page/**/*.tsx'],
    ...jsxA11y.flatConfigs.strict,
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}', 'src/sandbox/page/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // A command line talks on the console.
    files: [
      'src/sandbox/cli.ts',
      'src/sandbox/cli/**',
      'src/sandbox/serve.ts',
      'test/bench/**',
      'seeds/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['*.js', '*.cjs', 'assets/**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        __dirname: 'readonly',
        console: 'readonly',
      },
    },
  },
);
