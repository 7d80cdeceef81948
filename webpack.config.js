const fs = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const webpack = require('webpack');
const { version } = require('./package.json');

/** Bytes of gzipped JavaScript the pane may weigh, office.js aside. */
const BUDGET = { initial: 180 * 1024, all: 400 * 1024 };

const OFFICE_JS = path.dirname(require.resolve('@microsoft/office-js/package.json'));

/**
 * The files of office.js that Excel asks for, copied unmodified: many municipal PCs reach no
 * Microsoft server. office.js finds its own folder by its name, so the name stays.
 */
const OFFICE_JS_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'es6-promise.js',
  'excel-win32-16.*.js',
  'excel-web-16.00*.js',
  'excel-mac-16.00*.js',
  '{ja-jp,en-us}/office_strings.js',
  'telemetry/*.js',
  'ariatelemetry/*.js',
  'agaveerrorux/**/*',
];

const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com';

/** `--env officeJs=cdn` takes office.js from Microsoft; otherwise from beside the pane. */
function officeJsSource(choice) {
  if (choice === 'cdn')
    return { url: `${OFFICE_JS_CDN}/lib/1/hosted/office.js`, origin: OFFICE_JS_CDN };
  return { url: 'office-js/office.js', origin: '' };
}

/**
 * No outside origin, no inline script, no eval. Inline styles stay allowed: Fluent UI makes its
 * style sheets at run time, and a nonce in a static page would be a fixed, worthless one.
 */
function contentSecurityPolicy(officeJsOrigin) {
  const own = officeJsOrigin === '' ? "'self'" : `'self' ${officeJsOrigin}`;
  return [
    "default-src 'none'",
    `script-src ${own}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${own}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Prints what the pane weighs and fails the build when it weighs too much. */
class BundleBudget {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('BundleBudget', (compilation) => {
      const { PROCESS_ASSETS_STAGE_REPORT: stage } = webpack.Compilation;
      compilation.hooks.processAssets.tap({ name: 'BundleBudget', stage }, (assets) => {
        const scripts = Object.keys(assets).filter(
          (name) => name.endsWith('.js') && !name.startsWith('office-js/'),
        );
        const initial = new Set(
          [...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()),
        );
        initial.add('engineCheck.js');
        const sizes = scripts.map((name) => ({
          name,
          bytes: gzipSync(assets[name].buffer()).length,
        }));
        const total = (chosen) => chosen.reduce((sum, { bytes }) => sum + bytes, 0);
        const weights = {
          initial: total(sizes.filter(({ name }) => initial.has(name))),
          all: total(sizes),
        };
        for (const part of ['initial', 'all']) {
          const line = `${part} JavaScript ${inKilobytes(weights[part])} gzip of ${inKilobytes(BUDGET[part])} allowed`;
          process.stdout.write(`bundle budget: ${line}\n`);
          if (weights[part] > BUDGET[part]) {
            compilation.errors.push(new webpack.WebpackError(`Bundle budget exceeded: ${line}`));
          }
        }
      });
    });
  }
}

function inKilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/** What the pane and the sandbox page share. */
function baseConfig(mode) {
  return {
    mode,
    // Never an eval devtool: the pane's Content-Security-Policy forbids eval.
    devtool: mode === 'production' ? false : 'source-map',
    context: __dirname,
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es2020',
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
              },
            },
          },
        },
      ],
    },
    optimization: {
      minimizer: [
        new TerserPlugin({
          minify: TerserPlugin.swcMinify,
          exclude: /(office-js\/|engineCheck\.js)/,
          extractComments: false,
        }),
      ],
    },
    performance: false,
    stats: 'errors-warnings',
  };
}

/** The task pane and the ribbon's functions (one page, one runtime) → dist/, ready to be served. */
function paneConfig(mode, officeJs) {
  const source = officeJsSource(officeJs);
  const selfHosted = source.origin === '';
  return {
    ...baseConfig(mode),
    name: 'pane',
    entry: { pane: './src/taskpane/index.tsx' },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: '',
      clean: true,
    },
    plugins: [
      new webpack.DefinePlugin({ SHIHYO_VERSION: JSON.stringify(version) }),
      new HtmlPlugin({
        template: './src/taskpane/page/taskpane.html',
        filename: 'taskpane.html',
        inject: 'head',
        scriptLoading: 'defer',
        templateParameters: {
          officeJsUrl: source.url,
          contentSecurityPolicy: contentSecurityPolicy(source.origin),
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'manifest.xml' },
          { from: 'assets/*.png' },
          { from: 'assets/engineCheck.js', to: 'engineCheck.js' },
          { from: 'src/taskpane/page/page.css', to: 'page.css' },
          ...(selfHosted
            ? [
                ...OFFICE_JS_FILES.map((from) => ({
                  context: path.join(OFFICE_JS, 'dist'),
                  from,
                  to: 'office-js/',
                  globOptions: { ignore: ['**/*.debug.js'] },
                  info: { minimized: true },
                })),
                { from: path.join(OFFICE_JS, 'LICENSE.md'), to: 'office-js/LICENSE.md' },
              ]
            : []),
        ],
      }),
      ...(mode === 'production' ? [new BundleBudget()] : []),
    ],
  };
}

/** The page `npm start` opens (grid, ribbon, the pane beside it) → build/sandbox/; never shipped. */
function sandboxConfig(mode) {
  return {
    ...baseConfig(mode),
    name: 'sandbox',
    // office.js is what the sandbox serves in the place of office-js/office.js.
    entry: { sandbox: './src/sandbox/page/index.tsx', office: './src/sandbox/page/officeJs.ts' },
    output: {
      path: path.join(__dirname, 'build', 'sandbox'),
      filename: '[name].js',
      publicPath: '',
      clean: true,
    },
    plugins: [
      new HtmlPlugin({
        // A page of its own where the sandbox has one, otherwise webpack's empty page.
        ...(fs.existsSync(path.join(__dirname, 'src/sandbox/page/index.html'))
          ? { template: './src/sandbox/page/index.html' }
          : {}),
        filename: 'index.html',
        chunks: ['sandbox'],
        scriptLoading: 'defer',
      }),
    ],
  };
}

/** `webpack` builds the pane; `--env sandbox` the sandbox's page; `--env officeJs=cdn` see above. */
module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  return env.sandbox ? sandboxConfig(mode) : paneConfig(mode, env.officeJs);
};
