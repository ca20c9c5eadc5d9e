// Helps where there is a script; without one everything works, too.
(function () {
  'use strict';
  var form = document.querySelector('form[data-most]');
  if (form) {
    var files = form.querySelector('input[type=file]');
    var told = form.querySelector('[data-file-told]');
    var usual = told ? told.textContent : '';
    files.addEventListener('change', function () {
      var most = Number(form.getAttribute('data-most'));
      var large = Array.prototype.filter.call(files.files, function (file) { return file.size > most; });
      if (large.length > 0) {
        told.textContent = form.getAttribute('data-too-large').replace('{0}', large[0].name);
        files.value = '';
      } else {
        told.textContent = usual;
      }
    });
  }
  Array.prototype.forEach.call(document.querySelectorAll('[data-scripted]'), function (acts) { acts.hidden = false; });
  var print = document.querySelector('[data-print]');
  if (print) { print.addEventListener('click', function () { window.print(); }); }
  var copy = document.querySelector('[data-copies]');
  if (copy) {
    copy.addEventListener('click', function () {
      var code = document.querySelector('[data-copy]').textContent.replace(/\s+/g, ' ').trim();
      if (navigator.clipboard) {
        navigator.clipboard.writeText(code).then(function () { copy.textContent = copy.getAttribute('data-copied'); });
      }
    });
  }
}());
