/* global document, navigator, window */
/*
 * Runs before everything else and in every engine, Internet Explorer 11 included: hence ES5, no
 * library, words of its own. It says what is missing where the pane itself could say nothing.
 */
(function () {
  'use strict';
  var WAIT_MS = 10000;
  var japanese = (navigator.language || navigator.userLanguage || 'ja').slice(0, 2) === 'ja';
  var words = japanese
    ? {
        oldEngine: {
          title: 'この環境では指標を表示できません',
          lines: [
            'Excel の作業ウィンドウを表示する部品が古いためです。シートには何も書き込んでいません。',
            'Excel 2021 以降で、Microsoft Edge WebView2 ランタイムが入っている必要があります。',
            '情報システム担当の方に「WebView2 ランタイムを入れてほしい」とお伝えください。',
          ],
        },
        notStarted: {
          title: '指標を読み込めませんでした',
          lines: [
            '必要なファイルの一部が届きませんでした。シートには何も書き込んでいません。',
            '庁内ネットワークにつながっているかを確かめ、作業ウィンドウを閉じて開き直してください。',
            'くり返すときは、情報システム担当の方に、指標を置いたサーバーが動いているかを確認してもらってください。',
          ],
        },
      }
    : {
        oldEngine: {
          title: 'Shihyo cannot be shown here',
          lines: [
            'The component that shows task panes is too old. Nothing was written to your sheets.',
            'Excel 2021 or later with the Microsoft Edge WebView2 Runtime is needed.',
            'Please ask your IT section to install the WebView2 Runtime.',
          ],
        },
        notStarted: {
          title: 'Shihyo could not be loaded',
          lines: [
            'Some of its files did not arrive. Nothing was written to your sheets.',
            'Check the network, then close and reopen this pane.',
            'If it happens again, ask your IT section whether the server that holds Shihyo is running.',
          ],
        },
      };

  /** The youngest members the pane relies on; engines that have them read its syntax too. */
  function isModern() {
    return typeof Array.prototype.at === 'function' && typeof ''.replaceAll === 'function';
  }

  function show(message) {
    var root = document.getElementById('root');
    if (!root) return;
    var box = document.createElement('div');
    box.className = 'trouble';
    box.setAttribute('role', 'alert');
    var title = document.createElement('h1');
    title.appendChild(document.createTextNode(message.title));
    box.appendChild(title);
    for (var i = 0; i < message.lines.length; i += 1) {
      var line = document.createElement('p');
      line.appendChild(document.createTextNode(message.lines[i]));
      box.appendChild(line);
    }
    root.innerHTML = '';
    root.appendChild(box);
  }

  function whenParsed(act) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act);
    else act();
  }

  if (!isModern()) {
    whenParsed(function () {
      show(words.oldEngine);
    });
    return;
  }
  window.setTimeout(function () {
    // The pane's script takes this mark off the page as its first act.
    if (document.querySelector('#root > .waiting')) show(words.notStarted);
  }, WAIT_MS);
})();
